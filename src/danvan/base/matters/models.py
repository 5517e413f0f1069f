from functools import cached_property
from typing import Any, TypeVar

from django.db import models

from danvan.base.agencies.models import Agency
from danvan.base.editions import inserting
from danvan.base.people.models import Person
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

PURGED = "purged"  # state of what was taken out; no house knows it, hence no move is open
ASIDE = "set_aside"  # of what waits to be taken out, and is out of everybody's sight
GONE = (PURGED, ASIDE)
T = TypeVar("T", bound=models.Model)


class Matter(models.Model):
    """Anything that moves: one row here, and one row in its house. `moves` gives it its codes as it enters."""

    code = models.CharField(max_length=40, unique=True)
    bearer = models.CharField(max_length=64, unique=True)  # hash of its author's secret code
    house = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=40)  # labels come from the house's states
    version = models.PositiveIntegerField(default=0)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")  # with whom it lies now
    assigner = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="+")  # who gave it to them
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    place = models.ForeignKey(Place, models.PROTECT, null=True, related_name="+")
    subject = models.ForeignKey(Subject, models.PROTECT, null=True, related_name="+")
    visibility = models.CharField(max_length=10, default="own")  # own, public
    opened_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["house", "kind", "state", "-opened_at"], name="matters_by_house"),
            models.Index(fields=["state", "agency"], name="matters_by_state"),  # what waits in a state, of whichever house
            models.Index(fields=["house", "kind", "-opened_at"], condition=models.Q(visibility="public"), name="matters_newest_public"),
            models.Index(fields=["house", "kind", "state", "-opened_at"], condition=models.Q(visibility="public"), name="matters_public_in_state"),
        ]

    def __str__(self) -> str:
        return self.code

    @cached_property
    def parts(self) -> frozenset[tuple[str, int]]:
        """The agencies that have a part in it besides the one with whom it lies, each with the word for it."""
        named = Sight.objects.filter(matter_id=self.pk, as_word__in=("supporting", "issuing"))  # none while it has no row
        return frozenset(named.values_list("as_word", "agency_id"))

    @property
    def supporting(self) -> frozenset[int]:
        """The agencies that support the one with whom it lies."""
        return frozenset(agency for word, agency in self.parts if word == "supporting")

    @property
    def issuing(self) -> frozenset[int]:
        """The agencies that issued it together with the one with whom it lies."""
        return frozenset(agency for word, agency in self.parts if word == "issuing")


class Sight(models.Model):
    """Who sees a matter besides its author and the public: an agency, with those above it each in a row.

    With a role, only whoever holds it in that agency.
    """

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    as_word = models.CharField(max_length=20, default="seen")  # seen, supporting, issuing
    role = models.CharField(max_length=20, blank=True, default="")  # leader, reception; empty: all who serve there

    house = models.CharField(max_length=40, default="", db_default="")  # what the matter says: triggers tell it, see `telling`
    kind = models.CharField(max_length=40, default="", db_default="")
    state = models.CharField(max_length=40, default="", db_default="")
    opened_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "matter", "as_word", "role"], name="matters_one_sight")]
        indexes = [
            models.Index(fields=["agency", "house", "kind", "-opened_at", "-matter"], name="matters_newest_seen"),
            models.Index(fields=["agency", "house", "kind", "state", "-opened_at", "-matter"], name="matters_newest_in_state"),
        ]


class KeptFrom(models.Model):
    """Who does not see a matter although an agency of theirs does; whoever heads the agency that gave it, else the one with
    whom it lies, sees it all the same."""

    matter = models.ForeignKey(Matter, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "matter"], name="matters_kept_from_once")]


class Things(models.Manager[T]):
    def get_queryset(self) -> models.QuerySet[T]:
        """Read a thing with its matter: read later, the version would be younger than the fields."""
        return super().get_queryset().select_related("matter")


class Thing(models.Model):
    """What a house keeps of its own about a matter."""

    HOUSE = ""  # of its matters
    KINDS: tuple[str, ...] = ()  # that a matter of this table can be of: each is kept in one table

    matter = models.OneToOneField(Matter, models.PROTECT, primary_key=True, related_name="+")

    objects = Things()

    class Meta:
        abstract = True

    @property
    def SEEN_BY(self) -> tuple[str, ...]:  # noqa: N802 - as a house's table of moves
        """The roles in the agency with whom it lies that alone see it; none: that agency and those above it."""
        return ()

    def save(self, **how: Any) -> None:
        """Insert a new row outright: its key is its matter's, so Django would look for one to update first."""
        if self._state.adding and not how:
            self._check_kind()
            inserting.insert(self)
        else:
            super().save(**how)

    def _check_kind(self) -> None:
        """Refuse a row of a matter that would never be found from it.

        :raises ValueError: if the table does not say that it keeps matters of that kind
        """
        if self.KINDS and (self.matter.house != self.HOUSE or self.matter.kind not in self.KINDS):
            raise ValueError(f"{type(self).__name__} keeps no {self.matter.house} {self.matter.kind}")
