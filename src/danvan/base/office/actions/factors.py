"""Lost second factors: taken away by two persons, neither of whom is their owner. What follows is the gate's to say."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.models import FactorReset
from danvan.base.office.queries import factors as queries
from danvan.base.office.states import KEEPERS
from danvan.base.people import relations
from danvan.base.people.models import Person
from danvan.base.people.relations import PLATFORM, Actor


@transaction.atomic
def ask_reset(person: Person, *, agency: Agency, reason: str, by: Actor, at: datetime) -> FactorReset:
    """Ask that the lost factors of somebody who serves in an agency be taken away.

    :raises NotAllowed: if the actor is that person, or does not keep the people of every agency in which they serve
    """
    _check(person, by=by, at=at)
    asked = _new(person, agency=agency, reason=reason, by=by, at=at)
    moves.make(asked, "ask", by=by, at=at, **_said(asked))
    return asked


@transaction.atomic
def confirm_reset(asked: FactorReset, *, by: Actor, at: datetime) -> None:
    """Take the factors away, as another than who asked for it and than whose they are.

    :raises NotAllowed: if the actor is one of these, or does not keep the people of every agency in which they serve
    """
    _check(asked.person, by=by, at=at)
    moves.make(asked, "reset", by=by, at=at, role=_role(by, to=asked.matter, at=at), **_said(asked))


def refuse_reset(asked: FactorReset, *, by: Actor, at: datetime) -> None:
    """Say that somebody's factors stay."""
    moves.make(asked, "refuse", by=by, at=at, **_said(asked))


@transaction.atomic
def reset(person: Person, *, agency: Agency, reason: str, at: datetime) -> FactorReset:
    """Take the factors away at the server, where nobody is left who could ask or confirm."""
    asked = _new(person, agency=agency, reason=reason, by=PLATFORM, at=at)
    moves.make(asked, "reset", by=PLATFORM, at=at, role="platform", **_said(asked))
    return asked


def _check(person: Person, *, by: Actor, at: datetime) -> None:
    if by.person is None or by.person.pk == person.pk:
        raise NotAllowed("nobody does it for themselves")
    if not queries.keeps(by, person=person, on=localdate(at)):
        raise NotAllowed("they serve where the actor keeps no people")


def _role(by: Actor, *, to: Matter, at: datetime) -> str:
    """Return as what somebody decides: the relations to the matter that the table of moves asks for."""
    return "/".join(sorted(relations.of(by, to=to, on=localdate(at)) & set(KEEPERS)))


def _new(person: Person, *, agency: Agency, reason: str, by: Actor, at: datetime) -> FactorReset:
    matter = Matter(house="office", kind="factors", agency=agency, author=by.person, opened_at=at)
    return FactorReset(matter=matter, person=person, reason=reason)


def _said(asked: FactorReset) -> dict[str, Any]:
    return {"private": {"person": asked.person.code, "reason": asked.reason}}
