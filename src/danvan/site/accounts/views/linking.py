"""Linking an identity from elsewhere to one's account, and taking it off again. Only who is logged in does it."""

from allauth.account.internal.flows.reauthentication import (
    is_reauthentication_required,
    raise_if_reauthentication_required,
)
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal.flows import connect
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.base import AuthProcess
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from danvan.base.people.visits import Visit

APP, PROVIDER = "allauth.socialaccount", "oidc"


def identities(visit: Visit) -> HttpResponseBase:
    """Show which identities are linked, to whoever has just shown who they are."""
    if not visit.actor.is_proven:
        return redirect("mfa_index")
    raise_if_reauthentication_required(visit, app=APP)
    shows = {
        "linked": SocialAccount.objects.filter(user=visit.actor.person).order_by("date_joined"),
        "provider": settings.OIDC["issuer"] and settings.OIDC["name"],
    }
    return render(visit, "accounts/identities.html", shows)


def link(visit: Visit) -> HttpResponseBase:
    """Lead to the identity provider; who comes back from it has the identity linked.

    A form that ends at another site is stopped by our policy: so this is a link, and it never follows a form directly.
    """
    if not settings.OIDC["issuer"]:
        raise Http404
    if not visit.actor.is_proven or is_reauthentication_required(visit, app=APP):
        return redirect("accounts:identities")
    provider = get_adapter().get_provider(visit, PROVIDER)
    return provider.redirect(visit, process=AuthProcess.CONNECT)  # type: ignore[no-any-return]


def unlink(visit: Visit, number: int) -> HttpResponseBase:
    """Take an identity off one's account, unless it is the only way in."""
    linked = get_object_or_404(SocialAccount, user=visit.actor.person, pk=number)
    if visit.actor.is_proven and not is_reauthentication_required(visit, app=APP):
        try:
            connect.validate_disconnect(visit, linked)
            connect.disconnect(visit, linked)
        except ValidationError:
            messages.error(visit, _("Đây là cách đăng nhập duy nhất của bạn. Hãy đặt mật khẩu trước khi bỏ gắn định danh này."))
    return redirect("accounts:identities")
