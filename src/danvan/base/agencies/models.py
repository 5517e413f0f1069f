from datetime import date

from django.db import models
from django.db.models import Q


class Agencies(models.Manager["Agency"]):
    def standing(self, *, on: date) -> models.QuerySet["Agency"]:
        """Return the agencies that stand on a day, in the order of their names."""
        return self.filter(valid_from__lte=on).exclude(valid_to__lte=on).order_by("name")


class Agency(models.Model):
    """A body of the dated tree. What is askable only is requested: never tasked, scored or flagged."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    above = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    askable_only = models.BooleanField(default=False)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    address = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)  # the first day without it

    objects = Agencies()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gt=models.F("valid_from")), name="agencies_stand_some_time"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def chain(self) -> list["Agency"]:
        """Return this agency and those above it, nearest first."""
        found: list[Agency] = []
        agency: Agency | None = self
        while agency and agency not in found:
            found.append(agency)
            agency = agency.above
        return found
