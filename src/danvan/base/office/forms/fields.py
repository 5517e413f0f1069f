"""What the rules on fields of work ask: which come first, what is near, what comes back too often."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.office.forms.rules import Names, RuleForm
from danvan.base.office.queries import fields
from danvan.base.subjects.models import Subject

WITHIN = {fields.PLACE: gettext_lazy("Cùng thôn, tổ dân phố"), fields.COMMUNE: gettext_lazy("Cả xã, phường")}


class Figure(forms.IntegerField):
    """A number between two bounds, and the sentence for whatever is none."""

    def __init__(self, *, label: Any, least: int, most: int, help_text: Any = "", required: bool = True) -> None:
        wrong = format_lazy(gettext_lazy("Hãy ghi một số từ {least} đến {most}."), least=least, most=most)
        super().__init__(
            label=label, min_value=least, max_value=most, help_text=help_text, required=required,
            error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong),
        )


def _around(label: Any) -> forms.ChoiceField:
    """Return the field that asks how far around."""
    return forms.ChoiceField(
        label=label, choices=list(WITHIN.items()), widget=forms.RadioSelect, initial=fields.PLACE,
        error_messages={"required": gettext_lazy("Chưa chọn phạm vi.")},
    )


class FieldForm(RuleForm):
    """A rule on one field of work, or on all that have none of their own."""

    is_naming = True
    subject = forms.ModelChoiceField(
        Subject.objects.all(), label=gettext_lazy("Lĩnh vực"), to_field_name="code", required=False,
        empty_label=gettext_lazy("Mọi lĩnh vực chưa có quy tắc riêng"),
    )

    def about(self) -> str:
        """Return the code of the field."""
        subject = self.cleaned_data["subject"]
        return subject.code if subject else fields.ANY_FIELD

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return the field."""
        return names.get((Subject, key), key) or _("Mọi lĩnh vực chưa có quy tắc riêng")


class PriorityForm(FieldForm):
    kind, SAYS = "priority", ("rank",)
    subject = forms.ModelChoiceField(
        Subject.objects.all(), label=gettext_lazy("Lĩnh vực"), to_field_name="code", empty_label=gettext_lazy("Chọn lĩnh vực"),
        error_messages={"required": gettext_lazy("Chưa chọn lĩnh vực.")},
    )
    rank = Figure(
        label=gettext_lazy("Thứ tự ưu tiên"), least=1, most=20,
        help_text=gettext_lazy("1 đứng đầu. Hai lĩnh vực cùng thứ tự thì đứng ngang nhau."),
    )

    def value(self) -> dict[str, Any]:
        """Return its place among those that come first."""
        return {"rank": self.cleaned_data["rank"]}

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return its place among those that come first."""
        return _("%(field)s: ưu tiên thứ %(rank)s") % {"field": FieldForm.about_in_words(key, names=names), "rank": value["rank"]}


class LikenessForm(FieldForm):
    kind, SAYS = "likeness", ("within", "days", "metres")
    within = _around(gettext_lazy("Hồ sơ giống nhau được tìm ở đâu"))
    days = Figure(label=gettext_lazy("Gửi cách nhau nhiều nhất bao nhiêu ngày"), least=1, most=365)
    metres = Figure(
        label=gettext_lazy("Hai điểm trên bản đồ cách nhau nhiều nhất bao nhiêu mét"), least=20, most=5_000, required=False,
        help_text=gettext_lazy("Chỉ dùng khi cả hai hồ sơ có tọa độ. Bỏ trống thì là 200 mét."),
    )

    def value(self) -> dict[str, Any]:
        """Return how far apart."""
        said = {"within": self.cleaned_data["within"], "days": self.cleaned_data["days"]}
        return said | ({"metres": self.cleaned_data["metres"]} if self.cleaned_data["metres"] else {})

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return how far apart."""
        said = {"field": FieldForm.about_in_words(key, names=names), "within": WITHIN[value["within"]], "days": value["days"]}
        told = _("%(field)s: %(within)s, cách nhau nhiều nhất %(days)s ngày") % said
        return _("%(told)s; theo tọa độ: %(metres)s mét") % {"told": told, "metres": value["metres"]} if "metres" in value else told


class RecurrenceForm(FieldForm):
    kind, SAYS = "recurrence", ("times", "days", "within")
    times = Figure(
        label=gettext_lazy("Từ bao nhiêu hồ sơ"), least=2, most=100,
        help_text=gettext_lazy("Hồ sơ được giải quyết chung chỉ tính một lần; hồ sơ không tiếp nhận không tính."),
    )
    days = Figure(label=gettext_lazy("Trong bao nhiêu ngày"), least=1, most=366)
    within = _around(gettext_lazy("Ở cùng một nơi là"))

    def value(self) -> dict[str, Any]:
        """Return how often is too often."""
        return {name: self.cleaned_data[name] for name in ("times", "days", "within")}

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return how often is too often."""
        said = {
            "field": FieldForm.about_in_words(key, names=names), "times": value["times"], "days": value["days"], "within": WITHIN[value["within"]],
        }  # fmt: skip
        return _("%(field)s: từ %(times)s hồ sơ trong %(days)s ngày (%(within)s)") % said
