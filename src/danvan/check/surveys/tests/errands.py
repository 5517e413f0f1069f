"""Something that an agency answers, for tests: this house knows no other."""

from dataclasses import dataclass
from datetime import datetime

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import Move
from danvan.base.people.relations import ANYONE, Actor
from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Rating, Survey


@dataclass
class Errand:
    """A matter with a table of moves and no fields of its own."""

    matter: Matter
    SEEN_BY = ()
    MOVES = (
        Move(verb="answer", frm=("", "answered"), to="answered", who=("author", "other")),
        Move(verb="hand_over", frm=("answered",), to="answered", who=("author",), word="handed_over"),
    )

    def save(self) -> None:
        """Keep nothing but the matter."""


def answered(agency: Agency, *, at: datetime, author: Actor = ANYONE, bearer: str = "") -> Entry:
    """Return the entry by which an agency answers a new matter of somebody, with or without an account."""
    named = {"bearer": bearer} if bearer else {}
    matter = Matter(house="petitions", kind="errand", agency=agency, author=author.person, opened_at=at, **named)
    return again(matter, at=at, author=author)


def again(matter: Matter, *, at: datetime, author: Actor = ANYONE) -> Entry:
    """Return the entry by which a matter is answered, be it for the first time or anew."""
    return moves.make(Errand(matter), "answer", by=author, at=at)


def handed_over(matter: Matter, *, to: Agency, by: Actor, at: datetime) -> Entry:
    """Return the entry by which a matter goes to another agency."""
    return moves.make(Errand(matter), "hand_over", by=by, at=at, to=to)


def rated(survey: Survey, *, stars: list[int], author: Actor, at: datetime) -> list[Rating]:
    """Return what the author of as many answered matters said about them."""
    for number in stars:
        entry = answered(survey.matter.agency, at=at, author=author)
        surveys.invite(entry, at=at)
        surveys.rate(survey.ratings.get(about=entry.matter), stars=number, by=author, at=at)
    return list(survey.ratings.order_by("pk"))
