from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from danvan.base.subjects.models import Subject


class Batch(models.Model):
    """One verb that somebody has chosen for many matters of a lane at once; each has its own move, in the name of whoever chose."""

    HARMLESS = ("lane", "verb", "urgency")

    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lane = models.CharField(max_length=10, blank=True)  # as the desk names its list; empty: feedback and reports
    verb = models.CharField(max_length=20)
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")  # to which they go
    role = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")  # the post of who verifies them
    urgency = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return f"{self.verb} of {self.pk}"


class BatchItem(models.Model):
    """One matter of a batch, as the version that was looked at, and what came of it."""

    PERSONAL, HARMLESS, OF = ("words",), ("outcome",), "matter"

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="+")
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    words = models.TextField(blank=True)  # a note for it, until it is made: then it lies with the matter alone
    outcome = models.CharField(max_length=10, blank=True)  # empty: waits; done, or why it was left out

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "matter"], name="petitions_once_in_a_batch")]

    def __str__(self) -> str:
        return f"{self.matter_id}: {self.outcome}"
