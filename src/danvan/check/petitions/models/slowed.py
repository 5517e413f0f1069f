from django.db import models

from danvan.base.agencies.models import Agency


class Slowed(models.Model):
    """How often on a day a form on its way to an agency was asked for a proof, and not kept before that was given."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    many = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "asked_on"], name="petitions_slowed_once_a_day")]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.asked_on}"
