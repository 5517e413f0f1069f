"""Defects that the machine must catch, each planted into the product while it plays. None is ever part of the product."""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from danvan.base.agencies.models import Agency
from danvan.base.duties import actions as duties
from danvan.base.duties.counting import Counted
from danvan.base.duties.excuses import Stretch
from danvan.base.duties.models import Duty
from danvan.base.journal import actions as journal
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import Move
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.petitions.models.feedback import LANES
from danvan.check.petitions.queries import waits

YEAR = timedelta(days=365)


@dataclass(frozen=True, kw_only=True)
class Plant:
    """A defect, the promise that it breaks, and where it shows: stories are of these lanes (all if none) and these verbs are done most."""

    defect: Callable[[], Any]
    breaks: str
    lanes: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()


SOUND = Plant(defect=nullcontext, breaks="")


def _broken_rule() -> Any:
    """Let feedback be approved, or a report be declined, without closing its clock: rows of the tables are wrong."""
    return patch.dict(LANES, {kind: tuple(map(_unclosed, LANES[kind])) for kind in ("feedback", "report")})


def _unclosed(row: Move) -> Move:
    wrong = (row.verb, row.frm) == ("approve", ("proposed",)) or row.verb == "decline"
    return replace(row, closes=()) if wrong else row


def _no_heirs() -> Any:
    return patch.object(duties, "hand_over", lambda *_what, **_how: None)


def _open_conduct() -> Any:
    return patch.object(Petition, "SEEN_BY", ())


def _always_on_time() -> Any:
    return patch.object(duties, "close", _closed(duties.close))


def _closed(close: Callable[..., bool | None]) -> Callable[..., bool | None]:
    def closed(*what: Any, **how: Any) -> bool | None:
        return True if close(*what, **how) is False else None

    return closed


def _still_named() -> Any:
    """Let what is dealt with by itself again go on naming what it went along with."""
    return patch.object(petitions, "separate", _separated)


def _separated(petition: Petition, *, reason: str, by: Actor, at: datetime) -> None:
    moves.make(petition, "separate", by=by, at=at, private={"note": reason})


def _loses_words() -> Any:
    return patch.object(Petition, "save", _saved(Petition.save))


def _saved(save: Callable[..., None]) -> Callable[..., None]:
    def saved(petition: Petition, *what: Any, **how: Any) -> None:
        if petition.done:
            petition.text = ""
        save(petition, *what, **how)

    return saved


def _dated_back() -> Any:
    """Let what the platform says be written as if it had said so a year ago."""
    return patch.object(journal, "write", _written(journal.write))


def _written(write: Callable[..., Entry]) -> Callable[..., Entry]:
    def written(word: str, *, by: Actor, at: datetime, **how: Any) -> Entry:
        return write(word, by=by, at=at - YEAR if by.is_platform else at, **how)

    return written


def _unreasoned() -> Any:
    return patch.object(duties, "_keep", _kept(duties._keep))


def _kept(keep: Callable[..., None]) -> Callable[..., None]:
    def kept(duty: Duty, found: Counted, *, at: datetime) -> None:
        reasoning = list(duty.reasoning)
        keep(duty, found, at=at)
        Duty.objects.filter(pk=duty.pk).update(reasoning=reasoning)

    return kept


def _no_stand() -> Any:
    return patch.object(duties, "_stands", lambda *_what, **_how: None)


def _late_again() -> Any:
    return patch.object(duties, "close", _closed_again(duties.close))


def _closed_again(close: Callable[..., bool | None]) -> Callable[..., bool | None]:
    def closed(matter: Matter, *, rule: str, at: datetime, **how: Any) -> bool | None:
        told = close(matter, rule=rule, at=at, **how)
        return False if Duty.objects.filter(matter=matter, rule=rule, closed_at=at, lapsed_at__lt=at).exists() else told

    return closed


def _waits_for_ever() -> Any:
    """Let whoever waits for others be excused for as long as these say nothing, past their day and past the most that the law's row gives."""
    return patch.object(waits, "others", _unbounded)


def _unbounded(found: Iterable[waits.Wait], *, lead: Agency, at: datetime) -> list[Stretch]:
    return sorted((wait.since, wait.until or at) for wait in found if not wait.is_own)


_FEEDBACK = ("feedback",)
PLANTS = {
    "answered-and-still-owed": Plant(
        defect=_broken_rule, breaks="something_is_owed_or_it_is_over", lanes=("feedback", "report"), verbs=frozenset({"decline", "route", "propose", "approve"})
    ),
    "handed-over-without-its-duty": Plant(defect=_no_heirs, breaks="one_agency_has_it", lanes=_FEEDBACK, verbs=frozenset({"classify", "route"})),
    "everybody-reads-conduct": Plant(defect=_open_conduct, breaks="nobody_sees_more", lanes=("conduct",)),
    "late-is-on-time": Plant(defect=_always_on_time, breaks="lateness_is_told", lanes=_FEEDBACK, verbs=frozenset({"classify"})),
    "separated-and-still-along": Plant(
        defect=_still_named, breaks="what_goes_along_is_led", lanes=_FEEDBACK, verbs=frozenset({"classify", "merge", "separate"})
    ),
    "words-go-with-the-answer": Plant(defect=_loses_words, breaks="nothing_is_lost", lanes=_FEEDBACK, verbs=frozenset({"classify", "route", "propose"})),
    "written-back-in-time": Plant(defect=_dated_back, breaks="the_journal_only_grows", lanes=_FEEDBACK),
    "another-day-without-a-reason": Plant(defect=_unreasoned, breaks="days_are_kept", lanes=("report",), verbs=frozenset({"take_on", "regrade"})),
    "handed-over-without-its-stand": Plant(defect=_no_stand, breaks="stands_tell_the_same", lanes=_FEEDBACK, verbs=frozenset({"classify", "route"})),
    "late-twice": Plant(defect=_late_again, breaks="each_clock_counts_once", lanes=_FEEDBACK, verbs=frozenset({"classify"})),
    "excused-for-ever": Plant(defect=_waits_for_ever, breaks="no_excuse_is_for_ever", lanes=_FEEDBACK, verbs=frozenset({"classify", "route"})),
}
