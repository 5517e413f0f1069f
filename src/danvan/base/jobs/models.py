from django.db import models
from django.db.models import F, Q

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter

TRIES = 12  # leases, so that a job which kills its worker ends as a dead letter too
OPEN = Q(done_at=None, given_up_at=None)
ALIVE, DEAD = OPEN & Q(tries__lt=F("most_tries")), OPEN & Q(tries__gte=F("most_tries"))


class Job(models.Model):
    """Work for later, written in the transaction that asks for it."""

    task = models.CharField(max_length=120)  # the key of what is called with this row: base/jobs/keys.py
    matter = models.ForeignKey(Matter, models.PROTECT, null=True, related_name="+")
    cause = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    reaction = models.CharField(max_length=120, blank=True)  # a key too, or what tells this job from others of its cause
    args = models.JSONField(default=dict)
    queue = models.CharField(max_length=40, default="default")
    priority = models.SmallIntegerField(default=0)  # the greater first
    apart = models.BooleanField(default=False)  # in no transaction: it takes long, or talks to somebody outside
    periodic = models.CharField(max_length=60, blank=True)  # the row of site/periodic.py of which this is one run
    planned_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField()  # a leased job is due again when its lease ends
    tries = models.PositiveSmallIntegerField(default=0)  # only grows: it fences whoever lost the lease
    most_tries = models.PositiveSmallIntegerField(default=TRIES)
    failed = models.PositiveSmallIntegerField(default=0)  # times in a row, which says how long it waits
    begun_at = models.DateTimeField(null=True)
    held_by = models.CharField(max_length=80, blank=True)
    error = models.TextField(blank=True)
    failure = models.CharField(max_length=120, blank=True)  # class of the error
    result = models.JSONField(null=True)
    done_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)  # by somebody, or because the next run takes its place

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cause", "reaction"], name="jobs_once_per_cause"),
            models.UniqueConstraint(fields=["periodic", "planned_at"], name="jobs_once_per_time"),
        ]
        indexes = [
            models.Index(fields=["-priority", "due_at"], condition=Q(done_at=None, given_up_at=None), name="jobs_to_do"),
            models.Index(
                fields=["queue", "-priority", "due_at"], condition=Q(done_at=None, given_up_at=None), name="jobs_to_do_of_a_queue"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reaction or self.task} of {self.cause_id or self.periodic or self.queue}"


class Rest(models.Model):
    """A queue that is left alone for a while: one row, however much waits in it."""

    queue = models.CharField(max_length=40, unique=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.queue} until {self.until}"


class Worker(models.Model):
    """A `danvan work` that stands, and when it was last seen."""

    name = models.CharField(max_length=80, unique=True)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()
