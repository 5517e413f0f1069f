from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter, Thing
from danvan.check.petitions.models.feedback import Petition
from danvan.check.petitions.states import recurrence as states


class Recurrence(Thing):
    """One field came up at one place too often by the office's rule: a head orders a task about its cause, or says why not."""

    HOUSE, KINDS = "petitions", ("recurrence",)
    MOVES = states.RECURRENCE
    PERSONAL = ("wanted", "reason")

    times = models.PositiveSmallIntegerField()  # by the rule, as it was when this was raised
    days = models.PositiveSmallIntegerField()
    wanted = models.TextField(blank=True)  # what shall be done about it
    lead = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True)
    reason = models.TextField(blank=True)  # why no task was ordered
    task = models.ForeignKey(Matter, models.PROTECT, null=True, related_name="+")  # that came of it, in whichever house

    def __str__(self) -> str:
        return self.matter.code


class Recurring(models.Model):
    """A petition that is part of what comes back: of one such proposal at most."""

    OF = "petition__matter"

    recurrence = models.ForeignKey(Recurrence, models.PROTECT, related_name="+")
    petition = models.OneToOneField(Petition, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.petition_id} in {self.recurrence_id}"
