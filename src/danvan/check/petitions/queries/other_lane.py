"""Whether what somebody sent looks as if it belonged to another lane than the one they ticked, and why: a person decides."""

from dataclasses import dataclass, field
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import triage
from danvan.engines import diversion

TURNS = {"feedback": "report", "report": "feedback"}  # what a clerk can make of it by one press
DOES = {"report": "as_report", "feedback": "as_feedback", "complaint": "guide", "conduct": "guide"}  # by the lane, the verb that leads there
SHUT = "shut"  # looks like what must not be kept here, though somebody said that it is none
FEWEST = 3  # like it, for the other lane to be named


@dataclass(frozen=True, kw_only=True)
class OtherLane:
    """The lane that it looks like: known by some of its words, folded, or by how petitions like it were dealt with."""

    kind: str  # report, feedback, complaint, conduct; or shut
    words: tuple[str, ...] = ()
    by: list[Petition] = field(default_factory=list)  # the likest first

    @property
    def verb(self) -> str:
        """The verb by which it gets there, if whoever looks may do it; empty if there is none."""
        return DOES.get(self.kind, "")


def other_lane(petition: Petition, *, actor: Actor, at: datetime) -> OtherLane | None:
    """Return the lane that a petition looks like by its words, or like which most of the likest earlier ones of its commune were; None if its own."""
    if found := diversion.look(petition.text):
        return OtherLane(kind=SHUT if found.is_diverted else found.kind, words=found.words)
    if (other := TURNS.get(petition.matter.kind)) is None:
        return None
    likest = triage.likest(petition, kinds=tuple(TURNS), actor=actor, at=at)
    by = [one for one in likest if one.matter.kind == other]
    return OtherLane(kind=other, by=by) if len(by) >= FEWEST and 2 * len(by) > len(likest) else None
