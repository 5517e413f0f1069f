from collections.abc import Collection, Iterable

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter, Sight


def give_sight(
    matter: Matter, *, agencies: Iterable[Agency], as_word: str = "seen", roles: Collection[str] = ()
) -> None:
    """Let agencies see a matter, or only some roles in them; who has once dealt with it goes on seeing it."""
    rows = [Sight(matter=matter, agency=agency, as_word=as_word, role=role) for agency in agencies for role in roles or ("",)]
    Sight.objects.bulk_create(rows, ignore_conflicts=True)
    matter.__dict__.pop("parts", None)


def show_to(matter: Matter, *, agency: Agency, roles: Collection[str]) -> None:
    """Let the agency with whom a matter lies see it, and those above it; or some roles in that agency alone."""
    give_sight(matter, agencies=[agency] if roles else agency.chain(), roles=roles)
