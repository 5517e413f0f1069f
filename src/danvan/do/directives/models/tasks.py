"""What documents ask for: drafts that a person has to confirm, and tasks."""

from django.db import models
from django.db.models import Q

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Thing
from danvan.do.directives import states
from danvan.do.directives.models.documents import Directive


class Draft(models.Model):
    """A task that was found or pointed at in the text. It is none until a person has said so and a leader assigns it."""

    PERSONAL, HARMLESS, OF = ("text", "found"), ("state", "every"), "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, default="proposed")  # proposed, confirmed, dropped
    start = models.PositiveIntegerField(null=True)  # none: of a list that an office brought, not found in the text
    end = models.PositiveIntegerField(null=True)
    text = models.TextField()
    lead = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    supporting = models.ManyToManyField(Agency, related_name="+")
    due_on = models.DateField(null=True)
    every = models.CharField(max_length=10, blank=True)  # as of the task that it becomes: month, quarter, half, year
    found = models.JSONField(default=dict)  # what the reader said and why; empty if a person pointed at it

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=models.F("end")), name="directives_draft_has_words"),
            models.CheckConstraint(condition=~Q(state="confirmed") | Q(lead__isnull=False), name="directives_one_lead"),
        ]

    def __str__(self) -> str:
        return self.text


class DraftSupport(models.Model):
    """What one supporting agency shall be asked to do, and until when, where a person has said so."""

    PERSONAL, HARMLESS, OF = ("request",), (), "draft__directive__matter"

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    request = models.TextField(blank=True)
    due_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draft", "agency"], name="directives_one_request_each")]

    def __str__(self) -> str:
        return self.request


class Task(Thing):
    """What one agency has to do because a document says so; or, of a body that can only be asked, what it is asked."""

    HOUSE, KINDS = "directives", ("task",)
    MOVES = states.TASK
    PERSONAL, HARMLESS = ("text", "done", "no_proof", "day_words"), ("every",)
    ALONG = "draft__directive__matter"  # its text is a piece of the document's

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")  # the document that it stands under now
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="+")  # where it was first set
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")  # the task above that it carries out
    every = models.CharField(max_length=10, blank=True)  # a standing task's period: month, quarter, half, year
    text = models.TextField()
    due_on = models.DateField(null=True)  # as the document states it; what counts is the duty's
    day_words = models.TextField(blank=True)  # in which the document says until when, as they stood when it was assigned
    day_derived = models.BooleanField(default=False)  # they write no day: it was taken from them
    percent = models.PositiveSmallIntegerField(default=0)

    done = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True)
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    no_proof = models.CharField(max_length=300, blank=True)  # why there is none

    def __str__(self) -> str:
        return self.text


class Extension(models.Model):
    """Somebody asked for a later day, and was answered. Both days are kept."""

    PERSONAL, HARMLESS, OF = ("reason", "remark"), ("state",), "task__matter"

    task = models.ForeignKey(Task, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, default="asked")  # asked, granted, refused, or dropped: there is nothing left to decide
    asked_at = models.DateTimeField()
    was_due_on = models.DateField(null=True)
    wanted_on = models.DateField()
    reason = models.TextField()
    due_on = models.DateField(null=True)  # as granted
    remark = models.TextField(blank=True)  # of who decided
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task"], condition=Q(state="asked"), name="directives_one_extension_asked")
        ]

    def __str__(self) -> str:
        return f"{self.state}: {self.wanted_on}"


class Support(Thing):
    """What an agency is asked to do for the one that leads a task; it has a day of its own."""

    HOUSE, KINDS = "directives", ("support",)
    MOVES = states.SUPPORT
    PERSONAL = ("request", "answer")
    ALONG = "task__draft__directive__matter"

    task = models.ForeignKey(Task, models.PROTECT, related_name="+")
    request = models.TextField(blank=True)
    due_on = models.DateField(null=True)  # as asked; what counts is the duty's
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.request or str(self.task)


class CarryOver(models.Model):
    """A task that was not done moved on to the document that succeeds; why, and who was responsible, is never public."""

    PERSONAL, HARMLESS, OF = ("why", "post", "change"), ("state",), "task__matter"

    task = models.ForeignKey(Task, models.PROTECT, related_name="+")
    source = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    target = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    cut_off_on = models.DateField()  # "done before": until when it is to be done all the same
    was_due_on = models.DateField(null=True)
    state = models.CharField(max_length=20)  # the task's, on that day
    percent = models.PositiveSmallIntegerField()
    unit = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # that was responsible
    post = models.CharField(max_length=200)  # that was responsible: a post, never a name
    why = models.TextField()
    change = models.TextField()  # what will be done differently

    def __str__(self) -> str:
        return f"{self.task_id} until {self.cut_off_on}"
