from django.db import models

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.check.petitions.states import feedback as states


class Petition(Thing):
    """What a resident wrote, and what was answered."""

    MOVES = states.FEEDBACK
    PERSONAL = ("text", "where", "done", "done_by", "no_proof")

    text = models.TextField()
    where = models.CharField(max_length=300, blank=True)  # the place in the resident's own words
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    done = models.TextField(blank=True)  # the answer: what was done, or why not
    done_on = models.DateField(null=True)
    done_by = models.CharField(max_length=200, blank=True)  # the unit or team
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    no_proof = models.CharField(max_length=300, blank=True)  # why there is none

    def __str__(self) -> str:
        return self.matter.code
