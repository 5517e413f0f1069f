"""The field in which somebody types the secret code of a matter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.matters import codes


class SecretCode(forms.CharField):
    """A code as it was typed, if it can be one."""

    def __init__(self, **more: Any) -> None:
        super().__init__(
            label=_("Mã theo dõi"), error_messages={"required": _("Chưa nhập mã theo dõi.")},
            help_text=_("17 ký tự in trên giấy hẹn, ví dụ K7QF-2M9X-0ABC-DEFG-H. Viết hoa hay thường, có gạch hay không đều được."),
            widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off", "spellcheck": "false"}), **more,
        )

    def validate(self, value: str) -> None:
        """Let nothing through that is no code.

        :raises ValidationError: if a letter is missing or misread
        """
        super().validate(value)
        try:
            codes.bearer(value)
        except codes.BadCode as bad:
            raise forms.ValidationError(
                _("Mã này thiếu hoặc sai ký tự. Hãy đối chiếu lại với giấy hẹn: mã có 17 ký tự, không có chữ O, I, L, U.")
            ) from bad
