from datetime import date

from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter


class ApiClient(models.Model):
    """A program of somebody else that may pass reports on (Open311): known by a key, of which only a hash is kept."""

    HARMLESS = ("name", "digest", "begins")

    name = models.CharField(max_length=200)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # who admitted it: what it sends is for that agency or below
    digest = models.CharField(max_length=64, unique=True)  # a keyed hash of its key
    begins = models.CharField(max_length=4)  # the first letters of the key, by which people tell keys apart
    may_write = models.BooleanField(default=False)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)  # the first day on which the key opens nothing any more

    def __str__(self) -> str:
        return self.name

    def stands(self, *, on: date) -> bool:
        """Return whether its key is good on a day."""
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


class Relayed(models.Model):
    """That a report came through a client, which may ask how it stands. Read without the matter, which the client does not see."""

    HARMLESS = ("code", "bearer", "nonce", "own", "content")

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="+")
    client = models.ForeignKey(ApiClient, models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, unique=True)  # the matter's
    bearer = models.CharField(max_length=64)  # of the secret code that went back with the first answer
    nonce = models.CharField(max_length=43)  # with the client's own key it makes that code again, if the same report is sent again
    own = models.CharField(max_length=64, null=True)  # a keyed hash of the number that the client itself gave it
    content = models.CharField(max_length=64)  # a keyed hash of all that was sent
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["client", "own"], name="petitions_relayed_once")]
        indexes = [models.Index(fields=["client", "content", "at"], name="petitions_relayed_again")]

    def __str__(self) -> str:
        return self.code


class RelayedUpdate(models.Model):
    """That a client wrote more about what it had passed on: the entry that came of it."""

    HARMLESS = ("mark",)

    relayed = models.ForeignKey(Relayed, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64)  # a keyed hash of the client's own number of it, else of all that was sent
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["relayed", "mark"], name="petitions_relayed_update")]

    def __str__(self) -> str:
        return f"{self.relayed_id}: {self.entry_id}"
