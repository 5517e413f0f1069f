"""Where what people wrote about a matter lies. The houses name it in their models, and the gate gathers it here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from danvan.base.jobs.models import Job
from danvan.base.matters.models import Matter


@dataclass(frozen=True, kw_only=True)
class Held:
    """A table that holds words or files of a matter, and how its rows lead to it."""

    model: type[Model]
    of: str = "matter"  # empty: it holds files, but of no matter
    words: tuple[str, ...] = ()
    files: tuple[str, ...] = ()  # keys to stored files
    along: str = ""  # leads to a matter with which this row's own goes too


GROUND = (Held(model=Job, words=("error",)),)
HELD: list[Held] = []  # of the houses, filled by the gate
STORES: dict[str, Callable[[Matter], Any]] = {}  # what else must let go of a matter, filled by the gate
