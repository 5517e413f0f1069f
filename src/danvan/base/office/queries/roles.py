from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from danvan.base.office.models import Appointment
from danvan.base.office.queries import rules
from danvan.base.office.states import KEEPERS
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor

MOST = 20  # agencies in which nobody serves, told at once


def held(actor: Actor, *, on: date) -> QuerySet[Role]:
    """Return the roles, of today and to come, in the agencies that an actor leads or administers, and below them."""
    kept = rules.kept_by(actor, on=on)
    found = Role.objects.filter(agency__in=kept).exclude(valid_to__lte=on)
    return found.select_related("person", "agency").order_by("agency__sort_key", "person__sort_key", "pk")


def unserved(actor: Actor, *, on: date) -> str:
    """Return the names of the agencies that an actor keeps where an administrator is named and nobody who deals with matters; empty if none.

    Where they are many, the first and that there are others.
    """
    today = Role.objects.filter(valid_from__lte=on).exclude(valid_to__lte=on)
    named = today.filter(word__in=relations.KEEPS).values("agency")
    served = today.exclude(word__in=relations.KEEPS).values("agency")
    found = rules.kept_by(actor, on=on).filter(pk__in=named).exclude(pk__in=served).order_by("sort_key", "pk").values_list("name", flat=True)
    names = list(found[:MOST + 1])
    return ", ".join(names[:MOST] + ([_("nơi khác")] if len(names) > MOST else []))


def is_new(person: Person) -> bool:
    """Return whether somebody was never let serve anywhere: nobody has vouched yet that they are not who invites them."""
    return not Role.objects.filter(person=person).exists()


def may_confirm(wanted: Appointment, *, actor: Actor, on: date) -> bool:
    """Return whether an actor is a second person: neither who proposed a role nor who shall hold it, nor in the place of one of them."""
    hands = relations.hands(actor, to=wanted.matter, who=KEEPERS, on=on)
    return actor.person is not None and hands.isdisjoint({wanted.matter.author_id, wanted.person_id})


def confirmers(wanted: Appointment, *, on: date) -> list[Role]:
    """Return the roles by which somebody may confirm a proposed one, those of its own agency first, then those above it."""
    chain = [agency.pk for agency in wanted.matter.agency.chain()]
    found = Role.objects.filter(agency__in=chain, word__in=rules.KEEP, valid_from__lte=on).exclude(valid_to__lte=on)
    first = [wanted.matter.author_id, wanted.person_id]
    others = found.exclude(person__in=first).exclude(instead_of__in=first).select_related("agency").order_by("pk")
    return sorted(others, key=lambda role: chain.index(role.agency_id))


def awaiting(actor: Actor, *, on: date) -> QuerySet[Appointment]:
    """Return the roles that were proposed where an actor may confirm them, oldest first; those they proposed too."""
    kept = rules.kept_by(actor, on=on)
    found = Appointment.objects.filter(matter__state="proposed", matter__agency__in=kept)
    return found.select_related("person", "matter__agency", "matter__author").order_by("matter__opened_at")
