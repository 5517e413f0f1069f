from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Protocol

from django.db import transaction
from django.db.models import F, Q
from django.utils.timezone import localdate

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.duties import actions as duties
from danvan.base.duties.queries import in_time, late
from danvan.base.editions import inserting
from danvan.base.journal import actions as journal
from danvan.base.journal.models import Entry
from danvan.base.journal.queries import last, last_by
from danvan.base.matters import codes, wall
from danvan.base.matters.actions import hide_from, show_to
from danvan.base.matters.models import ASIDE, GONE, PURGED, Matter
from danvan.base.matters.queries import seen_by
from danvan.base.moves import clocks, following, papers, table
from danvan.base.moves.papers import Paper
from danvan.base.moves.table import Move, SameHand
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
    """Somebody else moved this matter since it was read: `word` is the journal's, `by` who serves; its author is not named."""

    def __init__(self, *, by: Person | None, at: datetime, word: str) -> None:
        super().__init__(by, at, word)
        self.by, self.at, self.word = by, at, word


class HoldsPost(table.NotAllowed):
    """Whoever holds a post may have seen the code of somebody else's matter, so it makes nothing theirs."""


@transaction.atomic
def make(
    thing: Moving, verb: str, *, by: Actor, at: datetime, to: Agency | None = None,
    private: dict[str, Any] | None = None, stated: Mapping[str, date | None] | None = None, since: date | None = None,
    case: str = "", within: int | None = None, by_paper: Paper | None = None, **facts: Any,
) -> Entry:
    """Make one move: check it, save it, turn the clocks, write the journal, follow the flows.

    Where it ends, stops, gives up or moves a clock whose time has passed untold, or takes it to another agency, the platform's own move that
    says so comes first: what was late is told of whoever had it then. So is what was met, where it goes to another agency in the same step.

    `to` is the agency that the matter goes to, `private` what people wrote, `stated` the dates that a document itself
    sets for the duties opened, `since` the day or moment that these are counted from if it is not now, `case` the case of the law
    by which they are counted, or to which a duty is extended: "complex remote"; `within` is how many of the rule's days whoever asks
    gives instead of the rule's own; `by_paper` is the paper by which it was done, whose day says whether the clocks it closes were met;
    facts are numbers and codes.

    :raises NotAllowed: if the house's table has no such row for this actor's relation to the matter
    :raises SameHand: if it is the second look at what the actor did
    :raises WrongDay: if the paper has no number, or bears a day that it cannot bear
    :raises ChangedMeanwhile: if the matter is no longer the version that was read
    """
    matter = thing.matter
    move = _find(thing, verb, by=by, at=at)
    away = relations.instead_of(by, to=matter, who=move.who, on=localdate(at))
    papers.check(by_paper, matter=matter, at=at)
    _tell_late(thing, rules=_at_stake(thing, move, to=to), at=at)
    move = _tell_met(thing, move, to=to, at=at)
    _save(thing, move, to=to, at=at)
    given = clocks.Given(stated=stated or {}, since=since, case=case, within=within, by_paper=by_paper)
    facts = {**move.facts, **facts} | clocks.turn(matter, move=move, at=at, given=given)
    word = f"{matter.house}.{move.says}"
    written = (private or {}) | ({"instead_of": away.name} if away else {}) | ({"paper_number": by_paper.number} if by_paper else {})
    entry = journal.write(word, matter=matter, by=by, at=at, facts=facts, private=written)
    following.follow(entry, at=at)
    return entry


def open_to(thing: Moving, *, by: Actor, at: datetime) -> tuple[Move, ...]:
    """Return the moves that an actor may make now: what a page offers as buttons."""
    related = relations.of(by, to=thing.matter, on=localdate(at))
    found = table.open_to(thing.MOVES, state=thing.matter.state, relations=related)
    return tuple(move for move in found if not _is_same_hand(thing.matter, move=move, by=by, on=localdate(at)))


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
def claim(matter: Matter, *, by: Actor, at: datetime) -> list[Matter]:
    """Let whoever bears the secret code of a matter that was sent without an account keep it in theirs, with its parts, and return what is theirs now.

    Parts that are there already stay; those that are split off later have its author. A code that was made at a counter was seen there, so
    it makes nobody an author who holds a post.

    :raises HoldsPost: if they hold one, wherever that is
    :raises NotAllowed: if they do not bear it, or it is in an account already
    """
    if by.person and relations.holds_post(by.person, on=localdate(at)):
        raise HoldsPost("who holds a post keeps nothing by a code")
    is_open = Matter.objects.filter(Q(author=None) | Q(author=by.person), pk=matter.pk, bearer__in=by.bears).exclude(state__in=GONE).exists()
    unclaimed = Matter.objects.filter(author=None, bearer__in=codes.with_parts([matter.bearer])).exclude(state__in=GONE).order_by("pk")
    found = list(unclaimed) if by.person and is_open else []
    if not found or Matter.objects.filter(pk__in=[one.pk for one in found], author=None).update(author=by.person) != len(found):
        raise table.NotAllowed("it is not theirs, or somebody's already")
    for one in found:
        journal.write("office.claimed", matter=one, by=by, at=at, facts={}, private={})
    return found


def _find(thing: Moving, verb: str, *, by: Actor, at: datetime) -> Move:
    """Return the row of the move; who comes too late hears that, rather than that it is not allowed."""
    matter = thing.matter
    related = relations.of(by, to=matter, on=localdate(at))
    try:
        move = table.find(thing.MOVES, verb=verb, state=matter.state, relations=related)
    except table.NotAllowed:
        if matter.pk and not Matter.objects.filter(pk=matter.pk, version=matter.version).exists():
            raise _changed(matter) from None
        raise
    if _is_same_hand(matter, move=move, by=by, on=localdate(at)):
        raise SameHand(f"who has to {verb} is another than who did what is looked at")
    return move


def _is_same_hand(matter: Matter, *, move: Move, by: Actor, on: date) -> bool:
    """Return whether somebody, or whom they stand in for, made the latest entry of any one of the words that a move is apart from."""
    if not move.apart_from or by.person is None:
        return False
    hands = relations.hands(by, to=matter, who=move.who, on=on)
    return any(last_by(matter, words=[f"{matter.house}.{word}"]) in hands for word in move.apart_from)


def _changed(matter: Matter) -> ChangedMeanwhile:
    entry, who = last(matter)
    serves = who is not None and relations.deals_with(Actor(who), to=matter, on=localdate(entry.at))
    return ChangedMeanwhile(by=who if serves else None, at=entry.at, word=entry.word)


def _save(thing: Moving, move: Move, *, to: Agency | None, at: datetime) -> None:
    matter, on = thing.matter, localdate(at)
    had, seen_by = matter.agency, thing.SEEN_BY
    former = had if to is None else to
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
    if changed := not new and seen_by != thing.SEEN_BY:
        hide_from(matter, agency=had, roles=seen_by)
    if new or to or changed:
        show_to(matter, agency=agency, roles=thing.SEEN_BY)
    thing.save()
    if to:
        duties.hand_over(matter, owner=to, at=at)


def _at_stake(thing: Moving, move: Move, *, to: Agency | None) -> tuple[str, ...]:
    """Return the rules whose clocks a move takes away from who has them now, stops or gives another day, or closes without what they ran for."""
    gone = (rule for row in thing.MOVES if _goes(thing.matter, to=to) and thing.matter.state in row.frm for rule in row.lapses)
    return (*move.ends, *move.extends, *move.suspends, *(move.closes if move.gives_up else ()), *gone)


def _goes(matter: Matter, *, to: Agency | None) -> bool:
    return to is not None and to != matter.agency and matter.pk is not None


def _tell_met(thing: Moving, move: Move, *, to: Agency | None, at: datetime) -> Move:
    """Let it be written down that whoever has a matter met its clock, if the same step takes it to another agency, and return what is left to do."""
    told = next((row for row in thing.MOVES if row.verb == table.TELL_MET and row.closes == move.closes and thing.matter.state in row.frm), None)
    if told is None or not _goes(thing.matter, to=to) or not in_time(thing.matter, rules=move.closes, at=at):
        return move
    make(thing, told.verb, by=PLATFORM, at=at)
    return replace(move, closes=())


def _tell_late(thing: Moving, *, rules: tuple[str, ...], at: datetime) -> None:
    """Let what was not done in time be written down before its clock is gone, if the worker has not come to it yet."""
    for rule in late(thing.matter, rules=rules, at=at) if rules else ():
        if told := table.lapsing(thing.MOVES, rule=rule, state=thing.matter.state):
            make(thing, told.verb, by=PLATFORM, at=at)


def _enter(matter: Matter) -> None:
    matter.code, matter.bearer = matter.code or codes.new(), matter.bearer or codes.unknown()
    wall.bear([matter.bearer])
    inserting.insert(matter)


