"""How a complaint comes to its settler, or to another: prepared, registered, guided, mended, transferred."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.notices import actions as notices
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.states import complaint as states


@dataclass(frozen=True, kw_only=True)
class Words:
    """What the complainant says: who, against what, why, and what they ask for."""

    complainant: str
    address: str
    against: str
    text: str
    request: str
    decided_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """How and when the paper came, and what shows the day: a slip of the counter, a stamp or a postmark."""

    came: str
    received_on: date
    shown_by: str
    signed: bool
    remote: bool = False


@transaction.atomic
def prepare(
    words: Words, *, settler: Agency, by: Actor, at: datetime, bearer: str = "", first: Complaint | None = None,
    news: Mapping[str, str] | None = None, language: str = "vi",
) -> Complaint:
    """Keep a complaint that is yet to be printed, signed and brought; no clock runs, and nothing is journalled of its words."""
    matter = Matter(house="petitions", kind="complaint", agency=settler, author=by.person, opened_at=at, bearer=bearer)
    complaint = _of(words, matter=matter, first=first)
    moves.make(complaint, "prepare", by=by, at=at)
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return complaint


@transaction.atomic
def take_in(
    words: Words, *, receipt: Receipt, settler: Agency, by: Actor, at: datetime, bearer: str = "", first: Complaint | None = None,
    news: Mapping[str, str] | None = None, language: str = "vi",
) -> Complaint:
    """Register a complaint that came on paper, in one go."""
    matter = Matter(house="petitions", kind="complaint", agency=settler, opened_at=at, bearer=bearer)
    complaint = _of(words, matter=matter, first=first)
    register(complaint, receipt=receipt, by=by, at=at)
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return complaint


def register(complaint: Complaint, *, receipt: Receipt, by: Actor, at: datetime) -> None:
    """Register a complaint that has come; the clock of acceptance counts from the day of receipt, however late this is."""
    complaint.came, complaint.received_on, complaint.shown_by = receipt.came, receipt.received_on, receipt.shown_by
    complaint.signed, complaint.remote = receipt.signed, receipt.remote
    complaint.registered_late = localdate(at) > last_day_to_register(receipt.received_on, agency=complaint.matter.agency)
    moves.make(
        complaint, "register", by=by, at=at, since=receipt.received_on, came=receipt.came, shown_by=receipt.shown_by,
        registered_late=complaint.registered_late, instance=complaint.instance,
        private={"against": complaint.against, "text": complaint.text, "request": complaint.request},
    )  # fmt: skip


def last_day_to_register(received_on: date, *, agency: Agency) -> date:
    """Return the day after which the registration of what came on another day is late."""
    period = law.one("periods", key="complaints.register", on=received_on)
    closed = terms.closed(agency, around=received_on)
    return calendar.due(received_on, days=period.value, unit=period.unit, closed=closed).due_on


def guide(complaint: Complaint, *, where: str, by: Actor, at: datetime) -> None:
    """Tell the complainant once where the complaint belongs; it ends here."""
    moves.make(complaint, "guide", by=by, at=at, private={"note": where})


def ask_paper(complaint: Complaint, *, lacks: str, by: Actor, at: datetime) -> None:
    """Ask for what the paper lacks; the clock of acceptance waits."""
    moves.make(complaint, "ask_paper", by=by, at=at, private={"note": lacks})


def bring(complaint: Complaint, *, words: str, signed: bool, by: Actor, at: datetime) -> None:
    """Take in what was lacking; the clock goes on with the days that were left."""
    complaint.text += f"\n\n{words}"
    complaint.signed = complaint.signed or signed
    moves.make(complaint, "bring", by=by, at=at, private={"note": words})


@transaction.atomic
def transfer(complaint: Complaint, *, agency: Agency, reason: str, by: Actor, at: datetime) -> None:
    """Hand a complaint to the agency that is competent; its own clock starts as it registers the paper.

    Two moves, so that whether this was in time is said of the agency that had to do it.
    """
    moves.make(complaint, "transfer", by=by, at=at, agency=agency.code, private={"note": reason})
    moves.make(complaint, "hand_over", by=by, at=at, to=agency)


def _of(words: Words, *, matter: Matter, first: Complaint | None) -> Complaint:
    said = {name: getattr(words, name) for name in Words.__dataclass_fields__}
    return Complaint(matter=matter, first=first, instance=states.SECOND if first else states.FIRST, **said)
