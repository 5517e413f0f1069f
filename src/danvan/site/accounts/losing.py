"""Lost second factors: what is taken away with them, and who hears of it."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.journal.models import Entry
from danvan.base.office.models import FactorReset
from danvan.base.people.models import Contact, Person
from danvan.site.accounts import telling


def take_away(entry: Entry, *, at: datetime) -> None:
    """Take every second factor from whom an entry is about, and end all their sessions."""
    person = FactorReset.objects.get(matter=entry.matter).person
    Authenticator.objects.filter(user=person).delete()
    end_sessions(person, at=at)


def end_sessions(person: Person, *, at: datetime) -> None:
    """Log somebody out everywhere; whose a session is stands inside it."""
    running = Session.objects.filter(expire_date__gt=at).iterator()
    theirs = [one.pk for one in running if one.get_decoded().get(SESSION_KEY) == str(person.pk)]
    Session.objects.filter(pk__in=theirs).delete()


def tell_owner(entry: Entry, *, at: datetime) -> None:
    """Tell by mail whose factors were taken away, so that they speak up if it was not they who had lost them."""
    person = FactorReset.objects.get(matter=entry.matter).person
    if contact := Contact.objects.filter(person=person, kind="email").first():
        words = _(
            "Xác thực bước hai của tài khoản %(name)s trên %(site)s đã được gỡ theo đề nghị, mọi phiên đăng nhập đã kết thúc."
            " Lần đăng nhập sau bạn phải đặt cách xác thực mới:\n\n%(link)s\n\nNếu bạn không nhờ việc này, hãy báo ngay cho"
            " lãnh đạo hoặc quản trị viên của cơ quan.\n"
        ) % {"name": person.code, "site": settings.PLACE_NAME, "link": settings.ADDRESS.rstrip("/") + reverse("account_login")}
        telling.tell(contact, subject=_("Xác thực bước hai đã được gỡ"), words=words, at=at)
