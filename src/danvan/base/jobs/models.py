from django.db import models
from django.db.models import Q

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter

TRIES = 12  # leases, so that a job which kills its worker ends as a dead letter too


class Job(models.Model):
    """Work for later, written in the transaction that asks for it."""

    task = models.CharField(max_length=120)  # dotted name of what is called with this row
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    cause = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    reaction = models.CharField(max_length=120)
    due_at = models.DateTimeField()  # a leased job is due again when its lease ends
    tries = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cause", "reaction"], name="jobs_once_per_cause")]
        indexes = [models.Index(fields=["due_at"], condition=Q(done_at=None), name="jobs_to_do")]

    def __str__(self) -> str:
        return f"{self.reaction} of {self.cause_id}"
