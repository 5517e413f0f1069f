from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day
from danvan.base.moves.forms import MoveForm, VerbForm
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import denunciation as actions
from danvan.check.petitions.forms.lane import refuse_before
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries import denunciation as queries
from danvan.check.petitions.states import denunciation as states

AHEAD = _("Ngày này chưa đến. Hãy ghi ngày đã làm.")


class Reference(forms.RegexField):
    """The number in the paper register: digits, a stroke and a year, so that nothing else can be typed."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            states.REFERENCE, max_length=11, label=_("Số trong sổ giấy"), help_text=_("Chỉ số và năm. Ví dụ: 12/2026."),
            error_messages={
                "required": _("Chưa ghi số trong sổ giấy."),
                "invalid": _("Chỉ ghi số và năm, ví dụ 12/2026. Sổ này không nhận chữ nào khác."),
                "max_length": _("Chỉ ghi số và năm, ví dụ 12/2026. Sổ này không nhận chữ nào khác."),
            }, **more,
        )


class ReceiveForm(MoveForm):
    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Cơ quan nhận"), to_field_name="code", empty_label=None,
        error_messages={"required": _("Chưa chọn cơ quan nhận."), "invalid_choice": _("Bạn không giữ sổ của cơ quan này.")},
    )
    sealed_ref = Reference()
    received_on = Day(label=_("Nhận ngày"), missing=_("Chưa ghi ngày nhận."))
    several_places = forms.BooleanField(label=_("Phải kiểm tra điều kiện ở nhiều nơi"), required=False)

    def __init__(self, *args: Any, bodies: QuerySet[Agency], at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at
        self.fields["agency"].queryset = bodies  # type: ignore[attr-defined]
        self.fields["agency"].initial = bodies.first()

    def clean(self) -> dict[str, Any]:
        """Refuse a day to come, and a number that this register has already."""
        cleaned = super().clean() or {}
        if (day := cleaned.get("received_on")) and day > localdate(self.at):
            self.add_error("received_on", AHEAD)
        refuse_before(self, name="received_on", rules=queries.FROM_RECEIPT)
        number, agency = cleaned.get("sealed_ref"), cleaned.get("agency")
        if Denunciation.objects.filter(sealed_ref=number, matter__agency=agency).exists():
            self.add_error("sealed_ref", _("Số này đã có trong sổ."))
        return cleaned

    def act(self, *, by: Actor) -> Denunciation:
        """Enter it."""
        said = {name: self.cleaned_data[name] for name in ("sealed_ref", "agency", "received_on", "several_places")}
        return actions.receive(**said, by=by, at=self.at)


class StepForm(VerbForm):
    """The day of one step; several ask for no more, so the form keeps which it is."""

    thing: Denunciation
    verb = ""

    on = Day(label=_("Ngày"), missing=_("Chưa ghi ngày."))

    def fit(self, *, verb: str) -> None:
        """Keep which step it is."""
        self.verb = verb

    def clean(self) -> dict[str, Any]:
        """Refuse a day to come, and one before the step that comes before."""
        cleaned = super().clean() or {}
        if day := cleaned.get("on"):
            if day > localdate(self.at):
                self.add_error("on", AHEAD)
            elif day < (least := self._least()):
                self.add_error("on", _("Ngày này ở trước bước trước đó (%(day)s).") % {"day": f"{least:%d/%m/%Y}"})
        return cleaned

    def _least(self) -> Any:
        """Return the day of the last step that this one follows."""
        row = self.thing
        return row.concluded_on or row.accepted_on or row.checked_on or row.received_on

    def act(self, *, by: Actor) -> None:
        """Note it."""
        actions.note(self.thing, verb=self.verb, on=self.cleaned_data["on"], by=by, at=self.at)


class ExtendForm(StepForm):
    def clean(self) -> dict[str, Any]:
        """Refuse an extension that was decided when the time was over, or that the law does not give."""
        cleaned, running = super().clean(), queries.resolving(self.thing)
        if self.thing.extensions >= self.thing.grade:
            self.add_error(None, _("Luật không cho gia hạn thêm: vụ việc phức tạp một lần, đặc biệt phức tạp hai lần. Hãy ghi yếu tố phức tạp trước."))
        elif (day := cleaned.get("on")) and running and day > running.due_on:
            self.add_error("on", _("Hạn đã hết ngày %(day)s. Quyết định gia hạn phải có trước khi hết hạn.") % {"day": f"{running.due_on:%d/%m/%Y}"})
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Note the decision."""
        actions.extend(self.thing, on=self.cleaned_data["on"], by=by, at=self.at)


class WeighForm(StepForm):
    on = None  # type: ignore[assignment]
    criteria = forms.MultipleChoiceField(
        label=_("Yếu tố phức tạp"), choices=[(code, _(words)) for code, words in states.CRITERIA.items()], required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("Đánh dấu những điều đúng. Mức phức tạp do máy tính từ đây."),
        error_messages={"invalid_choice": _("Không có yếu tố này.")},
    )

    def clean(self) -> dict[str, Any]:
        """Refuse less than what was already extended for."""
        cleaned = super().clean()
        if states.grade(tuple(cleaned.get("criteria", ()))) < self.thing.extensions:
            self.add_error("criteria", _("Vụ việc đã được gia hạn, nên không bỏ bớt được yếu tố phức tạp."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Note what holds."""
        actions.weigh(self.thing, criteria=self.cleaned_data["criteria"], by=by, at=self.at)


class CorrectForm(StepForm):
    day = forms.ChoiceField(
        label=_("Ngày nào ghi sai"), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn ngày nào ghi sai."), "invalid_choice": _("Đơn này chưa có ngày đó.")},
    )
    on = Day(label=_("Ngày đúng"), missing=_("Chưa ghi ngày đúng."), help_text=_("Ngày cũ vẫn còn trong nhật ký. Ví dụ: 27/03/2026"))
    field_order = ["day", "on"]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["day"].choices = [(name, _(states.DAYS[name])) for name in queries.borne(self.thing)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a day to come, one that stands in no order with the steps, and a receipt before the law's clocks."""
        cleaned = VerbForm.clean(self) or {}
        day, on = cleaned.get("day"), cleaned.get("on")
        if on and on > localdate(self.at):
            self.add_error("on", AHEAD)
        elif day and on and not queries.fits(self.thing, day=day, on=on):
            self.add_error("on", _("Ngày này không khớp thứ tự các bước đã ghi. Hãy xem lại."))
        if day == "received_on":
            refuse_before(self, name="on", rules=queries.FROM_RECEIPT)
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Put it right."""
        actions.correct(self.thing, day=self.cleaned_data["day"], on=self.cleaned_data["on"], by=by, at=self.at)


FORMS: dict[str, type[StepForm]] = {
    **dict.fromkeys(("check", "accept", "forward", "refuse", "lead_on", "notify", "conclude", "publish"), StepForm),
    "weigh": WeighForm, "extend": ExtendForm, "correct": CorrectForm,
}
