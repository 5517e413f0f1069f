"""What allauth asks about accounts: sentences, addresses of pages, messages."""

from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.matters import codes
from danvan.base.people import connections, relations
from danvan.base.people import queries as people
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.site.accounts import telling
from danvan.site.accounts.adapters.sentences import BRAKED, NOT_ME, WRONG_CODE, said

FRESH = 300  # seconds


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

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return what tries are counted by: a mark of the day, since allauth would keep the address itself in the cache."""
        return connections.mark(cast(Visit, request), purpose="accounts")

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return whether anybody may open an account by allauth's own form: no, we have ours."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the desk for whoever serves, the office for who keeps accounts alone, else what they have sent."""
        actor, on = Actor(person=cast(Person, request.user)), localdate(cast(Visit, request).at)
        keeps = "office:index" if relations.kept(actor, on=on) else "accounts:matters"
        return reverse("site:desk" if relations.agencies(actor, on=on) else keeps)

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
