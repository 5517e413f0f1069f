from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.editions import Turn
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


class Epoch(models.Model):
    """From where on the log goes by a name. A restored backup would fork it, so after that it goes by another."""

    number = models.PositiveIntegerField(unique=True)
    origin = models.CharField(max_length=300, unique=True)  # ends in the number and a hash of all that stands below
    key = models.CharField(max_length=64)  # public, by which checkpoints are signed
    promises = models.CharField(max_length=64)  # public, by which promises are signed
    began = models.PositiveBigIntegerField()  # the tree's size
    at = models.DateTimeField()
    by = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    known = models.TextField(blank=True)  # the newest checkpoint of the epoch before that was found outside
    nonce = models.CharField(max_length=32)

    EDITION = (Turn(table="journal_epoch"),)

    def __str__(self) -> str:
        return self.origin


class Checkpoint(models.Model):
    """The tree's size and root at a moment, and the signed text that says so."""

    size = models.PositiveBigIntegerField()
    root = models.CharField(max_length=64)
    at = models.DateTimeField()
    epoch = models.ForeignKey(Epoch, models.PROTECT, null=True, related_name="+")  # none: from before there were any
    signed = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["epoch", "size"], name="journal_one_checkpoint")]


class Sequencer(models.Model):
    """The one row that whoever grows the tree must hold."""

    held_by = models.CharField(max_length=64, blank=True)
    until = models.DateTimeField()
    size = models.PositiveBigIntegerField(default=0)
    audited = models.PositiveBigIntegerField(default=0)  # where the audit that goes round goes on
