"""Fields for where somebody wants to be told. What is typed here is kept by no browser script and stored sealed alone."""

import re
import unicodedata
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MOBILE = re.compile(r"(?:0084|84|0)?0?([35789]\d{8})")
TYPED = re.compile(r"[+\d\s.()-]*")
UNKEPT = {"data-unkept": ""}  # danvan.js does not keep it in the tab


class Mobile(forms.CharField):
    """A mobile number of this country, as people write it: +84 912 345 678, 0912.345.678. Or nothing."""

    def __init__(self, **more: Any) -> None:
        widget = forms.TelInput(attrs={"autocomplete": "tel", **UNKEPT})
        super().__init__(required=False, label=_("Điện thoại di động"), widget=widget, **more)

    def clean(self, value: Any) -> str:
        """Return the number in its one form, 0912345678.

        :raises ValidationError: if no text message can go there
        """
        text = unicodedata.normalize("NFKC", super().clean(value))
        found = MOBILE.fullmatch("".join(letter for letter in text if letter.isdecimal()))
        if text and not (found and TYPED.fullmatch(text)):
            raise forms.ValidationError(
                _("Số điện thoại chưa đúng. Hãy ghi số di động 10 chữ số, như 0912 345 678, hoặc để trống.")
            )
        return f"0{found[1]}" if found else ""


class Mail(forms.EmailField):
    """An e-mail address, or nothing."""

    def __init__(self, **more: Any) -> None:
        wrong = _("Địa chỉ thư điện tử chưa đúng. Hãy ghi như lan@example.vn, hoặc để trống.")
        widget = forms.EmailInput(attrs={"autocomplete": "email", **UNKEPT})
        super().__init__(
            required=False, max_length=254, label=_("Thư điện tử"), widget=widget,
            error_messages={"invalid": wrong, "max_length": wrong}, **more,
        )
