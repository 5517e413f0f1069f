"""Roles: granted from a day, by two persons where the role itself may grant or who shall hold it never served; ended on a day.

Nothing is deleted. Whoever could have an account serve alone would be two persons: it asks, and they confirm.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.models import Appointment
from danvan.base.office.queries import roles as queries
from danvan.base.office.queries import standing_in
from danvan.base.people import actions as people
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import PLATFORM, Actor

BY_TWO = frozenset({"leader", "deputy", "administrator"})  # roles that a second person confirms


@dataclass(frozen=True, kw_only=True)
class Post:
    """What somebody shall be, and when."""

    word: str
    post: str
    valid_from: date
    valid_to: date | None = None


@transaction.atomic
def invite(code: str, *, name: str, email: str, at: datetime) -> Person:
    """Open an account without a password for somebody who is to serve; the granted role has a link sent to them."""
    person = Person.objects.settle(code=code, name=name)
    people.keep_contact(person, kind="email", value=email, at=at)
    return person


@transaction.atomic
def grant_role(person: Person, *, agency: Agency, post: Post, by: Actor, at: datetime) -> Appointment:
    """Grant a role in an agency; one that may itself grant, or somebody's first, is only proposed until a second person confirms.

    :raises NotAllowed: if the actor neither leads nor administers the agency or one above it
    """
    matter = Matter(house="office", kind="appointment", agency=agency, author=by.person, opened_at=at)
    wanted = Appointment(matter=matter, person=person, **vars(post))
    if post.word in BY_TWO or queries.is_new(person) or person == by.person:
        moves.make(wanted, "propose", by=by, at=at, **_said(wanted))
        return wanted
    return _grant(wanted, by=by, at=at)


@transaction.atomic
def confirm_role(wanted: Appointment, *, by: Actor, at: datetime) -> Appointment:
    """Confirm a proposed role, as another than who proposed it and than who shall hold it.

    :raises NotAllowed: if the actor is one of these, or does not keep the agency's people
    """
    if not queries.may_confirm(wanted, actor=by, on=localdate(at)):
        raise NotAllowed("a second person confirms")
    return _grant(wanted, by=by, at=at)


@transaction.atomic
def confirm_role_at_the_server(wanted: Appointment, *, reason: str, at: datetime) -> Appointment:
    """Confirm a proposed role where nobody is left who could."""
    return _grant(wanted, by=PLATFORM, at=at, reason=reason)


@transaction.atomic
def grant_role_at_the_server(person: Person, *, agency: Agency, post: Post, reason: str, at: datetime) -> Appointment:
    """Grant a role where there is nobody yet who could: the first ones of an installation."""
    matter = Matter(house="office", kind="appointment", agency=agency, opened_at=at)
    return _grant(Appointment(matter=matter, person=person, **vars(post)), by=PLATFORM, at=at, reason=reason)


def refuse_role(wanted: Appointment, *, by: Actor, at: datetime) -> None:
    """Say that a proposed role shall not be granted."""
    moves.make(wanted, "refuse", by=by, at=at, **_said(wanted))


@transaction.atomic
def end_role(role: Role, *, valid_to: date, by: Actor, at: datetime) -> Appointment:
    """End a role: `valid_to` is the first day without it, also for who would stand in at it.

    :raises NotAllowed: if the actor does not keep the agency's people, or the role would last longer than it was granted for
    """
    if role.valid_to and valid_to > role.valid_to:
        raise NotAllowed("whoever lengthens a role grants it anew")
    for stand_in in standing_in.at_post(role, on=valid_to):
        _end(stand_in, valid_to=valid_to, by=by, at=at)
    return _end(role, valid_to=valid_to, by=by, at=at)


def _grant(wanted: Appointment, *, by: Actor, at: datetime, reason: str = "") -> Appointment:
    said = _said(wanted, reason=reason)
    wanted.role = Role.objects.create(
        person=wanted.person, agency=wanted.matter.agency, word=wanted.word, post=wanted.post,
        valid_from=wanted.valid_from, valid_to=wanted.valid_to,
    )
    moves.make(wanted, "grant", by=by, at=at, **said)
    return wanted


def _end(role: Role, *, valid_to: date, by: Actor, at: datetime) -> Appointment:
    ended = Appointment.objects.filter(role=role).first() or _unwritten(role, by=by, at=at)
    ended.valid_to = max(valid_to, role.valid_from + timedelta(days=1))  # a role holds some time
    moves.make(ended, "end", by=by, at=at, **_said(ended) | {"valid_to": valid_to.isoformat()})
    Role.objects.filter(pk=role.pk).update(valid_to=valid_to)
    return ended


def _unwritten(role: Role, *, by: Actor, at: datetime) -> Appointment:
    """Return what stands for a role that was there before roles were granted here."""
    matter = Matter(house="office", kind="appointment", agency=role.agency, author=by.person, opened_at=at)
    return Appointment(
        matter=matter, person=role.person, word=role.word, post=role.post, valid_from=role.valid_from, role=role, instead_of=role.instead_of
    )


def _said(wanted: Appointment, *, reason: str = "") -> dict[str, Any]:
    until = wanted.valid_to.isoformat() if wanted.valid_to else ""
    private = {"person": wanted.person.code, "post": wanted.post} | ({"reason": reason} if reason else {})
    return {
        "role": wanted.word, "valid_from": wanted.valid_from.isoformat(), "valid_to": until,
        "is_new": queries.is_new(wanted.person), "private": private,
    }
