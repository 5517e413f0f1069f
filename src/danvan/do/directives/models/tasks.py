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

    PERSONAL, HARMLESS, OF = ("text", "found"), ("state",), "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, default="proposed")  # proposed, confirmed, dropped
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    lead = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")
    supporting = models.ManyToManyField(Agency, related_name="+")
    due_on = models.DateField(null=True)
    found = models.JSONField(default=dict)  # what the reader said and why; empty if a person pointed at it

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=models.F("end")), name="directives_draft_has_words"),
            models.CheckConstraint(condition=~Q(state="confirmed") | Q(lead__isnull=False), name="directives_one_lead"),
        ]

    def __str__(self) -> str:
        return self.text


class Task(Thing):
    """What one agency has to do because a document says so; or, of a body that can only be asked, what it is asked."""

    MOVES = states.TASK
    PERSONAL = ("text", "done", "no_proof")
    ALONG = "directive__matter"  # its text is a piece of the document's

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    draft = models.OneToOneField(Draft, models.PROTECT, related_name="+")
    text = models.TextField()
    due_on = models.DateField(null=True)  # as the document states it; what counts is the duty's
    percent = models.PositiveSmallIntegerField(default=0)

    done = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True)
    proof = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    no_proof = models.CharField(max_length=300, blank=True)  # why there is none

    def __str__(self) -> str:
        return self.text
