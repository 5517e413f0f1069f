from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models.feedback import Petition


class Batch(models.Model):
    """One verb that somebody has chosen for many petitions at once; each has its own move, in the name of whoever chose."""

    HARMLESS = ("verb", "urgency")

    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    verb = models.CharField(max_length=20)
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")  # to which they go
    urgency = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return f"{self.verb} of {self.pk}"


class BatchItem(models.Model):
    """One petition of a batch, as the version that was looked at, and what came of it."""

    HARMLESS, OF = ("outcome",), "petition__matter"

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="+")
    petition = models.ForeignKey(Petition, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10, blank=True)  # empty: waits; done, or why it was left out

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "petition"], name="petitions_once_in_a_batch")]

    def __str__(self) -> str:
        return f"{self.petition_id}: {self.outcome}"
