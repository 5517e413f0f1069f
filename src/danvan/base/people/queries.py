from datetime import date

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.people import sealing
from danvan.base.people.models import Contact, Person, Role

KINDS = ("phone", "email", "address")
SOUGHT = ("phone", "email")  # kinds by which somebody is looked for


def contacts(person: Person) -> QuerySet[Contact]:
    """Return how a person can be reached, sealed."""
    return Contact.objects.filter(person=person).order_by("kind")


def having(kind: str, *, value: str) -> QuerySet[Contact]:
    """Return the contacts that have this very telephone number or e-mail address, however it is written."""
    return Contact.objects.filter(kind=kind, index=sealing.index(kind, value=value))


def by_email(address: str) -> Person | None:
    """Return the one person who has shown that an e-mail address is theirs."""
    found = having("email", value=address).exclude(confirmed_at=None).select_related("person")[:2]
    return found[0].person if len(found) == 1 else None


def confirmed_email(person: Person) -> Contact | None:
    """Return the e-mail address to which what concerns an account goes; None while they have shown none to be theirs."""
    return contacts(person).filter(kind="email").exclude(confirmed_at=None).first()


def stand_in(person: Person, *, agency: Agency, on: date) -> Person | None:
    """Return who stands in for somebody in an agency on a day, who was named last; None while they are there themselves."""
    away = Role.objects.filter(instead_of=person, agency=agency, valid_from__lte=on, valid_to__gt=on)
    found = away.select_related("person").order_by("pk").last()
    return found.person if found else None
