"""The forms of coming in with a password, in our words. Their names and checks are allauth's."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from django import forms
from django.utils.translation import gettext_lazy as _


def password(label: Any) -> forms.CharField:
    """Return the field of a password in use."""
    return forms.CharField(
        label=label, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Chưa nhập mật khẩu.")},
    )


class EnterForm(LoginForm):  # type: ignore[misc]
    """Name and password."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["login"] = forms.CharField(
            label=_("Tên đăng nhập hoặc thư điện tử"), max_length=254,
            widget=forms.TextInput(attrs={"autocomplete": "username webauthn", "autocapitalize": "none", "spellcheck": "false"}),
            error_messages={"required": _("Chưa nhập tên đăng nhập.")},
        )
        self.fields["password"] = password(_("Mật khẩu"))
        self.order_fields(["login", "password"])

    def add_prefix(self, field_name: str) -> str:
        """Return the name of an input: browsers have the old one of the login in their memory."""
        return "username" if field_name == "login" else str(super().add_prefix(field_name))


class AgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something delicate."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["password"] = password(_("Mật khẩu"))
