from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person


class Entry(models.Model):
    """One thing that happened. Written once; triggers refuse every change."""

    word = models.CharField(max_length=80)  # "petitions.answered"
    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    code = models.CharField(max_length=40)  # of the matter: an entry is read without it
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # with whom the matter lay
    at = models.DateTimeField()
    facts = models.JSONField()  # numbers and codes, nothing of a person
    commitment = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["agency", "word", "at"], name="journal_by_agency")]

    def __str__(self) -> str:
        return f"{self.word} {self.code}"


class EntryContent(models.Model):
    """Who did it and what they wrote, which an entry commits to and which can be erased."""

    entry = models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="content")
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    salt = models.CharField(max_length=32)
    private = models.JSONField()


class Waiting(models.Model):
    """An entry without its place in the tree yet."""

    entry = models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="+")


class Leaf(models.Model):
    """The place of an entry in the tree. A row of its own, for an entry cannot be given one later."""

    index = models.PositiveBigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="leaf")


class Node(models.Model):
    """The hash of a full subtree: level 0 holds the leaves, the row above each two of the row below."""

    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    hash = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["level", "index"], name="journal_one_node")]


class Checkpoint(models.Model):
    """The tree's size and root at a moment."""

    size = models.PositiveBigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    at = models.DateTimeField()


class Sequencer(models.Model):
    """The one row that whoever grows the tree must hold."""

    held_by = models.CharField(max_length=64, blank=True)
    until = models.DateTimeField()
    size = models.PositiveBigIntegerField(default=0)
