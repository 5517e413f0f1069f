from django.db import models

from danvan.base.agencies.models import Agency


class Place(models.Model):
    """A village or resident group, and the agency that takes in what is said there."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
