"""Somebody stands in for who is away, from a day to a day: a role of its own that ends by itself, and opens nothing kept for one role."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.models import Appointment
from danvan.base.office.queries import standing_in as queries
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Leave:
    """Who stands in, from which day until which; the second is the first day without them."""

    person: Person
    valid_from: date
    valid_to: date


@transaction.atomic
def name_stand_in(role: Role, *, leave: Leave, by: Actor, at: datetime) -> Appointment:
    """Name who stands in at a post; a head's stand-in decides as a deputy does, and reads nothing that the head alone reads.

    :raises NotAllowed: if the post is not theirs to name for, nobody serves so near, or the days are not in order or too many
    """
    on, last = localdate(at), role.valid_to or leave.valid_to
    if not queries.posts(by, on=on).filter(pk=role.pk).exists() or not queries.able(role, on=on).filter(pk=leave.person.pk).exists():
        raise NotAllowed("not at this post, or not this person")
    if not (max(on, role.valid_from) <= leave.valid_from < leave.valid_to <= min(last, leave.valid_from + queries.LONGEST)):
        raise NotAllowed("these days are not in order")
    matter = Matter(house="office", kind="appointment", agency=role.agency, author=by.person, opened_at=at)
    said = {"word": queries.WORDS[role.word], "post": role.post, "valid_from": leave.valid_from, "valid_to": leave.valid_to}
    one = Appointment(matter=matter, person=leave.person, instead_of=role.person, **said)
    one.role = Role.objects.create(person=leave.person, agency=role.agency, instead_of=role.person, **said)
    moves.make(
        one, "stand_in", by=by, at=at, role=one.word, valid_from=leave.valid_from.isoformat(), valid_to=leave.valid_to.isoformat(),
        private={"person": leave.person.code, "instead_of": role.person.name},
    )
    give_sight(matter, agencies=queries.serves(leave.person, on=on))  # they read of it, and may end it, before it begins
    return one


@transaction.atomic
def end_stand_in(one: Appointment, *, by: Actor, at: datetime) -> None:
    """Let who stands in do so no more, from today on.

    :raises NotAllowed: if it is none of the actor's business
    """
    on = localdate(at)
    if not queries.may_end(one, actor=by, on=on):
        raise NotAllowed("not theirs to end")
    Role.objects.filter(pk__in=[role.pk for role in queries.by_which(one)]).update(valid_to=on)
    one.valid_to = max(on, one.valid_from + timedelta(days=1))  # a role holds some time
    moves.make(one, "stand_back", by=by, at=at, role=one.word, valid_to=on.isoformat(), private={"person": one.person.code})
