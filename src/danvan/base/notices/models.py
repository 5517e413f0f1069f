from django.db import models
from django.db.models import Q

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person
from danvan.base.people.sealing import Sealed


class Follower(models.Model):
    """Somebody who left an address with a matter, or wrote it as a person with one, and is told of its steps. It is sealed."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=10)  # email, sms, zalo
    address = Sealed(null=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")  # whose confirmed e-mail it is, if no address
    key = models.CharField(max_length=64)  # of its destination, or of the person
    language = models.CharField(max_length=5, default="vi")
    since = models.DateTimeField()
    off_at = models.DateTimeField(null=True)  # wants to hear nothing more

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "channel", "key"], name="notices_followed_once")]

    def __str__(self) -> str:
        return f"{self.channel} follower {self.pk} of {self.matter_id}"


class Preference(models.Model):
    """How a person with an account wants to hear of all that they follow."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="+")
    silent = models.CharField(max_length=40, blank=True)  # channels on which they want to hear nothing: "sms zalo"
    hours = models.CharField(max_length=11, blank=True)  # in which nothing shall come: "21:00-06:00"
    language = models.CharField(max_length=5, blank=True)  # of every message; none: as it was left with each matter

    def __str__(self) -> str:
        return f"preference of person {self.person_id}"

    def hears_on(self, channel: str) -> bool:
        """Return whether they want to hear on a channel."""
        return channel not in self.silent.split()


class Notice(models.Model):
    """One message to one destination: a code, neutral words and a link, never what a matter is about."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    cause = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    channel = models.CharField(max_length=10, default="email")
    address = models.CharField(max_length=254, blank=True)  # an agency's, which is public; a person's lies with the follower
    follower = models.ForeignKey(Follower, models.SET_NULL, null=True, related_name="+")
    key = models.CharField(max_length=64, blank=True)  # of its destination
    subject = models.CharField(max_length=200)
    body = models.TextField()
    urgent = models.BooleanField(default=False)  # also at night
    written_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    dead_at = models.DateTimeField(null=True)  # it will not be sent any more
    reason = models.CharField(max_length=200, blank=True)  # why not

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["cause", "channel", "address"], condition=Q(follower=None), name="notices_one_per_destination"
            ),
            models.UniqueConstraint(fields=["cause", "follower"], name="notices_one_per_follower"),
        ]
        indexes = [
            models.Index(fields=["key", "id"], condition=Q(sent_at=None, dead_at=None), name="notices_in_their_order")
        ]

    def __str__(self) -> str:
        return f"{self.channel} notice {self.pk}"


class Destination(models.Model):
    """An address that takes nothing any more, known by its keyed hash alone."""

    key = models.CharField(max_length=64)
    channel = models.CharField(max_length=10)
    reason = models.CharField(max_length=200)
    dead_at = models.DateTimeField()
    notice = models.ForeignKey(Notice, models.SET_NULL, null=True, related_name="+")  # by which it was found out

    class Meta:
        constraints = [models.UniqueConstraint(fields=["channel", "key"], name="notices_one_mark")]

    def __str__(self) -> str:
        return f"{self.channel} {self.key[:8]}"


class Channel(models.Model):
    """How a channel stands: a gateway that is away is left alone for a while."""

    name = models.CharField(max_length=10, unique=True)
    failed = models.PositiveIntegerField(default=0)  # times in a row
    rests_until = models.DateTimeField(null=True)
    error = models.CharField(max_length=200, blank=True)
    sent_at = models.DateTimeField(null=True)  # the latest message that went through

    def __str__(self) -> str:
        return self.name
