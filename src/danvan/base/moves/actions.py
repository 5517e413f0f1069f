from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Protocol

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.duties import actions as duties
from danvan.base.journal import actions as journal
from danvan.base.journal.models import Entry
from danvan.base.journal.queries import last
from danvan.base.matters import codes, wall
from danvan.base.matters.actions import show_to
from danvan.base.matters.models import ASIDE, GONE, PURGED, Matter
from danvan.base.matters.queries import seen_by
from danvan.base.moves import clocks, following, table
from danvan.base.moves.table import Move
from danvan.base.people import relations
from danvan.base.people.models import Person
from danvan.base.people.relations import PLATFORM, Actor


class Moving(Protocol):
    """A row of a house: its matter, its own fields, and the house's table of moves."""

    @property
    def MOVES(self) -> tuple[Move, ...]: ...  # noqa: N802 - a table is a constant of its house
    @property
    def SEEN_BY(self) -> tuple[str, ...]: ...  # noqa: N802 - so is who sees it
    @property
    def matter(self) -> Matter: ...
    def save(self) -> None: ...


class ChangedMeanwhile(Exception):
    """Somebody else moved this matter since it was read; `fields` names what they set."""

    def __init__(self, *, by: Person | None, at: datetime, fields: tuple[str, ...]) -> None:
        super().__init__(by, at, fields)
        self.by, self.at, self.fields = by, at, fields


@transaction.atomic
def make(
    thing: Moving, verb: str, *, by: Actor, at: datetime, to: Agency | None = None,
    private: dict[str, Any] | None = None, stated: Mapping[str, date | None] | None = None, since: date | None = None,
    case: str = "", **facts: Any,
) -> Entry:
    """Make one move: check it, save it, turn the clocks, write the journal, follow the flows.

    `to` is the agency that the matter goes to, `private` what people wrote, `stated` the dates that a document itself
    sets for the duties opened, `since` the day that these are counted from if it is not today, `case` the case of the law
    by which they are counted, or to which a duty is extended: "complex remote"; facts are numbers and codes.

    :raises NotAllowed: if the house's table has no such row for this actor's relation to the matter
    :raises ChangedMeanwhile: if the matter is no longer the version that was read
    """
    matter = thing.matter
    move = _find(thing, verb, by=by, at=at)
    _save(thing, move, to=to, at=at)
    facts |= clocks.turn(matter, move=move, at=at, given=clocks.Given(stated=stated or {}, since=since, case=case))
    word = f"{matter.house}.{move.says}"
    entry = journal.write(word, matter=matter, by=by, at=at, facts=facts, private=private or {})
    following.follow(entry, at=at)
    return entry


def open_to(thing: Moving, *, by: Actor, at: datetime) -> tuple[Move, ...]:
    """Return the moves that an actor may make now: what a page offers as buttons."""
    related = relations.of(by, to=thing.matter, on=localdate(at))
    return table.open_to(thing.MOVES, state=thing.matter.state, relations=related)


@transaction.atomic
def inherit(matter: Matter, *, heir: Agency, word: str, at: datetime, **facts: Any) -> Entry:
    """Let the agency that takes over from another go on with a matter: its state stays, and so do the days of its duties.

    The platform does it, whichever house the matter is of; `word` is the ground's own, such as "office.merged".

    :raises ChangedMeanwhile: if the matter is no longer the version that was read
    """
    former, roles = matter.agency, seen_by(matter)
    same = Matter.objects.filter(pk=matter.pk, version=matter.version)
    if not same.update(version=F("version") + 1, agency=heir):
        raise _changed(matter)
    matter.agency, matter.version = heir, matter.version + 1
    show_to(matter, agency=heir, roles=roles)
    duties.hand_over(matter, owner=heir, at=at)
    facts |= {"before": former.code, "after": heir.code}
    entry = journal.write(word, matter=matter, by=PLATFORM, at=at, facts=facts, private={})
    following.follow(entry, at=at)
    return entry


def hide(matters: Iterable[Matter]) -> list[int]:
    """Take matters out of the public's sight, and return which were in it; a form that was drawn before cannot be sent."""
    hidden = Matter.objects.filter(pk__in=[matter.pk for matter in matters])
    public = list(hidden.filter(visibility="public").values_list("pk", flat=True))
    hidden.update(version=F("version") + 1, visibility="own")
    return public


def show(public: Iterable[int]) -> None:
    """Let the public see again what was hidden without reason; whoever calls this writes the entry."""
    Matter.objects.filter(pk__in=list(public)).update(version=F("version") + 1, visibility="public")


def set_aside(matters: Iterable[Matter]) -> dict[str, str]:
    """Take matters out of everybody's sight, and return the state that each was in; no move is open on them meanwhile."""
    former = {str(matter.pk): matter.state for matter in matters}
    Matter.objects.filter(pk__in=list(former)).update(version=F("version") + 1, state=ASIDE)
    return former


def bring_back(former: Mapping[str, str]) -> None:
    """Give matters back the states in which they were set aside; whoever calls this writes the entry."""
    for key, state in former.items():
        Matter.objects.filter(pk=int(key), state=ASIDE).update(version=F("version") + 1, state=state)


@transaction.atomic
def purge(matters: Iterable[Matter], *, at: datetime) -> int:
    """Close matters for good: no move is open on them any more and their duties end, and return how many of these.

    Nobody is left as the author: whoever denounced somebody must not be known here. Who calls this writes the entry.
    """
    gone = list(matters)
    hide(gone)
    Matter.objects.filter(pk__in=[matter.pk for matter in gone]).update(author=None, state=PURGED)
    return sum(duties.end(matter, at=at) for matter in gone)


@transaction.atomic
def claim(matter: Matter, *, by: Actor, at: datetime) -> Entry:
    """Let whoever bears the secret code of a matter that was sent without an account keep it in theirs.

    :raises NotAllowed: if they do not bear it, or it is in an account already
    """
    unclaimed = Matter.objects.filter(pk=matter.pk, author=None, bearer__in=by.bears).exclude(state__in=GONE)
    if by.person is None or not unclaimed.update(author=by.person):
        raise table.NotAllowed("it is not theirs, or somebody's already")
    return journal.write("office.claimed", matter=matter, by=by, at=at, facts={}, private={})


def _find(thing: Moving, verb: str, *, by: Actor, at: datetime) -> Move:
    """Return the row of the move; who comes too late hears that, rather than that it is not allowed."""
    matter = thing.matter
    related = relations.of(by, to=matter, on=localdate(at))
    try:
        return table.find(thing.MOVES, verb=verb, state=matter.state, relations=related)
    except table.NotAllowed:
        if matter.pk and not Matter.objects.filter(pk=matter.pk, version=matter.version).exists():
            raise _changed(matter) from None
        raise


def _changed(matter: Matter) -> ChangedMeanwhile:
    entry, who = last(matter)
    return ChangedMeanwhile(by=who, at=entry.at, fields=tuple(entry.facts))


def _save(thing: Moving, move: Move, *, to: Agency | None, at: datetime) -> None:
    matter, on = thing.matter, localdate(at)
    former = matter.agency if to is None else to
    agency, state, kind = agencies.heir(former, on=on), move.to or matter.state, move.kind or matter.kind
    to = agency if agency != former else to  # what was an ended agency's goes on with who took it over
    if matter.pk is not None:
        same = Matter.objects.filter(pk=matter.pk, version=matter.version)
        if not same.update(version=F("version") + 1, state=state, kind=kind, agency=agency, subject=matter.subject,
                           visibility=matter.visibility):
            raise _changed(matter)
    matter.state, matter.kind, matter.agency, matter.version = state, kind, agency, matter.version + 1
    if new := matter.pk is None:
        _enter(matter)
    if new or to:
        show_to(matter, agency=agency, roles=thing.SEEN_BY)
    thing.save()
    if to:
        duties.hand_over(matter, owner=to, at=at)


def _enter(matter: Matter) -> None:
    matter.code, matter.bearer = matter.code or codes.new(), matter.bearer or codes.unknown()
    wall.bear([matter.bearer])
    matter.save()


