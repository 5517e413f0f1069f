"""What is the same whatever lane a letter goes to: the day it came, who is told of it, where its files go, and that it waits no longer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.people import sealing
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.arrivals.emptying import empty
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Arrival, Enclosure
from danvan.check.petitions.states import arrivals as states


@dataclass(frozen=True, kw_only=True)
class Code:
    """The secret code that whoever wrote follows it by: `bearer` is its hash, `seed` what it is made of, which lies sealed until they were told."""

    bearer: str
    seed: str


def came(row: Arrival) -> Came:
    """Return how and when it came: by a machine to the minute, on paper on a day."""
    return Came(how=states.CAME[row.way], on=localdate(row.received_at), received_at=None if row.way == states.SCAN else row.received_at)


def way_back(row: Arrival) -> dict[str, str]:
    """Return the address of whoever wrote by its channel, if the way by which it came leads back."""
    channel = states.CHANNEL.get(row.way, "")
    return {channel: row.sender.open()} if channel and row.sender else {}


def files_of(row: Arrival) -> list[StoredFile]:
    """Return the files that came with it."""
    return [one.file for one in row.files.select_related("file") if one.file]


def close(row: Arrival, *, into: Iterable[Matter], files: Iterable[StoredFile], code: Code, by: Actor, at: datetime) -> None:
    """Let it wait no longer: its files go along with each matter that it became, its words and sender leave the room."""
    matters, kept = list(into), list(files)
    is_told = bool(way_back(row))
    Enclosure.objects.bulk_create([Enclosure(matter=matter, file=one) for matter in matters for one in kept])
    row.outcome, row.by, row.done_at, row.matter = states.TAKEN, by.person, at, matters[0]
    row.seed = sealing.seal(code.seed) if is_told else None
    empty(row)
