"""What allauth asks us: sentences, addresses of pages, what is sealed, and who may be linked to whom."""

from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from danvan.base.matters import codes
from danvan.base.people import queries as people
from danvan.base.people import relations, sealing
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.site.accounts import telling

WRONG_CODE = _("Mã chưa đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng.")
BRAKED = _(
    "Đã thử sai quá nhiều lần. Hãy đợi %(minutes)d phút rồi thử lại; nếu quên mật khẩu, hãy hỏi quản trị viên của cơ quan."
) % {"minutes": settings.BRAKE_MINUTES}

FRESH = 300  # seconds
NOT_ME = gettext_noop("Nếu không phải bạn làm, hãy đổi mật khẩu và báo cho quản trị viên của cơ quan.")


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts: their sentences in Vietnamese, their messages by notices, nobody's address in a table of allauth."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại."),
        "too_many_login_attempts": BRAKED,
        "rate_limited": BRAKED,
        "incorrect_password": _("Mật khẩu chưa đúng. Hãy nhập lại."),
        "incorrect_code": WRONG_CODE,
        "enter_current_password": _("Hãy nhập mật khẩu đang dùng."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return whether anybody may open an account by allauth's own form: no, we have ours."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the desk for whoever serves, else the first page."""
        visit = cast(Visit, request)
        serves = relations.roles(Actor(person=cast(Person, request.user)), on=localdate(visit.at)).exists()
        return reverse("site:desk" if serves else "site:home")

    def populate_username(self, request: HttpRequest, user: Person) -> None:
        """Give a new account a code of its own."""
        user.code = user.code or f"dan-{codes.new().lower()}"

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Return the ways to show once more who one is, in our words."""
        words = {
            "reauthenticate": _("Dùng mật khẩu"), "mfa_reauthenticate": _("Dùng mã của ứng dụng xác thực"),
            "mfa_reauthenticate:webauthn": _("Dùng khóa truy cập"),
        }
        found = super().get_reauthentication_methods(user)
        return [{**method, "description": words[method["id"]]} for method in found]

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Return whether somebody must show again who they are: not in the first minutes after they have come in."""
        visit = cast(Visit, self.request)
        records = get_authentication_records(visit, visit.actor.person)
        can = bool(self.get_reauthentication_methods(visit.user))  # who comes by an identity alone cannot
        return can and all(visit.at.timestamp() - record["at"] > FRESH for record in records)

    def add_message(self, request: HttpRequest, level: int, message_template: str | None = None, *rest: Any, **more: Any) -> None:
        """Say what happened in our words, or nothing where allauth has only its own."""
        words = said(message_template or "") or str(more.get("message") or "")
        if words:
            messages.add_message(request, level, words)

    def send_notification_mail(self, template_prefix: str, user: Person, *rest: Any, **more: Any) -> None:
        """Tell a person that something about their account has changed, by notices, if they have an address."""
        words, contact = said(template_prefix), people.confirmed_email(user)
        if words and contact:
            subject, at = gettext("Tài khoản của bạn vừa thay đổi"), cast(Visit, self.request).at
            telling.tell(contact, subject=subject, words=f"{words}\n\n{gettext(NOT_ME)}\n", at=at)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send none of allauth's own messages: those of ours go by `telling`."""


def said(template: str) -> str:
    """Return our words for a message or mail of allauth; none for those that nobody needs."""
    words = {
        "totp_activated": gettext("Đã bật ứng dụng xác thực."),
        "totp_deactivated": gettext("Đã tắt ứng dụng xác thực."),
        "webauthn_added": gettext("Đã thêm khóa truy cập."),
        "webauthn_removed": gettext("Đã bỏ khóa truy cập."),
        "recovery_codes_generated": gettext("Đã tạo mã dự phòng mới. Mã cũ không còn dùng được."),
        "account_connected": gettext("Đã liên kết định danh."),
    }
    return words.get(template.rpartition("/")[2].removesuffix(".txt"), "")


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: their secrets lie under the keys of contact data."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "cannot_generate_recovery_codes": _("Hãy bật ứng dụng xác thực hoặc khóa truy cập trước khi tạo mã dự phòng."),
    }

    def encrypt(self, text: str) -> str:
        """Return a secret under seal."""
        return sealing.seal(text).token

    def decrypt(self, encrypted_text: str) -> str:
        """Return a secret from under its seal."""
        return sealing.Envelope(encrypted_text).open()

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:  # noqa: A002 - allauth's name
        """Return what a new passkey is called until its owner calls it otherwise."""
        had = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return gettext("Khóa truy cập %(number)d") % {"number": had + 1}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return who asks for a passkey: this place, at the address at which it is served."""
        return {**super().get_public_key_credential_rp_entity(), "name": settings.PLACE_NAME}


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
        return reverse("accounts:page")
