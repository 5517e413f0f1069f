"""What the database holds of the matters in play, read at one moment: rows as they lie, by none of the product's queries."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from danvan.base.duties.models import Duty, Stand
from danvan.base.journal.models import Entry
from danvan.base.matters.models import GONE, Matter, Sight
from danvan.check.petitions.models import Complaint, Contribution, Petition, Recommendation

Row = Any


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The rows of one moment, each by its matter or by its duty; `late` are the open duties whose time is over."""

    at: datetime
    matters: dict[int, Matter]
    entries: dict[int, list[Entry]]
    duties: dict[int, list[Duty]]
    stands: dict[int, list[Stand]]
    sights: dict[int, list[Sight]]
    leads: dict[int, int | None]  # of what can be dealt with together: with what it is
    took: dict[int, int]  # of a complaint: who took the decision
    about: dict[int, int]  # of what another agency is asked: for which matter
    words: dict[int, tuple[str, str]]  # of a petition: what was written and what was answered

    @property
    def living(self) -> list[Matter]:
        """The matters that are not taken out, nor wait for it."""
        return [matter for matter in self.matters.values() if matter.state not in GONE]

    def open_duties(self, matter: Matter) -> list[Duty]:
        """Return what is owed in a matter."""
        return [duty for duty in self.duties[matter.pk] if duty.closed_at is None]

    def late(self) -> set[int]:
        """Return the open duties whose clock runs and whose time is over."""
        return {
            duty.pk for duties in self.duties.values() for duty in duties
            if duty.closed_at is None and duty.suspended_on is None and duty.is_late(at=self.at)
        }  # fmt: skip


def look(keys: Collection[int], *, at: datetime) -> Seen:
    """Return what lies there now of some matters."""
    joined = [model.objects.select_related(None).filter(pk__in=keys).values_list("pk", "into") for model in (Petition, Recommendation)]
    said = Petition.objects.select_related(None).filter(pk__in=keys).values_list("pk", "text", "done")
    return Seen(
        at=at, matters=Matter.objects.in_bulk(list(keys)), entries=_by(Entry, "matter_id", matter__in=keys),
        duties=_by(Duty, "matter_id", matter__in=keys), stands=_by(Stand, "duty_id", duty__matter__in=keys),
        sights=_by(Sight, "matter_id", matter__in=keys), leads={pk: into for rows in joined for pk, into in rows},
        took=dict(Complaint.objects.select_related(None).filter(pk__in=keys).exclude(taken_by=None).values_list("pk", "taken_by")),
        about=dict(Contribution.objects.select_related(None).filter(pk__in=keys).values_list("pk", "about")),
        words={pk: (text, done) for pk, text, done in said},
    )  # fmt: skip


def _by(model: Any, name: str, **among: Any) -> dict[int, list[Row]]:
    found = defaultdict(list)
    for row in model.objects.filter(**among).order_by("pk"):
        found[getattr(row, name)].append(row)
    return found
