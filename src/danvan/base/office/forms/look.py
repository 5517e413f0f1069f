"""What the rule asks that says what the place is called and in which colours it shows itself."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face import colours
from danvan.base.face.fields import Words
from danvan.base.office.forms.rules import Names, RuleForm


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

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return the name and the colours."""
        return f"{value['name']}: {value['brand']}, {value['action']}, {value['accent']}"
