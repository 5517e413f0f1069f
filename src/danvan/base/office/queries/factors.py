from datetime import date

from django.db.models import QuerySet

from danvan.base.office.models import FactorReset
from danvan.base.office.queries import rules
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor


def keeps(actor: Actor, *, person: Person, on: date) -> bool:
    """Return whether an actor keeps the people of every agency in which somebody serves, today or later.

    Who keeps but one of them could else open an account that decides in another.
    """
    serves = set(Role.objects.filter(person=person).exclude(valid_to__lte=on).values_list("agency_id", flat=True))
    return bool(serves) and serves <= set(rules.kept_by(actor, on=on).values_list("pk", flat=True))


def awaiting(actor: Actor, *, on: date) -> QuerySet[FactorReset]:
    """Return what was asked where an actor keeps the people, oldest first; what they asked too."""
    kept = rules.kept_by(actor, on=on)
    found = FactorReset.objects.filter(matter__state="proposed", matter__agency__in=kept)
    return found.select_related("person", "matter__agency", "matter__author").order_by("matter__opened_at")
