"""Who opened how somebody can be reached: read from the journal, told by post and agency, never by name."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, cast

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.face.panels import Panel
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move
from danvan.base.notices.models import Follower
from danvan.base.office import states
from danvan.base.people import queries as people
from danvan.base.people import relations, sealing
from danvan.base.people.models import Contact, Person
from danvan.base.people.relations import Actor

WORD, SOUGHT = "office.revealed", "office.sought"
MOST, WITHIN = 30, timedelta(hours=1)  # searches of one person: our choice, more than anybody answers calls
OPENERS = frozenset({"reception", "assigned", "leader"})  # who deals with the matter itself
FIELDS = {"phone": _("Điện thoại"), "email": _("Thư điện tử"), "address": _("Nơi ở")}
REASONS = {
    "ask": _("Gọi hoặc viết để hỏi thêm"), "visit": _("Hẹn đến xem tại chỗ"), "answer": _("Báo kết quả"),
    "caller": _("Người gửi đang gọi đến hỏi"), "other": _("Việc khác"),
}


@dataclass(frozen=True, kw_only=True)
class Opened:
    """One time that somebody's contact was opened."""

    at: datetime
    code: str  # of the matter
    what: str
    who: str  # post and agency
    why: str


@dataclass
class Book:
    """The book of an agency in which each search by a telephone number is noted, without the number: a matter alone."""

    matter: Matter
    MOVES: tuple[Move, ...] = states.BOOK
    SEEN_BY: tuple[str, ...] = ()

    def save(self) -> None:
        """Keep nothing but the matter."""


def book(agency: Agency, *, at: datetime) -> Book:
    """Return the book of an agency; a new one where nobody has looked yet."""
    about: dict[str, Any] = {"house": "office", "kind": "lookups", "agency": agency}
    matter = Matter.objects.filter(**about).select_related("agency").order_by("pk").first()
    return Book(matter or Matter(opened_at=at, **about))


def searches(person: Person, *, since: datetime) -> int:
    """Return how often somebody has looked for a caller's number since a moment."""
    return EntryContent.objects.filter(by=person, entry__word=SOUGHT, entry__at__gt=since).count()


def may_open(actor: Actor, *, matter: Matter, on: date) -> bool:
    """Return whether an actor deals with a matter and so may open how its author can be reached, with a reason."""
    return not relations.of(actor, to=matter, on=on).isdisjoint(OPENERS)


def given(matter: Matter) -> list[str]:
    """Return which kinds of contact there are for a matter: its author's, or left with it."""
    own = Contact.objects.filter(person=matter.author_id).values_list("kind", flat=True) if matter.author_id else ()
    left = (_kind(channel) for channel in _left().filter(matter=matter).values_list("channel", flat=True))
    return [kind for kind in people.KINDS if kind in {*own, *left}]


def sealed(matter: Matter, *, field: str) -> sealing.Envelope | None:
    """Return the contact of one kind for a matter, under seal: what was left with it before what its author keeps."""
    channels = ("email",) if field == "email" else ("sms", "zalo") if field == "phone" else ()
    if left := _left().filter(matter=matter, channel__in=channels).order_by("pk").first():
        return cast(sealing.Envelope, left.address)
    own = Contact.objects.filter(person=matter.author_id, kind=field).first() if matter.author_id else None
    return own.value if own else None


def in_hand(phone: str, *, actor: Actor, on: date) -> Matter | None:
    """Return the one matter about which somebody calls: open, with the clerk's own agency, the youngest. Never a list."""
    key = sealing.index("phone", value=phone)
    authors = Contact.objects.filter(kind="phone", index=key).values("person")
    left = _left().filter(channel__in=("sms", "zalo"), key=key).values("matter")
    own = relations.agencies(actor, on=on)
    open_ones = Duty.objects.filter(closed_at=None).values("matter")
    found = matters.visible_to(actor, on=on).filter(Q(author__in=authors) | Q(pk__in=left), agency__in=own)
    return found.filter(pk__in=open_ones).select_related("agency").order_by("-opened_at", "-pk").first()


def of_matter(matter: Matter) -> list[Opened]:
    """Return each time that the contact of a matter's author was opened, newest first."""
    seldom = journal.told_of(matter, words=[WORD])  # and each page of a sender asks
    return _told(Entry.objects.filter(matter=matter, word=WORD)) if seldom else []


def of_person(person: Person) -> list[Opened]:
    """Return each time that somebody's contact was opened, in whichever matter of theirs, newest first."""
    return _told(Entry.objects.filter(matter__author=person, word=WORD))


def reveal_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show whoever sent a matter who opened how they can be reached, and whoever deals with it how to open it."""
    related = relations.of(actor, to=matter, on=localdate(at))
    opens = given(matter) if related & OPENERS else []
    opened = of_matter(matter) if related & (OPENERS | {"author"}) else []
    if not opens and not opened:
        return None
    shows: dict[str, Any] = {
        "matter": matter, "opened": opened, "is_author": "author" in related,
        "opens": [(field, FIELDS[field]) for field in opens],
    }
    return Panel(partial="office/reveal_panel.html", shows=shows)


def _told(entries: QuerySet[Entry]) -> list[Opened]:
    found = list(entries.select_related("agency").order_by("-at", "-pk"))
    contents = EntryContent.objects.filter(entry__in=found).in_bulk()
    return [_one(entry, contents.get(entry.pk)) for entry in found]


def _one(entry: Entry, content: EntryContent | None) -> Opened:
    private = content.private if content else {}  # erased: the agency with which it lay is left
    who = " · ".join(filter(None, [private.get("post", ""), private.get("agency", "") or entry.agency.name]))
    why = str(REASONS.get(entry.facts["reason"], ""))
    return Opened(at=entry.at, code=entry.code, what=str(FIELDS[entry.facts["field"]]), who=who, why=why)


def _left() -> QuerySet[Follower]:
    """Return the addresses that were left with matters, but those whose owners want to hear nothing more."""
    return Follower.objects.filter(off_at=None).exclude(address=None)


def _kind(channel: str) -> str:
    return "email" if channel == "email" else "phone"
