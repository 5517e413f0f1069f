"""The records office of an agency: to which the folder of the document system belongs, and who takes in what comes."""

from datetime import date

from django.conf import settings

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person, Role
from danvan.do.directives import states


def office() -> Agency | None:
    """Return the agency to which the folder belongs; None if none is named."""
    return Agency.objects.filter(code=settings.OFFICE_AGENCY).first() if settings.OFFICE_AGENCY else None


def clerks(agency: Agency, *, on: date) -> list[Person]:
    """Return who takes in what comes for an agency on a day: the counter, where there is none the head."""
    standing = Role.objects.filter(agency=agency, word__in=states.RECORDS, valid_from__lte=on).exclude(valid_to__lte=on)
    held = list(standing.select_related("person").order_by("pk"))
    counter = [role.person for role in held if role.word == "reception"]
    return list(dict.fromkeys(counter or [role.person for role in held]))
