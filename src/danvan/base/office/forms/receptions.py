"""What the rule asks that says who receives people, when and where."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from danvan.base.face.fields import Words
from danvan.base.office.forms.rules import Names, RuleForm

WEEKDAYS = {
    "0": gettext_lazy("Thứ hai"), "1": gettext_lazy("Thứ ba"), "2": gettext_lazy("Thứ tư"),
    "3": gettext_lazy("Thứ năm"), "4": gettext_lazy("Thứ sáu"),
}


class ReceptionForm(RuleForm):
    kind, SAYS = "reception", ("hours", "post", "where")
    weekday = forms.ChoiceField(label=gettext_lazy("Ngày trong tuần"), choices=list(WEEKDAYS.items()))
    hours = Words(rows=1, max_length=60, label=gettext_lazy("Giờ"), missing=gettext_lazy("Chưa ghi giờ."),
                  help_text=gettext_lazy("Ví dụ: 8:00-11:00"))
    post = Words(rows=1, max_length=100, label=gettext_lazy("Chức vụ người tiếp"),
                 missing=gettext_lazy("Chưa ghi chức vụ người tiếp."))
    where = Words(rows=1, max_length=200, label=gettext_lazy("Địa điểm"), missing=gettext_lazy("Chưa ghi địa điểm."))

    def about(self) -> str:
        """Return the day of the week, Monday 0."""
        return str(self.cleaned_data["weekday"])

    def value(self) -> dict[str, Any]:
        """Return who receives, when and where."""
        return {name: self.cleaned_data[name] for name in ("weekday", "hours", "post", "where")}

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return the day of the week."""
        return str(WEEKDAYS[key])

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return who receives, when and where."""
        return f"{WEEKDAYS[key]}, {value['hours']}: {value['post']}, {value['where']}"
