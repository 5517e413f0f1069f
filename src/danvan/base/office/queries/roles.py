from datetime import date

from django.db.models import QuerySet

from danvan.base.office.models import Appointment
from danvan.base.office.queries import rules
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor


def held(actor: Actor, *, on: date) -> QuerySet[Role]:
    """Return the roles, of today and to come, in the agencies that an actor leads or administers, and below them."""
    kept = rules.kept_by(actor, on=on)
    found = Role.objects.filter(agency__in=kept).exclude(valid_to__lte=on)
    return found.select_related("person", "agency").order_by("agency__sort_key", "person__sort_key", "pk")


def awaiting(actor: Actor, *, on: date) -> QuerySet[Appointment]:
    """Return the roles that were proposed where an actor may confirm them, oldest first; those they proposed too."""
    kept = rules.kept_by(actor, on=on)
    found = Appointment.objects.filter(matter__state="proposed", matter__agency__in=kept)
    return found.select_related("person", "matter__agency", "matter__author").order_by("matter__opened_at")
