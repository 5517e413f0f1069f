"""Opening an account."""

from typing import cast

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from danvan.base.people.visits import Visit
from danvan.site.accounts import actions
from danvan.site.accounts.own_forms import SignUpForm


def sign_up(visit: Visit) -> HttpResponseBase:
    """Open an account for a resident who wants one."""
    form = SignUpForm(visit.POST or None)
    if visit.method == "POST" and (too_many := braked(visit, action="signup")):  # also who only asks which names are taken
        return too_many
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _open(visit, form), visit=visit):
        messages.success(visit, _("Đã mở tài khoản. Hãy đăng nhập."))
        return redirect("account_login")
    return render(visit, "accounts/sign_up.html", {"form": form, "form_key": form.key})


def braked(visit: Visit, *, action: str, key: str | None = None) -> HttpResponseBase | None:
    """Return the page for whoever tries too often; None for everybody else."""
    return cast("HttpResponseBase | None", ratelimit.consume_or_429(visit, action=action, key=key))


def _open(visit: Visit, form: SignUpForm) -> str:
    said = form.cleaned_data
    _, contact = actions.sign_up(
        said["code"], name=said["name"], password=said["password"], email=said["email"], at=visit.at
    )
    if contact:
        actions.confirm_later(contact, address=site(visit), at=visit.at)
    return "/dang-nhap"


def site(visit: Visit) -> str:
    """Return the address of this site, as the visitor has it."""
    return visit.build_absolute_uri("/").rstrip("/")
