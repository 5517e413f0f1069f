"""The theme of a year or term, and the indicators by which it is measured."""

from decimal import Decimal

from django.db import models

from danvan.base.matters.models import Thing
from danvan.do.directives import states
from danvan.do.directives.models.documents import Directive


class Theme(Thing):
    """What a year or a term is about: its motto, the content in focus, and the document that says so."""

    HOUSE, KINDS = "directives", ("theme",)
    MOVES = states.THEME
    PERSONAL = ("name", "motto", "focus", "basis")

    directive = models.ForeignKey(Directive, models.PROTECT, null=True, related_name="+")  # that it comes from
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()  # the same: of one year; later: of a term
    name = models.CharField(max_length=300)
    motto = models.CharField(max_length=300, blank=True)
    focus = models.TextField(blank=True)  # one point a line

    basis = models.CharField(max_length=300, blank=True)  # what allows to publish it
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(first_year__lte=models.F("last_year")), name="directives_theme_goes_on")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def period(self) -> str:
        """The year, or the first and the last one of a term."""
        return str(self.first_year) if self.first_year == self.last_year else f"{self.first_year}-{self.last_year}"


class Indicator(models.Model):
    """A figure to be reached; whether it was follows from the two figures and is not stored."""

    PERSONAL, HARMLESS, OF = ("name", "unit", "source"), ("sense",), "theme__matter"

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="+")
    name = models.CharField(max_length=300)
    sense = models.CharField(max_length=10)  # least, most
    target = models.DecimalField(max_digits=14, decimal_places=2)
    unit = models.CharField(max_length=60)
    result = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    source = models.CharField(max_length=300, blank=True)  # where the result stands
    reported_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["theme", "name"], name="directives_indicator_once")]

    def __str__(self) -> str:
        return self.name

    @property
    def standing(self) -> str:
        """How it stands: waiting, missed, met or exceeded."""
        if self.result is None:
            return "waiting"
        over: Decimal = self.result - self.target if self.sense == "least" else self.target - self.result
        return "met" if over == 0 else "exceeded" if over > 0 else "missed"
