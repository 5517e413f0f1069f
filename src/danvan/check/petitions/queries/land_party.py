"""What the other party of a land dispute reads by the code on their summons: what is said of them, when both meet, what came of it.

Nothing by which whoever asked could be reached: where they live is not read, and what they wrote is masked.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.office.models import Purge
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land
from danvan.check.petitions.states import land as states
from danvan.engines import redaction

TOLD = (
    "mediation_taken_up", "meeting_called", "party_absent", "mediated", "unmediated", "mediation_objected", "forwarded", "retracted", "retraction_accepted",
    "mediation_resumed",
)  # fmt: skip
ENDED = ("mediated", "unmediated", "forwarded")
FIELDS = ("asker", "plot", "about", "meets_at", "meets_where", "outcome", "held_on", "agreed")  # and nothing else of it


@dataclass(frozen=True, kw_only=True)
class Told:
    """One dispute as the other party reads it."""

    code: str
    agency: Agency
    asker: str
    plot: str
    about: str
    meets_at: datetime | None  # none: nobody is called now
    meets_where: str
    outcome: str  # in words; empty while it goes on
    held_on: date | None
    agreed: str
    objects_until: date | None
    steps: list[tuple[datetime, str]]  # when, what; newest first


def secret(dispute: LandDispute) -> str:
    """Return the secret code of the other party, which is the same whenever their summons is printed; of it a hash is stored."""
    return codes.secret(dispute.matter.code, of="other party")


def told(bearers: Collection[str]) -> list[Told]:
    """Return the disputes whose other party bears one of some codes, as they are told of them; nothing of what was taken out.

    Read without their matters, which are not theirs to see.
    """
    rows = LandDispute._base_manager.filter(other_bearer__in=bearers).exclude(other_bearer="").exclude(pk__in=Purge.objects.values("matter"))
    return [one for dispute in rows.order_by("-pk").only(*FIELDS) if (one := _told(dispute))]


def _told(dispute: LandDispute) -> Told | None:
    entries = Entry.objects.filter(matter=dispute.pk, word__in=[f"petitions.{past}" for past in TOLD]).select_related("agency")
    shown = [(one, one.word.partition(".")[2]) for one in entries.order_by("-at", "-pk")]
    if not shown:
        return None
    (entry, word), ended = shown[0], shown[0][1] in ENDED
    return Told(
        code=entry.code, agency=entry.agency, asker=dispute.asker, plot=dispute.plot, about=_masked(dispute.about),
        meets_at=dispute.meets_at if word == "meeting_called" else None, meets_where=dispute.meets_where,
        outcome=states.OUTCOMES.get(dispute.outcome, "") if ended else "", held_on=dispute.held_on if ended else None,
        agreed=_masked(dispute.agreed) if ended else "", objects_until=land.last_day_to_object(dispute, agency=entry.agency) if ended else None,
        steps=[(one.at, states.SAYS[past]) for one, past in shown],
    )  # fmt: skip


def _masked(words: str) -> str:
    return redaction.redacted(words, found=redaction.marks(words))
