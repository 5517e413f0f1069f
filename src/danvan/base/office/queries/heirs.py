"""Who goes on with what once agencies have become others."""

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.office.queries.cases import Case


def heir_of(matter: Matter, *, case: Case) -> Agency:
    """Return who goes on with a matter: as its own share says, or its place's, else the main one."""
    place = f"place:{matter.place.code}" if matter.place else ""
    return heir(case, f"matter:{matter.code}", place, before=matter.agency)


def heir(case: Case, *shares: str, before: Agency) -> Agency:
    """Return who goes on with what is an agency's: as the first share that is named says, else the main one."""
    after = {agency.code: agency for agency in case.after}
    named = [after[code] for share in shares if (code := case.succession.shares.get(share)) in after]
    main = next(line.after for line in case.lines if line.main and line.before_id == before.pk)
    return named[0] if named else main


def ended(case: Case) -> list[Agency]:
    """Return the agencies that end: those that are not among who takes over."""
    stays = {agency.pk for agency in case.after}
    return [agency for agency in case.before if agency.pk not in stays]
