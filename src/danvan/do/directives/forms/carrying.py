"""What is asked at the end of a year or programme: of each task left undone, whether it goes on, and why it is late."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from functools import cached_property
from typing import Any, cast

from django import forms
from django.forms.boundfield import BoundField
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives.actions import carrying as actions
from danvan.do.directives.models import Directive
from danvan.do.directives.queries import carrying as queries
from danvan.do.directives.queries.tasks import Line
from danvan.engines import vietnamese

CARRY, STAY = "carry", "stay"
CHOICES = [
    (CARRY, _("Chuyển tiếp sang văn bản sau")),
    (STAY, _("Chưa chuyển: sẽ báo hoàn thành hoặc thôi giao ở trang nhiệm vụ")),
]
PARTS = ("why", "unit", "post", "change")  # of a review
MISSING = {
    "why": _("Chưa ghi vì sao chưa xong."), "unit": _("Chưa chọn đơn vị chịu trách nhiệm."),
    "post": _("Chưa ghi chức vụ chịu trách nhiệm."), "change": _("Chưa ghi sẽ làm khác đi thế nào."),
}


class CarryForm(MoveForm):
    """The document that succeeds, the cut-off day, and a choice and a review for each task left."""

    marks_optional = False  # a review is asked for where its task goes on

    target = forms.ModelChoiceField(
        Directive.objects.none(), label=_("Văn bản kế tiếp"), empty_label=_("Chọn một văn bản"),
        help_text=_("Văn bản đã đăng ký, ban hành sau văn bản này."),
        error_messages={"required": _("Chưa chọn văn bản kế tiếp."), "invalid_choice": _("Văn bản này không ban hành sau, hoặc không còn trong sổ.")},
    )
    cut_off_on = Day(
        label=_("Hạn chót mới, chung cho các nhiệm vụ"), missing=_("Chưa ghi hạn chót mới."), help_text=_("Ví dụ: 27/03/2026. Hạn cũ vẫn lưu trong hồ sơ."),
    )

    def __init__(self, *args: Any, lines: Iterable[Line], successors: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.lines, self.at = list(lines), at
        self.fields["target"].queryset = successors  # type: ignore[attr-defined]
        self.units = queries.units_of(self.lines)
        for line in self.lines:
            self.fields |= _of_task(line, units=self.units[line.task.matter.agency_id])

    @property
    def groups(self) -> Iterator[tuple[Line, list[BoundField]]]:
        """Each task with its fields."""
        for line in self.lines:
            yield line, [self[_name(part, line)] for part in ("do", "until", *PARTS)]

    @property
    def going(self) -> list[actions.Going]:
        """The tasks that go on."""
        return [going for _line, going in self.previewed]

    @property
    def previewed(self) -> list[tuple[Line, actions.Going]]:
        """The tasks that go on, each as it stands now and as it will."""
        return [(line, self._going(line)) for line in self.lines if self.cleaned_data[_name("do", line)] == CARRY]

    @property
    def staying(self) -> list[Line]:
        """The tasks that stay for now."""
        return [line for line in self.lines if self.cleaned_data[_name("do", line)] == STAY]

    def clean_cut_off_on(self) -> date:
        """Return the day, if it is still to come."""
        return self._to_come(cast(date, self.cleaned_data["cut_off_on"]))

    def clean(self) -> dict[str, Any]:
        """Ask for the review of each task that goes on, and for at least one that does."""
        cleaned = super().clean() or {}
        chosen = [line for line in self.lines if cleaned.get(_name("do", line)) == CARRY]
        for line in chosen:
            self._review(line, cleaned)
        if gone := self._gone():
            self.add_error(None, _("%(n)s nhiệm vụ vừa được xử lý ở nơi khác nên không còn trong danh sách. Hãy xem lại rồi gửi lần nữa.") % {"n": gone})
        elif not chosen and not self.errors:
            self.add_error(None, _("Chưa chọn nhiệm vụ nào để chuyển tiếp."))
        return cleaned

    def act(self, *, by: Actor) -> int:
        """Move them on and return how many there are."""
        for line in self.lines:
            self.read(line.task.matter, name=_name("version", line))
        return len(actions.carry_all(self.going, target=self.cleaned_data["target"], by=by, at=self.at))

    def _going(self, line: Line) -> actions.Going:
        said = {part: self.cleaned_data[_name(part, line)] for part in PARTS}
        until = self.cleaned_data[_name("until", line)] or self.cleaned_data["cut_off_on"]
        return actions.Going(task=line.task, cut_off_on=until, review=actions.Review(**said))

    def _review(self, line: Line, cleaned: dict[str, Any]) -> None:
        for part in PARTS:
            if not cleaned.get(_name(part, line)) and _name(part, line) not in self.errors:
                self.add_error(_name(part, line), MISSING[part])
        unit, post = cleaned.get(_name("unit", line)), cleaned.get(_name("post", line), "")
        if unit and (named := self._person_in(post, line=line, unit=unit)):
            self.add_error(_name("post", line), _("Chỉ ghi chức vụ, không ghi tên người (“%(name)s”).") % {"name": named})
        until = cleaned.get(_name("until", line))
        if until and until < localdate(self.at):
            self.add_error(_name("until", line), _("Hạn chót không thể ở trước hôm nay."))

    def _to_come(self, day: date) -> date:
        if day < localdate(self.at):
            raise forms.ValidationError(_("Hạn chót không thể ở trước hôm nay."))
        return day

    def _person_in(self, post: str, *, line: Line, unit: Agency) -> str:
        """Return the name of somebody who serves in a unit or above it, if words name them; empty if they do not."""
        chain = self.units[line.task.matter.agency_id]
        names = [name for one in chain[chain.index(unit) :] for name in self._serving.get(one.pk, ())]
        words = f" {vietnamese.fold(post)} "
        return next((name for name in names if f" {vietnamese.fold(name)} " in words), "")

    @cached_property
    def _serving(self) -> dict[int, list[str]]:
        return queries.serving({one.pk for chain in self.units.values() for one in chain}, on=localdate(self.at))

    def _gone(self) -> int:
        """Return how many of the tasks that the page showed are no longer here."""
        shown = {name for name in self.data if name.startswith("do-")}
        return len(shown - {_name("do", line) for line in self.lines})


class UnitField(forms.TypedChoiceField):
    """One of some agencies that were read already: however many tasks ask for one, no query is made."""

    def __init__(self, *, units: Collection[Agency], **more: Any) -> None:
        known = {str(unit.pk): unit for unit in sorted(units, key=lambda unit: (unit.sort_key, unit.pk))}
        choices = [(pk, str(unit)) for pk, unit in known.items()]
        super().__init__(choices=choices, coerce=known.__getitem__, empty_value=None, **more)


def _of_task(line: Line, *, units: Collection[Agency]) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {
        "do": forms.ChoiceField(
            label=_("Xử lý thế nào"), choices=CHOICES, widget=forms.RadioSelect,
            error_messages={"required": _("Chưa chọn cách xử lý nhiệm vụ này: không nhiệm vụ nào được bỏ qua.")},
        ),
        "until": Day(label=_("Hạn chót riêng"), required=False, help_text=_("Để trống thì theo hạn chung.")),
        "why": Words(label=_("Vì sao chưa xong"), rows=2, required=False, max_length=2_000),
        "unit": UnitField(units=units, label=_("Đơn vị chịu trách nhiệm"), required=False, initial=line.task.matter.agency_id),
        "post": Words(
            label=_("Chức vụ chịu trách nhiệm"), rows=1, required=False,
            max_length=200, help_text=_("Ghi chức vụ, không ghi tên người. Phần này không bao giờ công khai."),
        ),
        "change": Words(label=_("Sẽ làm khác đi thế nào"), rows=2, required=False, max_length=2_000),
    }
    return {_name(part, line): field for part, field in fields.items()}


def _name(part: str, line: Line) -> str:
    return f"{part}-{line.task.matter.code}"
