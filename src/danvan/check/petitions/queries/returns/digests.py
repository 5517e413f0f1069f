"""The digest of what people think and wish in a period: by kind, topic and place, against the period before, never by person."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.people.relations import Actor
from danvan.check.petitions.queries import priority
from danvan.check.petitions.queries.returns import counting, hiding
from danvan.check.petitions.queries.returns.voices import KINDS, Voice, voices

Digest = dict[str, Any]  # names and counts alone: it is stored as it was sent


def digest(agency: Agency, *, period: Period, actor: Actor, at: datetime) -> Digest:
    """Return the digest of an agency with those below it.

    Under "kinds", "topics" and "places" each row holds a name, how often now and how often in the period before; topics
    also how many of now have an answer. "cells" holds topic, place, how often and how many people, of ten people or more.
    "lines" holds each field that comes first: received, answered, late, waiting.
    """
    within, mine = counting.cut(period, at=at), counting.reach(agency)
    now, before = voices(mine, within=within), _before(mine, period=period, at=at)
    first = priority.by_priority(mine, subjects=priority.codes(actor, at=at), since=within.start, until=within.stop)
    return {
        "kinds": _rows(now, before=before, by=lambda one: one.kind, names=KINDS),
        "topics": [[*row, answered] for row, answered in _with_answers(now, _rows(now, before=before, by=lambda one: one.topic))],
        "places": _rows(now, before=before, by=lambda one: one.place),
        "cells": _cells(now), "total": len(now), "before": len(before), "people": _people(now), "fewest": hiding.FEWEST,
        "answered": sum(one.answered for one in now), "stop": within.stop.isoformat(),
        "lines": [[line.subject.name, line.received, line.answered, line.late, line.waiting] for line in first],
    }  # fmt: skip


def _before(agencies: set[int], *, period: Period, at: datetime) -> list[Voice]:
    try:
        return voices(agencies, within=counting.cut(period.before, at=at))
    except law.NotFound:  # no rule of periods was in force then
        return []


def _rows(now: Sequence[Voice], *, before: Iterable[Voice], by: Callable[[Voice], str], names: Sequence[str] = ()) -> list[list[Any]]:
    """Return a row for each name, most first; those of given names in their order."""
    here, then = Counter(map(by, now)), Counter(map(by, before))
    order = names or sorted({*here, *then}, key=lambda name: (-here[name], -then[name], name))
    return [[name, here[name], then[name]] for name in order]


def _with_answers(now: Iterable[Voice], rows: Iterable[list[Any]]) -> Iterable[tuple[list[Any], int]]:
    answered = Counter(one.topic for one in now if one.answered)
    return [(row, answered[row[0]]) for row in rows]


def _cells(now: Sequence[Voice]) -> list[list[Any]]:
    by_cell: defaultdict[hiding.Cell, list[Voice]] = defaultdict(list)
    for one in now:
        by_cell[one.topic, one.place].append(one)
    people = {cell: _people(said) for cell, said in by_cell.items()}
    shown = hiding.told(people)
    rows = [[topic, place, len(by_cell[topic, place]), people[topic, place]] for topic, place in shown]
    return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))


def _people(said: Iterable[Voice]) -> int:
    """Return of how many people some voices are: who said several things is one of them."""
    found: dict[str, int] = {}
    for one in said:
        found[one.who] = max(found.get(one.who, 0), one.people)
    return sum(found.values())
