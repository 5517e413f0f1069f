from typing import Any

from django.db import models

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.base.people.sealed_words import SealedWords
from danvan.check.petitions.states import land as states


class LandDispute(Thing):
    """A dispute over land between people, which the commune has to mediate before it can go to court or to a higher office."""

    HOUSE, KINDS = "petitions", (states.KIND,)
    MOVES = states.LAND
    PERSONAL = ("asker", "address", "other_party", "other_address", "plot", "about", "council", "meets_where", "said", "agreed")
    HARMLESS = ("outcome", "other_bearer")

    asker: Any = SealedWords()
    address: Any = SealedWords()
    other_party: Any = SealedWords()
    other_address: Any = SealedWords(blank=True)
    other_bearer = models.CharField(max_length=64, blank=True)  # the hash of the secret code on the other party's summons
    plot = models.CharField(max_length=300)  # which piece of land: sheet and number, or where it lies
    about = models.TextField()
    received_on = models.DateField()  # when the commune got the request: the clocks count from there

    council = models.TextField(blank=True)  # who mediates, one on a line, the head of the council first
    meets_at = models.DateTimeField(null=True)
    meets_where = models.CharField(max_length=300, blank=True)
    asker_absences = models.PositiveSmallIntegerField(default=0)
    other_absences = models.PositiveSmallIntegerField(default=0)

    outcome = models.CharField(max_length=10, blank=True)  # agreed, differ, absent
    held_on = models.DateField(null=True)  # the day of the minutes: objections count from there
    agreed = models.TextField(blank=True)  # what was agreed, or on what they still differ
    minutes = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")  # the signed paper
    moves_boundary = models.BooleanField(default=False)  # what was agreed changes who uses which land
    said = models.TextField(blank=True)  # what somebody thinks otherwise, within the days of the law

    class Meta:
        indexes = [models.Index(fields=["other_bearer"], condition=~models.Q(other_bearer=""), name="petitions_land_other_party")]

    def __str__(self) -> str:
        return self.matter.code
