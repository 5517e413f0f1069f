"""What is asked of a standing task: how often it comes again, what a period shall bring, what it brought."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import VerbForm
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.actions import standing
from danvan.do.directives.forms.endings import until_over
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import after, is_over, period_of, said

BACK, AHEAD = 4, 8  # periods that are offered
FIGURE = {
    "required": _("Chưa ghi con số."), "invalid": _("Hãy ghi một số, ví dụ 120 hoặc 12,5."),
    "min_value": _("Con số không thể nhỏ hơn 0."), "max_digits": _("Con số quá lớn."), "max_decimal_places": _("Ghi tối đa hai chữ số sau dấu phẩy."),
    "max_whole_digits": _("Con số quá lớn."),
}


class Figure(forms.DecimalField):
    """A number as people write it: 12,5 is twelve and a half."""

    def __init__(self, **more: Any) -> None:
        least = Decimal(0) if more.pop("no_less", True) else None
        super().__init__(
            max_digits=14, decimal_places=2, min_value=least, error_messages=FIGURE, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **more,
        )

    def to_python(self, value: Any) -> Any:
        """Return the number; a comma is the decimal sign, a point before three digits groups them."""
        return super().to_python(tidy_figure(value) if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        """Return a number as people write it, to begin with: 33.00 is 33, 12.50 is 12,5."""
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value


def tidy_figure(typed: str) -> str:
    """Return a number as programs write it: 1.234,5 is 1234.5."""
    words = "".join(typed.split())
    if "," in words:
        return words.replace(".", "").replace(",", ".")
    parts = words.split(".")
    grouped = len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) and parts[0] not in ("", "0")
    return "".join(parts) if grouped else words


class EveryForm(VerbForm):
    thing: Task

    every = forms.ChoiceField(
        label=_("Nhiệm vụ lặp lại"), choices=[(word, _(label)) for word, label in states.EVERY.items()], widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn kỳ.")},
    )

    def act(self, *, by: Actor) -> None:
        """Say that the task comes again."""
        standing.make_standing(self.thing, every=self.cleaned_data["every"], by=by, at=self.at)


class TargetForm(VerbForm):
    thing: Task

    period = forms.ChoiceField(
        label=_("Kỳ"), error_messages={"required": _("Chưa chọn kỳ."), "invalid_choice": _("Kỳ này đã có mục tiêu, hoặc không có trong danh sách.")},
    )  # fmt: skip
    wanted = Figure(label=_("Số lượng cần đạt"), help_text=_("Ví dụ: 120 hoặc 12,5"))
    unit = Words(label=_("Đơn vị tính"), rows=1, max_length=60, missing=_("Chưa ghi đơn vị tính."), help_text=_("Ví dụ: km, hộ, %"))
    quality = Words(label=_("Yêu cầu về chất lượng"), rows=2, max_length=500, missing=_("Chưa ghi yêu cầu về chất lượng."))
    report_on = Day(label=_("Báo cáo chậm nhất ngày"), missing=_("Chưa ghi ngày báo cáo."), help_text=_("Sau ngày cuối kỳ. Ví dụ: 05/04/2026"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        choices = _choices(self.thing, on=localdate(self.at))
        self.fields["period"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Let the report come when the period has ended."""
        cleaned = super().clean() or {}
        if (day := self._begin(cleaned)) and (report_on := cleaned.get("report_on")):
            ends_on = period_of(day, every=self.thing.every)[1]
            if not is_over(ends_on, on=report_on):
                self.add_error("report_on", _("Kỳ này kết thúc ngày %(day)s; hãy ghi một ngày sau đó.") % {"day": f"{ends_on:%d/%m/%Y}"})
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Set the target."""
        given = {name: self.cleaned_data[name] for name in ("wanted", "unit", "quality", "report_on")}
        aim = standing.Aim(day=cast(date, self._begin(self.cleaned_data)), **given)
        standing.set_target(self.thing, aim=aim, by=by, at=self.at)

    def _begin(self, cleaned: dict[str, Any]) -> date | None:
        return date.fromisoformat(cleaned["period"]) if cleaned.get("period") else None


class ReportTargetForm(VerbForm):
    thing: Target

    reached = Figure(label=_("Số lượng đã đạt"), help_text=_("Ví dụ: 120 hoặc 12,5"))
    grade = forms.ChoiceField(
        label=_("Chất lượng"), choices=[(word, _(label)) for word, label in states.GRADES.items()], widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn mức chất lượng.")},
    )
    said = Words(
        label=_("Kết quả cụ thể"), rows=4, missing=_("Chưa ghi kết quả."),
        help_text=_("Làm tốt hơn kỳ trước ở điểm nào, còn vướng gì. Ai xem được nhiệm vụ cũng đọc được."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask to wait until the period is over."""
        until_over(self.thing.ends_on, at=self.at)
        return super().clean() or {}

    def act(self, *, by: Actor) -> None:
        """Report the period."""
        standing.report_target(self.thing, **{name: self.cleaned_data[name] for name in ("reached", "grade", "said")}, by=by, at=self.at)


def _choices(task: Task, *, on: date) -> list[tuple[str, str]]:
    """Return the periods around a day of which nobody has said yet what they shall bring."""
    now = period_of(on, every=task.every)[0]
    begins = [after(now, every=task.every, times=times) for times in range(-BACK, AHEAD)]
    said_of = Target.objects.filter(task=task).exclude(matter__state="target_opened")
    taken = set(said_of.values_list("begins_on", flat=True))
    return [(day.isoformat(), said(day, every=task.every)) for day in begins if day not in taken]
