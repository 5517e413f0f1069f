from collections.abc import Collection, Iterable

from danvan.base.agencies.models import Agency
from danvan.base.editions import inserting
from danvan.base.matters.models import KeptFrom, Matter, Sight
from danvan.base.people.models import Person


def give_sight(
    matter: Matter, *, agencies: Iterable[Agency], as_word: str = "seen", roles: Collection[str] = ()
) -> None:
    """Let agencies see a matter, or only some roles in them; who has once dealt with it goes on seeing it."""
    given = [Sight(matter=matter, agency=agency, as_word=as_word, role=role) for agency in agencies for role in roles or ("",)]
    inserting.insert(*given, ignore_conflicts=True)
    matter.__dict__.pop("parts", None)


def take_sight(matter: Matter, *, agencies: Iterable[Agency], roles: Collection[str]) -> None:
    """Let some roles in agencies no longer see a matter that they were shown for a while."""
    Sight.objects.filter(matter=matter, agency__in=[agency.pk for agency in agencies], as_word="seen", role__in=roles).delete()


def show_to(matter: Matter, *, agency: Agency, roles: Collection[str]) -> None:
    """Let the agency with whom a matter lies see it, and those above it; or some roles in that agency alone."""
    give_sight(matter, agencies=[agency] if roles else agency.chain(), roles=roles)


def hide_from(matter: Matter, *, agency: Agency, roles: Collection[str]) -> None:
    """Let those no longer see a matter to whom it was shown in the same way (`show_to`)."""
    take_sight(matter, agencies=[agency] if roles else agency.chain(), roles=roles or ("",))


def keep_from(matter: Matter, *, person: Person | None) -> None:
    """Let one person no longer see a matter by what they are in an agency, and everybody else as before."""
    KeptFrom.objects.filter(matter=matter).exclude(person=person).delete()
    if person:
        KeptFrom.objects.get_or_create(matter=matter, person=person)


def keep_from_too(matter: Matter, *, of: Matter) -> None:
    """Let whoever is kept from one matter be kept from another that is made for it."""
    for person in KeptFrom.objects.filter(matter=of).values_list("person", flat=True):
        KeptFrom.objects.get_or_create(matter=matter, person_id=person)
