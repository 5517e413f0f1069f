"""What people do with their own account."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core import signing
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.journal.models import Entry
from danvan.base.notices.models import Preference
from danvan.base.office.models import Appointment
from danvan.base.people import actions as people
from danvan.base.people.models import Contact, Person, Role
from danvan.site.accounts import telling

SALT, HOURS = "danvan.email", 24


class StillServes(Exception):
    """Whoever holds a role, now or later, keeps the account under which they act."""


def confirm_later(contact: Contact, *, address: str, at: datetime) -> None:
    """Ask, by a message to an e-mail address, whether it is theirs who gave it; `address` is the site's own."""
    token = signing.dumps([contact.pk, contact.index], salt=SALT)
    words = _(
        "Ai đó đã ghi địa chỉ này vào một tài khoản trên %(site)s. Nếu là bạn, hãy mở liên kết dưới đây trong 24 giờ"
        " và bấm xác nhận. Nếu không phải, xin bỏ qua thư này.\n\n%(link)s\n"
    ) % {"site": address, "link": address + reverse("accounts:confirm", args=[token])}
    telling.tell(contact, subject=_("Xác nhận địa chỉ thư điện tử"), words=words, at=at)


def asked_of(token: str) -> Contact | None:
    """Return the contact that a link asks about; None if the link is old or the address another one by now."""
    try:
        pk, index = signing.loads(token, salt=SALT, max_age=HOURS * 3600)
    except signing.BadSignature:
        return None
    return Contact.objects.filter(pk=pk, index=index, kind="email").first()


def password_link(person: Person, *, address: str) -> str:
    """Return the address at which somebody sets their password: once, within the days of PASSWORD_RESET_TIMEOUT."""
    uid, token = urlsafe_base64_encode(force_bytes(person.pk)), default_token_generator.make_token(person)
    return address + reverse("accounts:password", args=[uid, token])


def invite(entry: Entry, *, at: datetime) -> None:
    """Send whoever was granted a role and has no password yet a link to set one, to the address given with the role."""
    granted = Appointment.objects.select_related("person").get(matter=entry.matter)
    contact = Contact.objects.filter(person=granted.person, kind="email").first()
    if contact is None or granted.person.has_usable_password():
        return
    link = password_link(granted.person, address=settings.ADDRESS.rstrip("/"))
    words = _(
        "Bạn được mời làm việc trên %(site)s với tên đăng nhập %(name)s. Hãy mở liên kết dưới đây để đặt mật khẩu.\n\n%(link)s\n"
    ) % {"site": settings.PLACE_NAME, "name": granted.person.code, "link": link}
    telling.tell(contact, subject=_("Mời đặt mật khẩu"), words=words, at=at)


@transaction.atomic
def sign_up(code: str, *, name: str, password: str, email: str, at: datetime) -> tuple[Person, Contact | None]:
    """Open an account for a resident; an address is kept, and unconfirmed."""
    person = Person.objects.settle(code=code, name=name, password=password)
    return person, people.keep_contact(person, kind="email", value=email, at=at)


@transaction.atomic
def leave(person: Person, *, at: datetime) -> None:
    """Take everything out of an account that says whose it was; what they wrote to offices stays with the offices.

    Its code stays: entries of the journal have committed to it.

    :raises StillServes: if they hold a role today or later
    """
    if Role.objects.filter(person=person).exclude(valid_to__lte=localdate(at)).exists():
        raise StillServes
    Contact.objects.filter(person=person).delete()
    Preference.objects.filter(person=person).delete()
    Authenticator.objects.filter(user=person).delete()
    SocialAccount.objects.filter(user=person).delete()
    person.name = _("Người đã xóa tài khoản")
    person.set_unusable_password()  # ends every session too
    person.save(update_fields=["name", "password"])
