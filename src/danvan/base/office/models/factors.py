from django.db import models

from danvan.base.matters.models import Thing
from danvan.base.office import states
from danvan.base.people.models import Person


class FactorReset(Thing):
    """That somebody's lost second factors are taken away: asked by one person, confirmed by another."""

    HOUSE, KINDS = "office", ("factors",)
    MOVES = states.FACTORS

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)

    def __str__(self) -> str:
        return f"factors of person {self.person_id}"
