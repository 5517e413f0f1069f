from django.db import models

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter


class Notice(models.Model):
    """One message to one destination: a code, neutral words and a link, never what a matter is about."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="+")
    cause = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    address = models.CharField(max_length=254)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cause", "address"], name="notices_one_per_destination")]

    def __str__(self) -> str:
        return f"{self.subject} to {self.address}"
