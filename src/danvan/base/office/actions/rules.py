"""Dated rules: proposed, confirmed by a second person where it matters, in force from a day. Nothing is edited."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.office.kinds import BY_WORD
from danvan.base.office.models import Rule
from danvan.base.office.queries import rules as queries
from danvan.base.people.relations import PLATFORM, Actor


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a rule shall say: about what, from when, on what decision. An empty value ends the rule before it."""

    key: str
    value: dict[str, Any]
    source: str
    valid_from: date
    reason: str = ""


@transaction.atomic
def set_rule(kind: str, *, agency: Agency, wanted: Wanted, by: Actor, at: datetime) -> Rule:
    """Set a rule for an agency and those below it; a kind that takes two persons only proposes it.

    :raises NotAllowed: if the actor neither leads nor administers the agency or one above it
    :raises ValueError: if it would be in force before today
    """
    if wanted.valid_from < localdate(at):
        raise ValueError("a rule is in force from today at the earliest")
    matter = Matter(house="office", kind=kind, agency=agency, author=by.person, opened_at=at, visibility="public")
    rule = Rule(matter=matter, **vars(wanted))
    moves.make(rule, "propose" if BY_WORD[kind].by_two else "set", by=by, at=at, **_said(rule))
    if not BY_WORD[kind].by_two:
        _succeed(rule, at=at)
    return rule


@transaction.atomic
def confirm_rule(rule: Rule, *, by: Actor, at: datetime) -> Entry:
    """Confirm, as another than who proposed it, that a rule is in force from its day, or from today if that has passed.

    :raises NotAllowed: if the actor proposed it, or does not keep the agency's rules
    """
    rule.valid_from = max(rule.valid_from, localdate(at))
    entry = moves.make(rule, "confirm", by=by, at=at, **_said(rule))
    _succeed(rule, at=at)
    return entry


def refuse_rule(rule: Rule, *, reason: str, by: Actor, at: datetime) -> None:
    """Say that a proposed rule shall not be."""
    moves.make(rule, "refuse", by=by, at=at, kind=rule.matter.kind, private={"note": reason})


def _said(rule: Rule) -> dict[str, Any]:
    """Return what the journal says of a rule: codes as facts, words apart."""
    private = {"key": rule.key, "value": rule.value, "source": rule.source, "reason": rule.reason}
    return {"kind": rule.matter.kind, "valid_from": rule.valid_from.isoformat(), "private": private}


def _succeed(rule: Rule, *, at: datetime) -> None:
    """End the rule that this one follows; what was to begin later than this one never begins."""
    for former in queries.open_ended(rule):
        former.valid_to = max(former.valid_from, rule.valid_from)
        moves.make(former, "end", by=PLATFORM, at=at, kind=rule.matter.kind, valid_to=former.valid_to.isoformat())
