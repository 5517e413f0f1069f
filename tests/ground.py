"""A house of no street, by which the ground is tested: an errand that somebody asks for and an agency runs."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from danvan.base.agencies.models import Agency
from danvan.base.jobs.actions import Postponed
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import Move
from danvan.base.people.relations import ANYONE, Actor
from danvan.base.subjects.models import Subject
from danvan.site.village import settle as settle  # the ground knows no site

ANSWER, STATED = "petitions.answer", "directives.finish"  # ten working days, and the day that is written down
HOURS, GRADED = "petitions.take_on", "petitions.handle"  # eight hours; four if urgent, else days
CASED = "complaints.resolve_first"  # 30 days; complex or remote 45, both 60
ANY = ("author", "other", "assigned", "leader", "upper", "reception")
OUTSIDE = ("author", "other")


@dataclass
class Errand:
    """A matter with a table of moves and no fields of its own."""

    matter: Matter
    SEEN_BY: tuple[str, ...] = ()
    MOVES = (
        Move(verb="ask",    frm=("",),                     to="submitted", who=ANY,                  opens=(ANSWER,)),
        Move(verb="pause",  frm=("submitted",),            to="paused",    who=("assigned",),        suspends=(ANSWER,)),
        Move(verb="go_on",  frm=("paused",),               to="submitted", who=ANY, word="went_on",  resumes=(ANSWER,)),
        Move(verb="note",   frm=("submitted",),            to="",          who=ANY, word="noted"),
        Move(verb="pass",   frm=("submitted",),            to="submitted", who=ANY, word="passed"),
        Move(verb="set_by", frm=("submitted",),            to="",          who=ANY, word="dated",    opens=(STATED,)),
        Move(verb="meet",   frm=("submitted",),            to="",          who=ANY, word="met",      closes=(STATED,)),
        Move(verb="put_off",  frm=("submitted", "paused"), to="",        who=OUTSIDE, word="put_off",  extends=(STATED,)),
        Move(verb="call_off", frm=("submitted",),          to="",        who=OUTSIDE, word="called_off", ends=(STATED,)),
        Move(verb="rest",     frm=("submitted",),          to="paused",  who=OUTSIDE, word="rested",   suspends=(STATED,)),
        Move(verb="wake",     frm=("paused",),             to="submitted", who=OUTSIDE, word="woken",  resumes=(STATED,)),
        Move(verb="lodge",    frm=("submitted",),          to="",        who=OUTSIDE, word="lodged",    opens=(CASED,)),
        Move(verb="prolong",  frm=("submitted", "paused"), to="",        who=OUTSIDE, word="prolonged", extends=(CASED,)),
        Move(verb="halt",     frm=("submitted",),          to="paused",  who=OUTSIDE, word="halted",    suspends=(CASED,)),
        Move(verb="carry_on", frm=("paused",),             to="submitted", who=OUTSIDE, word="carried_on", resumes=(CASED,)),
        Move(verb="reckon",   frm=("submitted", "paused"), to="",        who=OUTSIDE, word="reckoned",  recounts=(CASED,)),
        Move(verb="report",   frm=("submitted",),          to="",        who=OUTSIDE, word="reported",  opens=(HOURS,)),
        Move(verb="attend",   frm=("submitted",),          to="",        who=OUTSIDE, word="attended",  closes=(HOURS,)),
        Move(verb="hold",     frm=("submitted",),          to="paused",  who=OUTSIDE, word="held",      suspends=(HOURS,)),
        Move(verb="release",  frm=("paused",),             to="submitted", who=OUTSIDE, word="released", resumes=(HOURS,)),
        Move(verb="recall",   frm=("submitted",),          to="",        who=OUTSIDE, word="recalled",  recounts=(HOURS,)),
        Move(verb="handle",   frm=("submitted",),          to="",        who=OUTSIDE, word="handled",   opens=(GRADED,)),
        Move(verb="regrade",  frm=("submitted",),          to="",        who=OUTSIDE, word="regraded",  extends=(GRADED,)),
        Move(verb="settle", frm=("submitted", "paused"),   to="settled",   who=("leader", "upper"),  closes=(ANSWER,)),
    )  # fmt: skip

    def save(self) -> None:
        """Keep nothing but the matter."""


def errand(agency: Agency, *, at: datetime, by: Actor = ANYONE, seen_by: tuple[str, ...] = (), **more: Any) -> Errand:
    """Return an errand that was just asked of an agency; it calls itself a petition, for notices have their words."""
    matter = Matter(house="petitions", kind="errand", agency=agency, author=by.person, opened_at=at, **more)
    asked = Errand(matter, SEEN_BY=seen_by)
    moves.make(asked, "ask", by=by, at=at, private={"text": "Cầu gỗ mục"})
    return asked


def move(errand: Errand, verb: str, *, at: datetime, by: Actor = ANYONE, **more: Any) -> Entry:
    """Return the entry of one more move; the rooms below `moves` may not import it."""
    return moves.make(errand, verb, by=by, at=at, **more)


def again(errand: Errand) -> Errand:
    """Return the same errand as somebody else reads it."""
    return Errand(Matter.objects.get(pk=errand.matter.pk))


def entries(errand: Errand) -> list[Entry]:
    """Return what the journal holds of an errand, oldest first."""
    return list(Entry.objects.filter(matter=errand.matter).order_by("pk"))


def leave_a_mark(job: Job, *, at: datetime) -> None:
    """Do work that can be counted: each run leaves one mark."""
    Subject.objects.create(code=f"mark-{Subject.objects.filter(code__startswith='mark').count()}", name=str(job.pk))


def marks() -> int:
    """Return how many runs left their mark."""
    return Subject.objects.filter(code__startswith="mark-").count()


def leave_a_mark_and_fail(job: Job, *, at: datetime) -> None:
    """Do half of the work.

    :raises RuntimeError: always
    """
    leave_a_mark(job, at=at)
    raise RuntimeError("the other half")


def put_off_an_hour(job: Job, *, at: datetime) -> None:
    """Do nothing yet.

    :raises Postponed: always
    """
    raise Postponed(until=at + timedelta(hours=1))


def sign(job: Job, *, at: datetime) -> None:
    """Sign with the reaction of a job."""
    Subject.objects.create(code=f"signed-{Subject.objects.count()}", name=job.reaction)


def signatures() -> list[str]:
    """Return who signed, in order."""
    return list(Subject.objects.filter(code__startswith="signed-").order_by("pk").values_list("name", flat=True))
