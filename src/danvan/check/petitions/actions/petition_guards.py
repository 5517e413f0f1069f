"""What the record of feedback, a report or an opinion on conduct forbids: too late, done before, too few, not public."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.moves.guards import Guard, unless
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import asking_back, hindrances, splits

ASKING, SHOWN = frozenset({"ask_back", "ask_more"}), frozenset({"take_down", "look_again"})


class AskedBefore(NotAllowed):
    """Its author was asked already, since its clock began: it stops for no other question."""


def _may_reopen(petition: Petition, *, at: datetime, **_by: Any) -> bool:
    until = hindrances.reopen_until(petition)
    return until is None or localdate(at) <= until


def _asked_another_way(petition: Petition, **_now: Any) -> Collection[str]:
    return ("ask_back",) if asking_back.was_asked(petition) else ("ask_more",)


def _of_few(petition: Petition, **_now: Any) -> Collection[str]:
    """Return what is done with what is public alone, and with that only if enough others say that it persists."""
    count = hindrances.persisting(petition)
    return SHOWN if count is None else () if count >= hindrances.ENOUGH else ("look_again",)


GUARDS = (
    unless(lambda one, **_now: not hindrances.has_turned(one), verbs=("as_report", "as_feedback"), says="it has changed its lane before"),
    unless(_may_reopen, verbs=("reopen",), says="the days to say so are over"),
    unless(lambda one, **_now: splits.next_number(one), verbs=("split",), says="it is a part itself, or has as many as it can"),
    Guard(verbs=ASKING, forbids=_asked_another_way, says="the clock stops for one question, and more are asked after it", refusal=AskedBefore),
    unless(lambda one, **_now: not one.opted_out, verbs=("opt_out", "redact"), says="its author does not want it to be public"),
    unless(lambda one, **_now: one.opted_out, verbs=("opt_in",), says="it may be public already"),
    unless(lambda one, **_now: hindrances.is_ready(one), verbs=("publish",), says="not without its text, nor against the wish of its author"),
    Guard(verbs=SHOWN, forbids=_of_few, says="it is not public, or too few say that it persists"),
)
