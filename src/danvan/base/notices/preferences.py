"""How people with an account want to hear of what they follow. Whoever has none says it with each matter."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q, QuerySet

from danvan.base.matters.models import Matter
from danvan.base.notices import quiet
from danvan.base.notices.models import Follower, Preference
from danvan.base.people.models import Contact, Person


def of(person: Person) -> Preference:
    """Return how a person wants to hear: until they say it, on every channel, at every hour, as they left it with each matter."""
    return Preference.objects.filter(person=person).first() or Preference(person=person)


def of_follower(follower: Follower) -> Preference:
    """Return how whoever follows a matter wants to hear; without an account, as they left it with the matter."""
    person = follower.person_id or _proven(follower) or _author(follower)
    return (Preference.objects.filter(person=person).first() if person else None) or Preference()


def followed(person: Person) -> QuerySet[Follower]:
    """Return where a person hears of what: for nobody's eyes but their own.

    As one with an account, at the address that they have shown to be theirs, or of what they sent themselves.
    """
    proven = Contact.objects.filter(person=person).exclude(confirmed_at=None).exclude(index="").values("index")
    theirs = Q(person=person) | Q(key__in=proven) | Q(matter__in=Matter.objects.filter(author=person).values("pk"))
    return Follower.objects.filter(theirs).order_by("-since", "-pk")


def keep(person: Person, *, silent: Collection[str], hours: str, language: str) -> Preference:
    """Keep how a person wants to hear: not on the `silent` channels, not in these hours ("21:00-06:00"), in a language."""
    said = {"silent": " ".join(sorted(silent)), "hours": hours, "language": language}
    return Preference.objects.update_or_create(person=person, defaults=said)[0]


def quiet_until(wish: Preference, *, at: datetime) -> datetime | None:
    """Return when the hours end in which somebody wants to hear nothing; None outside of them."""
    return quiet.over(at, hours=quiet.read(wish.hours)) if wish.hours else None


def _proven(follower: Follower) -> int | None:
    """Return whose address it is, if somebody has shown that it is theirs."""
    return Contact.objects.filter(index=follower.key).exclude(confirmed_at=None).values_list("person", flat=True).first()


def _author(follower: Follower) -> int | None:
    return Matter.objects.filter(pk=follower.matter_id).values_list("author", flat=True).first()
