"""What goes over in a succession: open matters, roles, places, and the agencies below."""

from django.db.models import Q, QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import queries as moves
from danvan.base.office.models import Rule
from danvan.base.office.queries import heirs
from danvan.base.office.queries.cases import Case
from danvan.base.people.models import Role
from danvan.base.places.models import Place

OF_THE_OFFICE = "office"  # its rules and files are not handed on: who comes after makes its own


def unfinished(case: Case) -> QuerySet[Matter]:
    """Return the matters that go over: with which the agencies before are not done."""
    return moves.unfinished(agencies=case.before).exclude(house=OF_THE_OFFICE)


def roles(case: Case) -> QuerySet[Role]:
    """Return the roles that go over: those that would still be held on the day, or begin later."""
    on = case.succession.effective_on
    held = Role.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), agency__in=case.before)
    return held.select_related("person", "agency").order_by("agency__sort_key", "person__sort_key", "pk")


def places(case: Case) -> QuerySet[Place]:
    """Return the places that go over."""
    on = case.succession.effective_on
    standing = Place.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), agency__in=case.before)
    return standing.select_related("agency").order_by("sort_key", "pk")


def below(case: Case) -> QuerySet[Agency]:
    """Return the agencies that will stand below others than now."""
    on = case.succession.effective_on
    standing = Agency.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), above__in=case.before)
    return standing.exclude(pk__in=[agency.pk for agency in case.before]).select_related("above").order_by("sort_key", "pk")


def rules(case: Case) -> QuerySet[Rule]:
    """Return the rules that will hold no more: those of who ends, for who takes over sets its own."""
    ended = [agency.pk for agency in heirs.ended(case)] if case.lines else []
    found = Rule.objects.filter(matter__house=OF_THE_OFFICE, matter__state="in_force", matter__agency__in=ended, valid_to=None)
    return found.exclude(value={}).select_related("matter__agency").order_by("matter__agency__sort_key", "matter__kind", "key")
