"""Fields of work; administrative procedures come here."""
from typing import Any

from django.db import models

from danvan.engines import vietnamese


class Subjects(models.Manager["Subject"]):
    """The fields of work that there are to choose from."""

    def get_queryset(self) -> models.QuerySet["Subject"]:
        """Return all but those that were given up: these stay with the matters that bear them."""
        return super().get_queryset().filter(valid_to=None)


class Subject(models.Model):
    """A field of work, such as lighting or roads."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    sort_key = models.CharField(max_length=2400, default="", editable=False)  # how Vietnamese sorts the name
    valid_to = models.DateField(null=True, blank=True)  # the first day on which nobody chooses it any more

    objects = Subjects()
    with_former: "models.Manager[Subject]" = models.Manager()

    class Meta:
        ordering = ("sort_key", "pk")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **more: Any) -> None:
        """Keep what it is sorted by with its name."""
        self.sort_key = vietnamese.sort_key(self.name)
        super().save(*args, **more)
