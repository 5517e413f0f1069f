from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

PARAMETERS = {"start": "tu", "end": "den"}
WRITTEN = "%d/%m/%Y"
FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)


def day(*, label: Any) -> forms.DateField:
    """Return a field for one end of a period."""
    outside = format_lazy(_("Ngày phải từ {first} đến {last}."), first=FIRST.strftime(WRITTEN), last=LAST.strftime(WRITTEN))
    return forms.DateField(
        label=label, required=False, input_formats=["%Y-%m-%d", WRITTEN],
        widget=forms.DateInput(format=WRITTEN, attrs={"class": "govuk-input--width-10"}),
        validators=[MinValueValidator(FIRST, message=outside), MaxValueValidator(LAST, message=outside)],
        error_messages={"invalid": _("Ngày chưa đúng. Hãy ghi như 27/03/2026.")},
    )


class PeriodForm(forms.Form):
    """A period as an address asks for it; what is left out is this year until today."""

    marks_optional = False  # both days are filled in already
    start = day(label=_("Từ ngày"))
    end = day(label=_("Đến hết ngày"))

    def __init__(self, asked: QueryDict, *, today: date) -> None:
        super().__init__(asked)
        self.today = today

    def add_prefix(self, field_name: str) -> str:
        """Return what a field is called in an address."""
        return PARAMETERS.get(field_name, field_name)

    def clean(self) -> dict[str, Any]:
        """Fill in what was left out, and show it."""
        asked = super().clean() or {}
        end = asked.get("end") or self.today
        start = asked.get("start") or end.replace(month=1, day=1)
        if start > end and not self.errors:
            self.add_error("start", _("Ngày đầu kỳ ở sau ngày cuối kỳ. Hãy đổi lại."))
        if not self.errors:
            self.data = {"tu": start.strftime(WRITTEN), "den": end.strftime(WRITTEN)}
        return {"start": start, "end": end}

    def period(self) -> tuple[date, date]:
        """Return the first and the last day asked for; of a period that cannot be, the usual one."""
        if self.is_valid():
            return self.cleaned_data["start"], self.cleaned_data["end"]
        return self.today.replace(month=1, day=1), self.today
