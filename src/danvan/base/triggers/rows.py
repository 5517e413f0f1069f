from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


def _nothing() -> None:
    """Hinder no migration."""


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """What a room keeps in the database beside its tables."""

    lacking: str | Promise  # what `danvan check` says where it does not stand
    build: Callable[[], None]  # made anew, whatever is there
    stands: Callable[[], bool]  # whether all of it is there and switched on
    step_aside: Callable[[], None] = _nothing  # takes away what would hinder a migration; `build` brings it back


TRIGGERS: list[Trigger] = []  # of all rooms; each room's `apps` adds its own
