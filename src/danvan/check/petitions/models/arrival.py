"""What came and waits for a clerk. It is no matter: nothing of it is in the journal, in search or among the messages until it is taken in."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person
from danvan.base.people.sealed_words import SealedWords
from danvan.base.people.sealing import Sealed
from danvan.check.petitions.states import arrivals as states


class Arrival(models.Model):
    """A letter or message in the waiting room. Its words lie sealed and go when it is done with; that it came stays, and is counted."""

    PERSONAL, OF = ("words", "pieces", "sender", "seed", "filled"), "matter"
    HARMLESS = ("way", "found", "outcome", "sealed_ref", "sender_key", "why", "alike", "bearer")

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # whose reception sorts it
    way = models.CharField(max_length=10)
    received_at = models.DateTimeField()  # by the mailbox, gateway or clerk: clocks count from here
    words: Any = SealedWords(blank=True)
    pieces: Any = SealedWords(blank=True)  # those of a message that came in parts, by number, until all are here
    parts = models.PositiveSmallIntegerField(default=0)  # of how many it is, if it came in parts
    lacks = models.PositiveSmallIntegerField(default=0)  # how many of these have not come
    sender: Any = Sealed(null=True)  # an Envelope, opened only to answer
    sender_key = models.CharField(max_length=64, blank=True)  # by which the next part is known
    found = models.CharField(max_length=20, blank=True)  # what its words look like, if that must not be kept here
    left_out = models.PositiveIntegerField(default=0)  # files that were not taken
    is_cut = models.BooleanField(default=False)  # not all of it was read

    why = models.CharField(max_length=10, blank=True)  # of a form of the web: why it looks like rubbish
    alike = models.CharField(max_length=64, blank=True)  # by which others like it are found
    filled: Any = SealedWords(blank=True)  # what else stood in that form
    bearer = models.CharField(max_length=64, blank=True)  # the hash of the secret code that its sender has

    outcome = models.CharField(max_length=10, blank=True)  # empty: it waits
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    done_at = models.DateTimeField(null=True)
    matter = models.OneToOneField(Matter, models.PROTECT, null=True, related_name="+")  # what it became
    seed: Any = Sealed(null=True)  # of the secret code, until the sender was told it
    sealed_ref = models.CharField(max_length=11, blank=True)  # in the paper register, of what was set aside
    due_at = models.DateTimeField(null=True)  # by when that is gone
    printed_at = models.DateTimeField(null=True)  # for its sealed envelope, once
    purged_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["agency", "-received_at"], condition=Q(outcome=""), name="petitions_arrivals_waiting"),
            models.Index(fields=["alike"], condition=~Q(alike=""), name="petitions_arrivals_alike"),
        ]
        constraints = [models.UniqueConstraint(fields=["bearer"], condition=~Q(bearer=""), name="petitions_arrival_of_bearer")]

    def __str__(self) -> str:
        return f"{self.way} {self.pk}"

    @property
    def came_by(self) -> str:
        """By which way it came, in words."""
        return gettext(states.WAYS[self.way])

    @property
    def sort_by(self) -> datetime:
        """Until when a clerk should have sorted it."""
        days = law.one("periods", key="petitions.sort_arrival", on=localdate(self.received_at)).value
        return self.received_at + timedelta(days=int(days))


class ArrivalFile(models.Model):
    """A file that came with it, as it was sent or as a clerk has turned it."""

    OF = "arrival__matter"

    arrival = models.ForeignKey(Arrival, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    is_read = models.BooleanField(default=False)  # all its words were looked at: never those of a picture

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"of {self.arrival_id}"


class Delivery(models.Model):
    """That something was handed to us: a keyed hash, so that the same handed over again is met as the same."""

    HARMLESS = ("key",)

    key = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.key[:8]


class Enclosure(models.Model):
    """A file that came along with what became a matter, of any lane, besides the photo of a petition."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="+")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"of {self.matter_id}"
