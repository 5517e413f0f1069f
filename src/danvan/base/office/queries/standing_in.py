"""Who stands in for whom while somebody is away, and for whom one may name somebody."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.office.models import Appointment
from danvan.base.office.queries import rules
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor

WORDS = {"reception": "reception", "officer": "officer", "leader": "deputy", "deputy": "deputy"}  # what is held in each one's place
LONGEST = timedelta(days=90)  # our choice: who is away longer has a successor


def posts(actor: Actor, *, on: date) -> QuerySet[Role]:
    """Return the posts for which an actor may name somebody: their own, and those in agencies that they lead or administer.

    For who leads, nobody but themselves or who leads there or above: an administrator who could would give a head's rights by one hand.
    """
    led = agencies.with_below(relations.serving(actor, words=("leader",), on=on))
    others = Q(agency__in=rules.kept_by(actor, on=on)) & ~Q(word__in=relations.LEADS)
    mine = Q(person=actor.person) | others | Q(agency__in=led, word__in=relations.LEADS)
    found = Role.objects.filter(mine, word__in=WORDS, instead_of=None).exclude(valid_to__lte=on)
    return found.select_related("person", "agency").order_by("agency__sort_key", "person__sort_key", "pk")


def at_hand(actor: Actor, *, on: date) -> QuerySet[Role]:
    """Return those of these posts that are an actor's own, or in an agency where they hold a role: of a whole province there are thousands."""
    here = [role.agency_id for role in relations.held(actor, on=on)]
    return posts(actor, on=on).filter(Q(person=actor.person) | Q(agency__in=here))


def at_post(role: Role, *, on: date) -> QuerySet[Role]:
    """Return the roles by which somebody stands in at a post on a day or after it; who stands in has none."""
    found = Role.objects.filter(instead_of=role.person, agency=role.agency, word=WORDS.get(role.word, ""), post=role.post)
    return found.none() if role.instead_of_id else found.exclude(valid_to__lte=on)


def able(role: Role, *, on: date) -> QuerySet[Person]:
    """Return who may stand in at a post: whoever else serves in its agency, or elsewhere in its commune or province, by a post of their own."""
    near = agencies.own(role.agency, on=on).order_by().values("pk")
    serving = Role.objects.filter(agency__in=near, word__in=WORDS, instead_of=None, valid_from__lte=on).exclude(valid_to__lte=on)
    return Person.objects.filter(pk__in=serving.values("person")).exclude(pk=role.person_id).order_by("sort_key", "pk")


def serves(person: Person, *, on: date) -> QuerySet[Agency]:
    """Return the agencies in which somebody serves on a day by a post of their own."""
    own = Role.objects.filter(person=person, word__in=WORDS, instead_of=None, valid_from__lte=on).exclude(valid_to__lte=on)
    return Agency.objects.filter(pk__in=own.values("agency"))


def by_which(one: Appointment) -> list[Role]:
    """Return the roles by which somebody stands in as was granted, in that agency or, since a merger, in the one that took over from it."""
    said = Role.objects.filter(person=one.person, instead_of=one.instead_of, word=one.word, post=one.post, valid_to=one.valid_to)
    return [role for role in said if relations.belongs_to(role, agency=one.matter.agency_id)]


def named(actor: Actor, *, on: date) -> QuerySet[Appointment]:
    """Return who stands in, today or later, at the posts of an actor, in agencies that they keep, and where they do so themselves."""
    mine = Q(instead_of=actor.person) | Q(person=actor.person) | Q(matter__agency__in=rules.kept_by(actor, on=on))
    same = {name: OuterRef(name) for name in ("person", "instead_of", "word", "post", "valid_to")}  # since a merger in another agency
    standing = Exists(Role.objects.filter(**same).exclude(valid_to__lte=on))
    found = Appointment.objects.filter(mine, standing, role__isnull=False, matter__state="granted", valid_to__gt=on).exclude(instead_of=None)
    return found.select_related("person", "instead_of", "matter__agency").order_by("valid_from", "pk")


def may_end(one: Appointment, *, actor: Actor, on: date) -> bool:
    """Return whether an actor may end it early: who is away, who stands in, and who keeps the agency's people."""
    own = actor.person is not None and actor.person.pk in (one.instead_of_id, one.person_id)
    return own or rules.kept_by(actor, on=on).filter(pk=one.matter.agency_id).exists()
