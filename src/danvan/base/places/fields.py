"""A spot on the map, typed as telephones show it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.engines import maps


class Whereabouts(forms.CharField):
    """A latitude and a longitude, kept to a metre; a browser that may say where it is fills them in on a press."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("help_text", _("Vĩ độ, kinh độ, như bản đồ trên điện thoại ghi. Ví dụ: 21.02850, 105.85420"))
        widget = forms.TextInput(
            attrs={
                "class": "govuk-input--width-20", "data-spot": _("Lấy vị trí đang đứng"),
                "data-spot-none": _("Máy không cho biết vị trí. Bà con chọn thôn và tả chỗ đó là đủ."),
            }
        )
        super().__init__(max_length=60, widget=widget, error_messages={"max_length": _("Tọa độ quá dài. Hãy ghi như 21.02850, 105.85420.")}, **more)

    def clean(self, value: Any) -> str:
        """Return the spot as it is written everywhere, or nothing.

        :raises ValidationError: if it is none in Vietnam
        """
        text = super().clean(value)
        if not text:
            return ""
        if (found := maps.spot(text)) is None:
            raise forms.ValidationError(_("Tọa độ chưa đúng. Hãy ghi vĩ độ trước, kinh độ sau, như 21.02850, 105.85420, hoặc để trống."))
        return maps.written(found)
