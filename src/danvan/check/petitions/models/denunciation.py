from django.db import models

from danvan.base.matters.models import Thing
from danvan.check.petitions.states import denunciation as states


class Denunciation(Thing):
    """A row of the register of denunciations: a number of the paper register and dates. Nobody's name, and no words."""

    HOUSE, KINDS = states.HOUSE, (states.KIND,)
    MOVES = states.DENUNCIATION
    SEEN_BY = states.BODY
    HARMLESS = ("sealed_ref", "criteria")

    sealed_ref = models.CharField(max_length=11)  # in the paper register, "12/2026"
    received_on = models.DateField()
    several_places = models.BooleanField(default=False)  # conditions must be checked in several places
    checked_on = models.DateField(null=True)
    settled_on = models.DateField(null=True)  # forwarded, not accepted, or led on without a duty to reply
    accepted_on = models.DateField(null=True)
    notified_on = models.DateField(null=True)
    criteria = models.JSONField(default=list)  # codes of those that make it complex
    extended_on = models.DateField(null=True)
    extended_again_on = models.DateField(null=True)
    concluded_on = models.DateField(null=True)
    published_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.sealed_ref

    @property
    def grade(self) -> int:
        """How complex it is: 0, 1, 2."""
        return states.grade(tuple(self.criteria))

    @property
    def extensions(self) -> int:
        """How often its time was extended."""
        return sum(day is not None for day in (self.extended_on, self.extended_again_on))
