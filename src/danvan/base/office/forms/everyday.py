"""What the rules on everyday service ask: where work goes, what messages say, how the place looks, who receives when."""

import re
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.agencies.models import Agency
from danvan.base.face import colours
from danvan.base.face.fields import Words
from danvan.base.office.forms.rules import RuleForm
from danvan.base.office.queries import held
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

VARIABLE = re.compile(r"\{\{\s*(code|agency|link|date)\s*\}\}")
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
WEEKDAYS = [
    ("0", gettext_lazy("Thứ hai")), ("1", gettext_lazy("Thứ ba")), ("2", gettext_lazy("Thứ tư")),
    ("3", gettext_lazy("Thứ năm")), ("4", gettext_lazy("Thứ sáu")),
]


class RoutingForm(RuleForm):
    kind, SAYS = "routing", ("to",)
    subject = forms.ModelChoiceField(
        Subject.objects.order_by("name"), label=gettext_lazy("Lĩnh vực"), to_field_name="code",
        error_messages={"required": gettext_lazy("Chưa chọn lĩnh vực.")},
    )
    place = forms.ModelChoiceField(
        Place.objects.none(), label=gettext_lazy("Nơi"), required=False, to_field_name="code",
        empty_label=gettext_lazy("Mọi nơi"),
    )
    to = forms.ModelChoiceField(
        Agency.objects.none(), label=gettext_lazy("Gợi ý chuyển cho"), to_field_name="code",
        error_messages={"required": gettext_lazy("Chưa chọn cơ quan nhận việc.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        standing = Place.objects.filter(valid_from__lte=self.on).exclude(valid_to__lte=self.on).order_by("name")
        self.fields["place"].queryset = standing  # type: ignore[attr-defined]
        tasked = [agency.pk for agency in Agency.objects.standing(on=self.on) if not agency.askable_only]
        self.fields["to"].queryset = Agency.objects.standing(on=self.on).filter(pk__in=tasked)  # type: ignore[attr-defined]

    def about(self) -> str:
        """Return the subject and the place."""
        place = self.cleaned_data["place"]
        return f"{self.cleaned_data['subject'].code}:{place.code if place else held.ANYWHERE}"

    def value(self) -> dict[str, Any]:
        """Return who is suggested."""
        return {"agency": self.cleaned_data["to"].code}


class MessageForm(RuleForm):
    kind, SAYS = "message", ("subject", "body")
    word = forms.ChoiceField(
        label=gettext_lazy("Thư về việc"), error_messages={"required": gettext_lazy("Chưa chọn thư về việc gì.")}
    )
    language = forms.ChoiceField(label=gettext_lazy("Ngôn ngữ"), choices=LANGUAGES)
    subject = Words(rows=1, max_length=200, label=gettext_lazy("Tiêu đề"), missing=gettext_lazy("Chưa ghi tiêu đề."))
    body = Words(
        rows=5, max_length=1_000, label=gettext_lazy("Nội dung"), missing=gettext_lazy("Chưa ghi nội dung."),
        help_text=gettext_lazy("Dùng được {{ code }} (mã hồ sơ), {{ agency }} (tên cơ quan), {{ link }} (địa chỉ trang), {{ date }} (ngày)."),
    )
    WORDS: dict[str, str | Promise] = {}  # by journal word, filled by the gate from the flows

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["word"].choices = [("", _("Chọn")), *self.WORDS.items()]  # type: ignore[attr-defined]

    def clean_subject(self) -> str:
        """Return the subject with nothing in it but what may be filled in."""
        return _only_variables(self.cleaned_data["subject"])

    def clean_body(self) -> str:
        """Return the body with nothing in it but what may be filled in."""
        return _only_variables(self.cleaned_data["body"])

    def about(self) -> str:
        """Return the journal word and the language."""
        return f"{self.cleaned_data['word']}:{self.cleaned_data['language']}"

    def value(self) -> dict[str, Any]:
        """Return the message."""
        return {"subject": self.cleaned_data["subject"], "body": self.cleaned_data["body"]}


class LookForm(RuleForm):
    kind, SAYS = "look", ("name", "brand", "action", "accent")
    name = Words(rows=1, max_length=60, label=gettext_lazy("Tên nơi"), missing=gettext_lazy("Chưa ghi tên."))
    brand = forms.CharField(label=gettext_lazy("Màu chính (đầu trang)"), initial=colours.USUAL.brand)
    action = forms.CharField(label=gettext_lazy("Màu nút bấm"), initial=colours.USUAL.action)
    accent = forms.CharField(label=gettext_lazy("Màu đường kẻ"), initial=colours.USUAL.accent)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["agency"].queryset = self.fields["agency"].queryset.filter(above=None)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse colours on which words cannot be read."""
        cleaned = super().clean() or {}
        chosen = [cleaned.get(name, "") for name in ("brand", "action", "accent")]
        for name, colour in zip(("brand", "action", "accent"), chosen, strict=True):
            if colour and not colours.HEX.fullmatch(colour):
                self.add_error(name, _("Hãy ghi màu bằng dấu # và sáu chữ số, ví dụ #0d4a5f."))
        if not self.errors and not cleaned.get("ends"):
            for fault in colours.faults(colours.Colours(brand=chosen[0], action=chosen[1], accent=chosen[2])):
                self.add_error(None, fault)
        return cleaned

    def about(self) -> str:
        """Return the one thing that there is."""
        return "look"

    def value(self) -> dict[str, Any]:
        """Return the name and the colours."""
        return {name: self.cleaned_data[name] for name in ("name", "brand", "action", "accent")}


class ReceptionForm(RuleForm):
    kind, SAYS = "reception", ("hours", "post", "where")
    weekday = forms.ChoiceField(label=gettext_lazy("Ngày trong tuần"), choices=WEEKDAYS)
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


def _only_variables(text: str) -> str:
    if "{" in VARIABLE.sub("", text) or "}" in VARIABLE.sub("", text):
        raise forms.ValidationError(_("Trong ngoặc nhọn chỉ dùng được {{ code }}, {{ agency }}, {{ link }} và {{ date }}."))
    return text
