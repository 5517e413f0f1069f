"""How a complaint comes to its settler, or to another: prepared, registered, guided, mended, transferred."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves import papers
from danvan.base.moves.papers import Paper
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints.barring import keep_out
from danvan.check.petitions.actions.complaints.showing import Shown, attach, take_evidence, told
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import second
from danvan.check.petitions.states import complaint as states


class NoSecond(NotAllowed):
    """No second complaint may follow the first one here and now; it names why, as `queries.second` does."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """What the complainant says: who, against what, known since when, why, and what they ask for.

    Where several complain together, how many they are and, of a large group, who speaks for it, one on a line.
    """

    complainant: str
    address: str
    against: str
    text: str
    request: str
    decided_by: str = ""
    known_on: date | None = None
    people: int = 1
    representatives: str = ""
    discipline: str = ""  # penalty, dismissal: against a decision on discipline; a second complaint is about what the first was


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """How and when the paper came, and what shows the day: a slip of the counter, a stamp or a postmark."""

    came: str
    received_on: date
    shown_by: str
    signed: bool
    remote: bool = False
    remote_by: str = ""  # the decision that says so
    taken_by: Person | None = None  # who of the office took the decision, where the paper says so


@transaction.atomic
def prepare(
    words: Words, *, settler: Agency, by: Actor, at: datetime, bearer: str = "", first: Complaint | None = None, shown: Shown | None = None,
    news: Mapping[str, str] | None = None, language: str = "vi",
) -> Complaint:
    """Keep a complaint that is yet to be printed, signed and brought; no clock runs, and nothing is journalled of its words.

    :raises NoSecond: if it would follow a first one that it cannot follow, or go to somebody else than who settles it
    """
    _refuse_second(first, settler=settler, on=localdate(at))
    matter = Matter(house="petitions", kind="complaint", agency=settler, author=by.person, opened_at=at, bearer=bearer)
    complaint = _of(words, matter=matter, first=first)
    moves.make(complaint, "prepare", by=by, at=at)
    attach(complaint, shown=shown, at=at)
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return complaint


@transaction.atomic
def take_in(
    words: Words, *, receipt: Receipt, settler: Agency, by: Actor, at: datetime, bearer: str = "", first: Complaint | None = None,
    shown: Shown | None = None, news: Mapping[str, str] | None = None, language: str = "vi",
) -> Complaint:
    """Register a complaint that came on paper, in one go.

    :raises NoSecond: if it would follow a first one that it cannot follow, or go to somebody else than who settles it
    """
    _refuse_second(first, settler=settler, on=localdate(at))
    matter = Matter(house="petitions", kind="complaint", agency=settler, opened_at=at, bearer=bearer)
    complaint = _of(words, matter=matter, first=first)
    register(complaint, receipt=receipt, by=by, at=at)
    if shown:
        take_evidence(complaint, words=shown.words, file=shown.file, is_read=shown.is_read, by=by, at=at)
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return complaint


@transaction.atomic
def register(complaint: Complaint, *, receipt: Receipt, by: Actor, at: datetime) -> None:
    """Register a complaint that has come; the clock of acceptance counts from the day of receipt, however late this is.

    :raises NoSecond: if another one follows the same first one already, or it came before one could
    :raises NotAllowed: if the area is said to be remote, which gives the office more days, and no decision is named
    """
    _refuse_second(complaint.first, on=localdate(at), came_on=receipt.received_on, but=complaint)
    if receipt.remote and not receipt.remote_by:
        raise NotAllowed("no decision says that the area is remote")
    complaint.came, complaint.received_on, complaint.shown_by = receipt.came, receipt.received_on, receipt.shown_by
    complaint.signed, complaint.remote, complaint.taken_by = receipt.signed, receipt.remote, receipt.taken_by or complaint.taken_by
    complaint.remote_by = receipt.remote_by if receipt.remote else ""
    complaint.registered_late = localdate(at) > papers.until("complaints.register", since=receipt.received_on, agency=complaint.matter.agency)
    moves.make(
        complaint, "register", by=by, at=at, since=receipt.received_on, came=receipt.came, shown_by=receipt.shown_by,
        registered_late=complaint.registered_late, instance=complaint.instance, people=complaint.people,
        private={
            "against": complaint.against, "text": complaint.text, "request": complaint.request, "evidence": told(complaint),
        } | ({"remote_by": complaint.remote_by} if complaint.remote else {}),
    )  # fmt: skip
    keep_out(complaint)


def guide(complaint: Complaint, *, where: str, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Tell the complainant once where the complaint belongs; it ends here."""
    moves.make(complaint, "guide", by=by, at=at, by_paper=by_paper, private={"note": where})


def ask_paper(complaint: Complaint, *, lacks: str, by: Actor, at: datetime) -> None:
    """Ask for what the paper lacks; the clock of acceptance waits, and the office looks at it again if nothing is brought.

    :raises AskedBefore: if it was asked for already, and this is not the head
    """
    moves.make(complaint, "ask_paper", by=by, at=at, sets={"asked_on": localdate(at)}, private={"note": lacks})


def bring(complaint: Complaint, *, words: str, signed: bool, by: Actor, at: datetime) -> None:
    """Write down what was brought of what was lacking, apart from the complainant's own words; the clock goes on with the days left."""
    complaint.brought = f"{complaint.brought}\n\n{words}".strip()
    complaint.signed = complaint.signed or signed
    moves.make(complaint, "bring", by=by, at=at, private={"note": words})


@transaction.atomic
def transfer(complaint: Complaint, *, agency: Agency, reason: str, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Hand a complaint to the agency that is competent; its own clock starts as it registers the paper.

    Two moves, so that whether this was in time is said of the agency that had to do it.
    """
    moves.make(complaint, "transfer", by=by, at=at, by_paper=by_paper, agency=agency.code, private={"note": reason})
    moves.make(complaint, "hand_over", by=by, at=at, to=agency)


def _of(words: Words, *, matter: Matter, first: Complaint | None) -> Complaint:
    said = {name: getattr(words, name) for name in Words.__dataclass_fields__} | ({"discipline": first.discipline} if first else {})
    return Complaint(matter=matter, first=first, instance=states.SECOND if first else states.FIRST, **said)


def _refuse_second(
    first: Complaint | None, *, on: date, settler: Agency | None = None, came_on: date | None = None, but: Complaint | None = None
) -> None:
    if first and (why := second.against(first, on=on, settler=settler, came_on=came_on, but=but)):
        raise NoSecond(*why)
