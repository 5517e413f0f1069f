"""The one door: every change of a matter is a move of its house's table, made here."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Protocol

from django.db import transaction
from django.db.models import F
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
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import seen_by
from danvan.base.moves import clocks, following, guards, papers, table
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


@transaction.atomic
def make(
    thing: Moving, verb: str, *, by: Actor, at: datetime, to: Agency | None = None,
    private: dict[str, Any] | None = None, stated: Mapping[str, date | None] | None = None, since: date | None = None,
    case: str = "", within: int | None = None, by_paper: Paper | None = None, sets: Mapping[str, Any] | None = None, **facts: Any,
) -> Entry:
    """Make one move: check it, save it, turn the clocks, write the journal, follow the flows.

    Before it the platform may make a move of its own, which tells the journal how a clock stood for whoever had it until now:
    that its time had passed, if this move ends, stops, gives up or moves it, or takes it to another agency; and that it was met,
    if the same step meets it and takes it to another agency.

    - `to`: the agency that the matter goes to.
    - `private`: what people wrote. All further arguments are facts: numbers and codes.
    - `stated`: the dates that a document itself sets for the duties opened, by rule.
    - `since`: the day or moment that these are counted from, if it is not now.
    - `case`: the case of the law by which they are counted, or to which a duty is extended: "complex remote".
    - `within`: how many of the rule's days whoever asks gives, instead of the rule's own.
    - `by_paper`: the paper by which it was done; its day says whether the clocks that close were met.
    - `sets`: fields of the thing, filled in once the move is let through. What a guard reads is set here and not before.

    :raises NotAllowed: if the house's table has no such row for this actor's relation to the matter, or a guard forbids it (`guards`)
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
    for name, value in (sets or {}).items():  # only now: what the platform told before was of the thing as it was
        setattr(thing, name, value)
    _save(thing, move, to=to, at=at)
    given = clocks.Given(stated=stated or {}, since=since, case=case, within=within, by_paper=by_paper)
    facts = {**move.facts, **facts} | clocks.turn(matter, move=move, at=at, given=given)
    word = f"{matter.house}.{move.says}"
    written = (private or {}) | ({"instead_of": away.name} if away else {}) | ({"paper_number": by_paper.number} if by_paper else {})
    entry = journal.write(word, matter=matter, by=by, at=at, facts=facts, private=written)
    following.follow(entry, at=at)
    return entry


def open_to(thing: Moving, *, by: Actor, at: datetime, among: Collection[str] | None = None, lent: Collection[str] = ()) -> tuple[Move, ...]:
    """Return the moves that an actor may make now: what a page offers as buttons.

    `among` are the verbs that matter where this is asked: what forbids any other is not looked for. `lent` are relations to the matter
    that a house finds besides those which follow from roles, as its action does before the move.
    """
    related = relations.of(by, to=thing.matter, on=localdate(at)).union(lent)
    found = [move for move in table.open_to(thing.MOVES, state=thing.matter.state, relations=related) if among is None or move.verb in among]
    found = [move for move in found if not _is_same_hand(thing.matter, move=move, by=by, on=localdate(at))]
    refused = guards.refused(thing, among={move.verb for move in found}, by=by, at=at) if found else {}
    return tuple(move for move in found if move.verb not in refused)


def may(thing: Moving, *, verb: str, by: Actor, at: datetime) -> bool:
    """Return whether an actor may make one move now."""
    return bool(open_to(thing, by=by, at=at, among=(verb,)))


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


def _find(thing: Moving, verb: str, *, by: Actor, at: datetime) -> Move:
    """Return the row of the move; who comes too late hears that, rather than that it is not allowed."""
    matter = thing.matter
    related = relations.of(by, to=matter, on=localdate(at))
    try:
        move = table.find(thing.MOVES, verb=verb, state=matter.state, relations=related)
        guards.check(thing, verb=verb, by=by, at=at)
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


