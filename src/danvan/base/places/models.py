from datetime import date
from typing import Any

from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.editions import Turn
from danvan.engines import vietnamese


class Places(models.Manager["Place"]):
    def standing(self, *, on: date) -> models.QuerySet["Place"]:
        """Return the places that there are on a day, in the order of their names."""
        return self.filter(valid_from__lte=on).exclude(valid_to__lte=on).order_by("sort_key", "pk")


class Place(models.Model):
    """A village or resident group, and the agency that takes in what is said there."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, default="", db_index=True, editable=False)
    sort_key = models.CharField(max_length=2400, default="", editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    became = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")  # once it has ended
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    EDITION = (Turn(table="places_place"),)

    objects = Places()

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **more: Any) -> None:
        """Keep what it is found and sorted by with its name."""
        self.folded, self.sort_key = vietnamese.fold(self.name), vietnamese.sort_key(self.name)
        super().save(*args, **more)


class Shape(models.Model):
    """A line of a commune's map: a road, an outline, or the point of a village. Whoever keeps the commune's data brings them."""

    HARMLESS = ("kind", "name")
    EDITION = (Turn(table="places_shape"),)

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # the commune
    kind = models.CharField(max_length=10)  # road, outline, village
    name = models.CharField(max_length=200, blank=True)
    place = models.ForeignKey(Place, models.CASCADE, null=True, related_name="+")  # of which it is the outline or point
    points = models.JSONField()  # [[latitude, longitude], ...]
    drawn_on = models.DateField(null=True)  # none: before that was kept

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


class FormerCommune(models.Model):
    """A commune as people still call it, and the agency that took it over; split among several, a row for each.

    Those that ended before this program kept a record; what ends in it is a `Succession`.
    """

    name = models.CharField(max_length=200)  # "Xã Tân Tiến"
    district = models.CharField(max_length=200, blank=True)
    province = models.CharField(max_length=200, blank=True)
    folded = models.CharField(max_length=200, db_index=True, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    is_part = models.BooleanField(default=False)  # only a part of it went there
    ended_on = models.DateField()  # the first day without it
    basis = models.CharField(max_length=200)

    EDITION = (Turn(table="places_formercommune"),)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "district", "province", "agency"], name="places_one_former_commune"
            )
        ]

    def __str__(self) -> str:
        return ", ".join(filter(None, [self.name, self.district, self.province]))

    def save(self, *args: Any, **more: Any) -> None:
        """Keep what it is found by with its name."""
        self.folded = vietnamese.fold(self.name)
        super().save(*args, **more)
