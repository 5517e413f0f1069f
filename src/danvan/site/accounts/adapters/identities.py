"""What allauth asks about identities from elsewhere: who comes in, and who may be linked to whom."""

from typing import Any, cast

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext

from danvan.base.matters import codes
from danvan.base.people.models import Person
from danvan.base.people.visits import Visit


class Provider(OpenIDConnectProvider):  # type: ignore[misc]
    """An identity provider of whose words no more is kept than who it is that comes."""

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return nothing to keep beside the identity's number: names and addresses are kept sealed, or not at all."""
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """Return no addresses: one that agrees with somebody's says nothing about who it is."""
        return []


class Identities(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Identities from elsewhere: known ones come in as whom they are linked to, others as new residents."""

    def get_provider(self, request: HttpRequest, provider: str, client_id: str | None = None) -> Provider:
        """Return the provider that the settings name."""
        return Provider(request, app=self.get_app(request, provider=provider, client_id=client_id))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Return whether somebody new may come in by an identity: yes, as a resident; roles are granted, never brought."""
        return True

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Person:
        """Return a new resident by the name that the identity brings."""
        person: Person = sociallogin.user
        person.code = f"dan-{codes.new().lower()}"
        person.name = str(data.get("name") or gettext("Người dân"))[:100]
        return person

    def on_authentication_error(self, request: HttpRequest, provider: Any, *rest: Any, **more: Any) -> None:
        """Lead back to the login with a sentence.

        :raises ImmediateHttpResponse: always
        """
        messages.error(request, gettext("Chưa đăng nhập được bằng định danh này. Hãy thử lại, hoặc dùng mật khẩu."))
        raise ImmediateHttpResponse(redirect("account_login"))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: Any) -> str:
        """Return where somebody goes on who has linked an identity to their account."""
        return reverse("accounts:identities")

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Link no identity to the account of somebody who serves and has yet to show a second factor.

        :raises ImmediateHttpResponse: if it is to be linked to one
        """
        linking = sociallogin.state.get("process") == AuthProcess.CONNECT
        if linking and not cast(Visit, request).actor.is_proven:
            raise ImmediateHttpResponse(redirect("mfa_index"))
