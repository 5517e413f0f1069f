from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from danvan.base.agencies import kinds
from danvan.base.editions import Turn
from danvan.engines import vietnamese


class Agencies(models.Manager["Agency"]):
    """The agencies that there are; who is only proposed is not among them."""

    def get_queryset(self) -> models.QuerySet["Agency"]:
        """Return all but those that begin by a succession which nobody has confirmed."""
        return super().get_queryset().filter(proposed=False)

    def standing(self, *, on: date) -> models.QuerySet["Agency"]:
        """Return the agencies that stand on a day, in the order of their names."""
        return self.filter(valid_from__lte=on).exclude(valid_to__lte=on).order_by("sort_key", "pk")

    def tasked(self) -> models.QuerySet["Agency"]:
        """Return the agencies that may be tasked, scored and flagged: all but those that are only asked."""
        return self.exclude(kind__in=kinds.ASKABLE)


class Agency(models.Model):
    """A body of the dated tree. What is askable only is requested: never tasked, scored or flagged."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, default="", db_index=True, editable=False)  # the name without marks, to be found by
    sort_key = models.CharField(max_length=2400, default="", editable=False)  # how Vietnamese sorts the name, for every database
    kind = models.CharField(max_length=40, default="department")  # see kinds.py
    above = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    address = models.CharField(max_length=200, blank=True)
    hours = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)  # the first day without it
    proposed = models.BooleanField(default=False, editable=False)  # begins by a succession that waits for its second person

    EDITION = (Turn(table="agencies_agency"),)

    objects = Agencies()
    with_proposed: "models.Manager[Agency]" = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gt=models.F("valid_from")), name="agencies_stand_some_time"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **more: Any) -> None:
        """Keep what it is found and sorted by with its name."""
        self.folded, self.sort_key = vietnamese.fold(self.name), vietnamese.sort_key(self.name)
        super().save(*args, **more)

    @property
    def askable_only(self) -> bool:
        """Whether it is only asked."""
        return self.kind in kinds.ASKABLE

    @property
    def kind_label(self) -> str:
        """What people call its kind."""
        return kinds.BY_WORD[self.kind].label

    def stands(self, *, on: date) -> bool:
        """Return whether it stands on a day."""
        return not self.proposed and self.valid_from <= on and (self.valid_to is None or on < self.valid_to)

    def chain(self) -> list["Agency"]:
        """Return this agency and those above it, nearest first."""
        found: list[Agency] = []
        agency: Agency | None = self
        while agency and agency not in found:
            found.append(agency)
            agency = agency.above
        return found


class Succession(models.Model):
    """Agencies that others take over from on a day: merged, split or renamed. Its code is its matter's."""

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=10)  # merge, split, rename
    effective_on = models.DateField(db_index=True)
    basis = models.CharField(max_length=200)  # number of the resolution
    shares = models.JSONField(default=dict)  # of a split: code of a place or matter -> code of who takes it
    begun_at = models.DateTimeField(null=True)  # from here on the successors stand in
    done_at = models.DateTimeField(null=True)

    EDITION = (Turn(table="agencies_succession"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"


class Line(models.Model):
    """One agency that ends and one that goes on with what is its, in a succession."""

    succession = models.ForeignKey(Succession, models.PROTECT, related_name="lines")
    before = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    after = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    founded = models.BooleanField(default=False)  # `after` begins by this succession
    main = models.BooleanField(default=True)  # takes what no share names; one for each `before`

    EDITION = (Turn(table="agencies_line"),)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["succession", "before", "after"], name="agencies_one_line"),
            models.UniqueConstraint(
                fields=["succession", "before"], condition=Q(main=True), name="agencies_one_main_heir"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.before} -> {self.after}"
