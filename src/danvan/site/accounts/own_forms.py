"""What people say of themselves: how to reach them, a new account, a code, a password."""

import re
from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.notices.fields import Mail
from danvan.base.people import queries as people
from danvan.base.people import sealing
from danvan.base.people.models import Person
from danvan.site.secret_code import SecretCode

PHONE = re.compile(r"0\d{8,10}")
NAME = re.compile(r"[a-z0-9][a-z0-9.-]{2,39}")


def phone(text: str) -> str:
    """Return a telephone number in its one form.

    :raises ValidationError: if it is none of this country
    """
    number = sealing.normal("phone", value=text)
    if text and not PHONE.fullmatch(number):
        raise forms.ValidationError(_("Số điện thoại chưa đúng. Hãy ghi như 0912 345 678."))
    return number


class ContactForm(MoveForm):
    """How to reach somebody; what is left empty is taken away."""

    phone = forms.CharField(
        required=False, max_length=30, label=_("Điện thoại"), help_text=_("Ví dụ: 0912 345 678"),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    email = Mail(help_text=_("Địa chỉ mới chỉ dùng được sau khi bạn mở thư xác nhận."))
    address = Words(rows=1, required=False, max_length=300, label=_("Nơi ở"))

    def clean_phone(self) -> str:
        """Return the number in its one form."""
        return phone(self.cleaned_data["phone"])


class SignUpForm(MoveForm):
    """A new account of a resident."""

    name = Words(rows=1, max_length=100, label=_("Họ và tên"), missing=_("Chưa ghi họ và tên."))
    code = forms.CharField(
        label=_("Tên đăng nhập"), max_length=40, error_messages={"required": _("Chưa chọn tên đăng nhập.")},
        help_text=_("Từ 3 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối. Ví dụ: nguyen.lan"),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Mật khẩu"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Từ 8 ký tự, không dễ đoán. Một câu dài thì dễ nhớ mà khó đoán."),
        error_messages={"required": _("Chưa đặt mật khẩu.")},
    )
    email = Mail(help_text=_("Để đặt lại mật khẩu khi quên."))

    def clean_code(self) -> str:
        """Return the login name, if it is free."""
        code: str = self.cleaned_data["code"].strip().lower()
        if not NAME.fullmatch(code):
            raise forms.ValidationError(_("Tên đăng nhập có từ 3 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối."))
        if Person.objects.filter(code=code).exists():
            raise forms.ValidationError(_("Tên này đã có người dùng. Hãy chọn tên khác."))
        return code

    def clean(self) -> dict[str, Any]:
        """Refuse a password that is easily guessed."""
        cleaned = super().clean() or {}
        if given := cleaned.get("password"):
            _check_password(self, given, of=Person(code=cleaned.get("code", ""), name=cleaned.get("name", "")))
        return cleaned


class PasswordForm(forms.Form):
    """A new password, by a link."""

    password = forms.CharField(
        label=_("Mật khẩu mới"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Từ 8 ký tự, không dễ đoán. Một câu dài thì dễ nhớ mà khó đoán."),
        error_messages={"required": _("Chưa đặt mật khẩu.")},
    )

    def __init__(self, *args: Any, person: Person, **more: Any) -> None:
        super().__init__(*args, **more)
        self.person = person

    def clean(self) -> dict[str, Any]:
        """Refuse a password that is easily guessed."""
        cleaned = super().clean() or {}
        if given := cleaned.get("password"):
            _check_password(self, given, of=self.person)
        return cleaned


class ForgottenForm(forms.Form):
    """Who has forgotten their password."""

    email = Mail()

    def person(self) -> Person | None:
        """Return whose confirmed address it is, if anybody's."""
        return people.by_email(self.cleaned_data["email"]) if self.cleaned_data["email"] else None


class AttachForm(MoveForm):
    """The secret code of a matter that was sent without an account."""

    code = SecretCode()


def _check_password(form: forms.Form, given: str, *, of: Person) -> None:
    try:
        password_validation.validate_password(given, of)
    except forms.ValidationError as wrong:
        form.add_error("password", wrong)
