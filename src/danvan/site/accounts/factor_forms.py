"""The forms of the second factor, in our words: codes and passkeys. Their names and checks are allauth's."""

from typing import Any

from allauth.mfa.base import forms as factors
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

CODE_ATTRIBUTES = {"inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}


class _WithCode(forms.Form):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["code"] = forms.CharField(
            label=_("Mã xác thực"), widget=forms.TextInput(attrs=CODE_ATTRIBUTES), max_length=20, help_text=self.hint,
            error_messages={"required": _("Chưa nhập mã.")},
        )

    hint: Any = _("6 chữ số đang hiện trên ứng dụng, hoặc một mã dự phòng.")


class CodeForm(_WithCode, factors.AuthenticateForm):  # type: ignore[misc]
    """A code of the second factor, at login."""


class CodeAgainForm(_WithCode, factors.ReauthenticateForm):  # type: ignore[misc]
    """A code of the second factor, before something delicate."""


class ActivateForm(_WithCode, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an authenticator app."""

    hint = _("6 chữ số mà ứng dụng vừa hiện.")


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A passkey: always one by which alone somebody can come in."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields.pop("passwordless", None)
        self.fields["name"] = forms.CharField(
            label=_("Đặt tên cho khóa"), required=False, max_length=60, help_text=_("Ví dụ: điện thoại của tôi."),
            initial=self.initial.get("name"),
        )
        self.fields["credential"].error_messages["required"] = _(
            "Thiết bị chưa tạo khóa. Hãy bấm nút bên dưới và làm theo lời hướng dẫn của thiết bị."
        )
