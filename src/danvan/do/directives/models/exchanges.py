"""What went to the offices' document system, and what came from it."""

from django.db import models

from danvan.base.people.models import Person
from danvan.do.directives.models.documents import Directive


class Exchange(models.Model):
    """A package of a document went out or came in. A number that comes back finds its document by this."""

    PERSONAL, HARMLESS, OF = ("document_id",), ("direction", "kind"), "directive__matter"

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="+")
    direction = models.CharField(max_length=3)  # in, out
    kind = models.CharField(max_length=10)  # document, status
    document_id = models.CharField(max_length=200, db_index=True)  # as the package names it: body, day, number
    at = models.DateTimeField()
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")  # nobody: a folder that is watched

    def __str__(self) -> str:
        return f"{self.direction} {self.document_id}"
