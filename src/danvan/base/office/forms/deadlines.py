"""What the rules on deadlines ask: the calendar and the terms of an office."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.face.fields import Day, Words
from danvan.base.office.forms.rules import Names, RuleForm
from danvan.base.office.queries import held
from danvan.base.office.queries.laws import UNITS


class CalendarForm(RuleForm):
    kind, SAYS = "calendar", ("is_off", "why")
    day = Day(label=gettext_lazy("Ngày"), missing=gettext_lazy("Chưa ghi ngày nào."))
    is_off = forms.ChoiceField(
        label=gettext_lazy("Ngày này"), widget=forms.RadioSelect,
        choices=[("off", gettext_lazy("Nghỉ")), ("working", gettext_lazy("Làm bù"))],
        error_messages={"required": gettext_lazy("Chưa chọn nghỉ hay làm bù.")},
    )
    why = Words(rows=1, max_length=100, label=gettext_lazy("Vì sao"), missing=gettext_lazy("Chưa ghi vì sao."))

    def clean_day(self) -> date:
        """Return the day, if it has not passed: what has been counted over it stands."""
        if (day := self.cleaned_data["day"]) <= self.on:
            raise forms.ValidationError(_("Ngày này đã qua hoặc là hôm nay. Chỉ đổi được lịch từ ngày mai."))
        return day  # type: ignore[no-any-return]

    def clean(self) -> dict[str, Any]:
        """Refuse to make people work on a holiday of the country: only its weekends can be made up."""
        cleaned = super().clean() or {}
        if (day := cleaned.get("day")) and cleaned.get("is_off") == "working":
            why = calendar.why_closed(day, closed=calendar.vietnam(around=day))
            if why not in calendar.WEEKEND.values():
                words = _("Chỉ làm bù được vào thứ bảy, chủ nhật; ngày này là: %(why)s.")
                self.add_error("day", words % {"why": why or _("ngày làm việc")})
        return cleaned

    def about(self) -> str:
        """Return the day."""
        return str(self.cleaned_data["day"].isoformat())

    def value(self) -> dict[str, Any]:
        """Return what kind of day it is and why."""
        return {"is": self.cleaned_data["is_off"], "why": self.cleaned_data["why"]}

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return the day."""
        return f"{date.fromisoformat(key):%d/%m/%Y}"

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return what kind of day it is and why."""
        says = _("%(day)s: nghỉ (%(why)s)") if value["is"] == "off" else _("%(day)s: làm bù (%(why)s)")
        return says % {"day": CalendarForm.about_in_words(key, names=names), "why": value["why"]}


class ServiceLevelForm(RuleForm):
    kind, SAYS = "service_level", ("days",)
    rule = forms.ChoiceField(
        label=gettext_lazy("Thời hạn"), error_messages={"required": gettext_lazy("Chưa chọn thời hạn.")}
    )
    days = forms.IntegerField(
        min_value=1, label=gettext_lazy("Cam kết"),
        help_text=gettext_lazy(
            "Số ngày, hoặc số giờ nếu thời hạn tính bằng giờ làm việc. Ít hơn quy định; riêng phản ánh hiện trường thì theo quyết định của tỉnh, ngắn hay "
            "dài hơn đều được."
        ),
        error_messages={
            "required": gettext_lazy("Chưa ghi số ngày hoặc số giờ."), "invalid": gettext_lazy("Hãy ghi một số, ví dụ 5."),
            "min_value": gettext_lazy("Hãy ghi một số từ 1 trở lên."),
        },
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["rule"].choices = [("", _("Chọn thời hạn")), *_terms(self.on)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse what is not shorter than the law, or than what stands above has set where no law gives the term."""
        cleaned = super().clean() or {}
        if (rule := cleaned.get("rule")) and (days := cleaned.get("days")):
            row = held.term_of_law(rule, on=self.on)
            most = _most(row, agency=cleaned.get("agency"), on=cleaned.get("valid_from") or self.on)
            if most and days >= most and not cleaned.get("ends"):
                words = _("Quy định cho %(most)s %(unit)s. Cơ quan chỉ được cam kết ngắn hơn; nếu bằng quy định thì không cần ghi.")
                self.add_error("days", words % {"most": most, "unit": _(UNITS[row.unit])})
        return cleaned

    def about(self) -> str:
        """Return the key of the time limit."""
        return str(self.cleaned_data["rule"])

    def value(self) -> dict[str, Any]:
        """Return how many days."""
        return {"days": self.cleaned_data["days"]}

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return what the time limit is about, as the law's newest row has it."""
        row = _newest(key)
        return _(row.more["title"]) if row else key

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return how many days or hours an office takes."""
        row = _newest(key)
        said = {"rule": ServiceLevelForm.about_in_words(key, names=names), "number": value["days"], "unit": _(UNITS[row.unit]) if row else _("ngày")}
        return _("%(rule)s: %(number)s %(unit)s") % said


def _newest(key: str) -> law.Row | None:
    return next((row for row in reversed(law.rows("periods")) if row.name == key), None)


def _most(row: law.Row, *, agency: Agency | None, on: date) -> int | None:
    """Return what an agency's own term must be shorter than; None where nobody has said so: no law, and none who stands above."""
    if not terms.is_offices(row):
        return int(row.value)
    above = terms.own(agency.above, period=row, on=on) if agency and agency.above else None
    return above.days if above else None


def _terms(on: date) -> list[tuple[str, str]]:
    """Return the time limits that bind an agency and can be shortened, each with the law's figure."""
    counted = [row for row in law.in_force("periods", on=on) if row.unit in UNITS]
    longest = [row for row in counted if row.more.get("bound") != "at least" and row.more.get("binds") == "agency"]
    return [(row.name, f"{_(row.more['title'])}: {row.value} {_(UNITS[row.unit])}") for row in longest]
