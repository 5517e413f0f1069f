"""What went to the offices' document system, and what came from it."""

from django.db import models

from danvan.base.matters.models import Thing
from danvan.base.people.models import Person
from danvan.do.directives import states
from danvan.do.directives.models.documents import Directive
from danvan.do.directives.models.tasks import Task
from danvan.engines import edxml


class Exchange(models.Model):
    """A package of a document went out or came in. A number that comes back finds its document by this."""

    PERSONAL, HARMLESS, OF = ("document_id", "parties"), ("direction", "kind", "said"), "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    task = models.ForeignKey(Task, models.PROTECT, null=True, related_name="+")  # of which it reports
    direction = models.CharField(max_length=3)  # in, out
    kind = models.CharField(max_length=10)  # document, report, status
    document_id = models.CharField(max_length=200, db_index=True)  # as the package names it: body, day, number
    parties = models.JSONField(default=list)  # code and name of those to whom it went, or of the one from whom it came
    said = models.CharField(max_length=10, blank=True)  # the code of a status
    at = models.DateTimeField()
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # nobody: a folder that is watched

    def __str__(self) -> str:
        return f"{self.direction} {self.document_id}"

    @property
    def words(self) -> str:
        """What a status says."""
        return edxml.STATUSES.get(self.said, self.said)


class Arrival(models.Model):
    """A package that lay in the watched folder: taken once, by its hash; its bytes stay only while it waits for a clerk."""

    PERSONAL, HARMLESS, OF = ("name", "sender", "title"), ("sha256", "stage", "kind", "reason"), "directive__matter"

    sha256 = models.CharField(max_length=64, unique=True)
    came_at = models.DateTimeField(db_index=True)
    stage = models.CharField(max_length=10)  # waiting, settled, declined, refused
    kind = models.CharField(max_length=10, blank=True)  # document, number, status
    reason = models.CharField(max_length=20, blank=True)  # why it was refused
    name = models.CharField(max_length=60, blank=True)  # of the file
    sender = models.CharField(max_length=300, blank=True)  # as it says itself
    title = models.CharField(max_length=500, blank=True)
    content = models.BinaryField(default=b"")
    directive = models.ForeignKey(Directive, models.PROTECT, null=True, related_name="+")  # that it brought, or is word of
    settled_at = models.DateTimeField(null=True)
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.title or self.name


class Package(Thing):
    """The matter of such a package: the records office is told that it came, and lets it go by name. What came before this was kept has none."""

    HOUSE, KINDS = "directives", ("package",)
    MOVES, SEEN_BY = states.PACKAGE, states.RECORDS

    arrival = models.OneToOneField(Arrival, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.arrival)
