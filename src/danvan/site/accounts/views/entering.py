"""Allauth's pages where they need a word of ours: what a script reads, and that a new factor counts at once."""

import json
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.views import AddWebAuthnView, ReauthenticateWebAuthnView
from django.conf import settings
from django.http import HttpResponse


class Enter(LoginView):  # type: ignore[misc]
    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Return what the page shows, with the identity provider if there is one."""
        return {**super().get_context_data(**more), "provider": settings.OIDC["issuer"] and settings.OIDC["name"]}


class _ForScript:
    """Hands the options of a passkey to the script as the attribute of an element: no script stands in a page."""

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        shows: dict[str, Any] = super().get_context_data(**more)  # type: ignore[misc]
        return {**shows, "passkey_options": json.dumps(shows.get("js_data", {}))}


class Authenticate(_ForScript, AuthenticateView):  # type: ignore[misc]
    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Return what the page shows, and which factors this person has."""
        kinds = set(Authenticator.objects.filter(user=self.stage.login.user).values_list("type", flat=True))
        return {**super().get_context_data(**more), "has_app": "totp" in kinds, "has_passkey": "webauthn" in kinds}


class PasskeyAgain(_ForScript, ReauthenticateWebAuthnView):  # type: ignore[misc]
    """A passkey once more, before something delicate."""


class ActivateApp(ActivateTOTPView):  # type: ignore[misc]
    def form_valid(self, form: Any) -> HttpResponse:
        """Turn the app on; who has shown its code has shown a second factor."""
        response: HttpResponse = super().form_valid(form)
        record_authentication(self.request, self.request.user, method="mfa", type="totp")
        return response


class AddPasskey(_ForScript, AddWebAuthnView):  # type: ignore[misc]
    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Return what the page shows, with options for a passkey that can come in alone."""
        shows = super().get_context_data(**more)
        options = webauthn.begin_registration(self.request.user, True)
        return {**shows, "passkey_options": json.dumps({"creation_options": options})}

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the passkey; who has just used it has shown a second factor."""
        response: HttpResponse = super().form_valid(form)
        record_authentication(self.request, self.request.user, method="mfa", type="webauthn")
        return response
