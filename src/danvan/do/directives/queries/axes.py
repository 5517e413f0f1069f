"""How work stands on two axes, done or not and in time or late: derived from a state and a clock, never stored."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.do.directives import states
from danvan.do.directives.states import supports

IN_TIME, LATE, DONE_IN_TIME, DONE_LATE, STOPPED, UNTIMED = "in_time", "late", "done_in_time", "done_late", "stopped", "untimed"

OVER = frozenset({*states.ENDED, *supports.ENDED})
DONE = frozenset({*states.DONE, *supports.DONE})


@dataclass(frozen=True, kw_only=True)
class Axes:
    """Where something stands: its state with its tone, its day, and what is derived from both."""

    state: str
    tone: str
    due_on: date | None
    is_open: bool  # neither done nor withdrawn
    is_done: bool
    asked: bool  # of a body that can only be asked: never late
    runs: bool  # its clock: neither ended nor waiting
    ended_late: bool

    def is_late(self, *, on: date) -> bool:
        """Say if the day has passed while the clock runs."""
        return self.runs and self.due_on is not None and self.due_on < on

    def timing(self, *, on: date) -> str:
        """Return the second axis in one word: what has no day, was only asked or was withdrawn has none."""
        if self.asked or self.due_on is None or not (self.is_open or self.is_done):
            return UNTIMED
        if self.is_done:
            return DONE_LATE if self.ended_late else DONE_IN_TIME
        if not self.runs:
            return STOPPED
        return LATE if self.is_late(on=on) else IN_TIME


def stand(state: str, *, clock: Duty | None, stated: date | None, done_at: datetime | None) -> Axes:
    """Return where a task or a support stands; `stated` is the day of what has no clock."""
    return Axes(
        state=states.LABELS[state], tone=states.TONES[state], due_on=clock.due_on if clock else stated,
        is_open=state not in OVER, is_done=state in DONE, asked=clock is None, runs=_runs(clock),
        ended_late=_ended_late(clock, done_at),
    )


def _runs(clock: Duty | None) -> bool:
    return clock is not None and clock.closed_at is None and clock.suspended_on is None


def _ended_late(clock: Duty | None, done_at: datetime | None) -> bool:
    if clock is None or clock.due_on is None or done_at is None:
        return False
    return localdate(done_at) > clock.due_on
