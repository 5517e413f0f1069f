from django.db import models

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.base.moves.table import Move
from danvan.check.petitions import states
from danvan.check.petitions.states import conduct

LANES = {"feedback": states.FEEDBACK, "report": states.REPORT, "conduct": states.CONDUCT}  # by the kind of the matter


class Petition(Thing):
    """What a resident wrote, and what was answered."""

    EVERY_MOVE = tuple(move for moves in LANES.values() for move in moves)
    HARMLESS = ("urgency", "refusal")
    PERSONAL = ("text", "where", "done", "done_by", "no_proof")

    text = models.TextField()
    where = models.CharField(max_length=300, blank=True)  # the place in the resident's own words
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    done = models.TextField(blank=True)  # the answer: what was done, or why not
    done_on = models.DateField(null=True)
    done_by = models.CharField(max_length=200, blank=True)  # the unit or team
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    no_proof = models.CharField(max_length=300, blank=True)  # why there is none

    into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # with which it is dealt with, being about the same

    urgency = models.CharField(max_length=10, blank=True)  # of a report: urgent, complex, or none of both
    refusal = models.CharField(max_length=20, blank=True)  # why it was not taken on

    @property
    def MOVES(self) -> tuple[Move, ...]:  # noqa: N802 - a table, as in every house
        """The table of its lane."""
        return LANES[self.matter.kind]

    @property
    def SEEN_BY(self) -> tuple[str, ...]:  # noqa: N802 - as its table
        """Who alone sees it: an opinion on conduct is for the head."""
        return conduct.SEEN_BY if self.matter.kind == conduct.KIND else ()

    def __str__(self) -> str:
        return self.matter.code
