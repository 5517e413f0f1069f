from datetime import datetime
from typing import Any

from django.db import transaction

from danvan.base.people import queries, sealing
from danvan.base.people.models import Contact, Person

BATCH = 200


def keep_contact(person: Person, *, kind: str, value: str, at: datetime) -> Contact | None:
    """Keep how a person can be reached, sealed; an empty value takes it away. A new e-mail address is unconfirmed."""
    if not value:
        Contact.objects.filter(person=person, kind=kind).delete()
        return None
    hashed = sealing.index(kind, value=value) if kind in queries.SOUGHT else ""
    had = Contact.objects.filter(person=person, kind=kind).first()
    confirmed = had.confirmed_at if had and had.index and had.index == hashed else None
    told: dict[str, Any] = {"value": sealing.seal(value), "index": hashed, "given_at": at, "confirmed_at": confirmed}
    contact, _ = Contact.objects.update_or_create(person=person, kind=kind, defaults=told)
    return contact


def confirm_contact(contact: Contact, *, at: datetime) -> None:
    """Note that a person has shown that an address is theirs; whoever else had claimed it loses that claim."""
    with transaction.atomic():
        queries.having(contact.kind, value=contact.value.open()).exclude(pk=contact.pk).update(confirmed_at=None)
        Contact.objects.filter(pk=contact.pk).update(confirmed_at=at)


def rotate() -> int:
    """Put every sealed value under the newest key, in small transactions, and return how many there were."""
    done, last = 0, 0
    while rows := list(Contact.objects.filter(pk__gt=last).order_by("pk")[:BATCH]):
        with transaction.atomic():
            for row in Contact.objects.select_for_update().filter(pk__in=[row.pk for row in rows]):
                Contact.objects.filter(pk=row.pk).update(value=row.value.renewed())
        done, last = done + len(rows), rows[-1].pk
    return done
