"""What protects a matter from being taken out by those whom it is about: what its house says of it, and who may do it then."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.matters.models import Matter
from danvan.base.office.models import Purge
from danvan.base.office.procedure import FINDERS, JUDGES
from danvan.base.people import relations
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Ward:
    """How a matter is protected; by itself it is not."""

    above: bool = False  # who leads above its commune or province confirms, nobody else, and nothing goes unconfirmed
    by_slip: bool = False  # a denunciation goes under a number of the paper register alone, once its slip was printed
    barred: frozenset[int] = frozenset()  # persons who neither ask nor confirm


OF: dict[str, Callable[[Matter], Ward]] = {}  # by house, filled by the gate


def of(matter: Matter) -> Ward:
    """Return what protects a matter."""
    return OF[matter.house](matter) if matter.house in OF else Ward()


def above(matter: Matter, *, on: date) -> list[Agency]:
    """Return the agencies that stand above the commune or province with which a matter lies, the nearest first."""
    return [one for one in seat(matter.agency).chain()[1:] if one.stands(on=on)]


def leads_above(actor: Actor, *, matter: Matter, on: date) -> bool:
    """Return whether an actor leads an agency above the commune or province with which a matter lies."""
    agencies = {one.pk for one in above(matter, on=on)}
    return any(role.word == "leader" and role.agency_id in agencies for role in relations.held(actor, on=on))


def may_ask(actor: Actor, *, matter: Matter, on: date) -> bool:
    """Return whether an actor may ask for a matter to be taken out; of what only those above confirm, if somebody is there."""
    if not _serves(actor, matter=matter, among=FINDERS, on=on):
        return False
    return not of(matter).above or bool(above(matter, on=on))


def may_judge(actor: Actor, *, matter: Matter, on: date, about_head: bool = False) -> bool:
    """Return whether an actor may confirm that a matter is taken out, if somebody else asked."""
    if about_head or of(matter).above:
        return leads_above(actor, matter=matter, on=on)
    return _serves(actor, matter=matter, among=JUDGES, on=on)


def may_drop(actor: Actor, *, asked: Purge, on: date) -> bool:
    """Return whether an actor may say that there is nothing to take out: of what was set aside, who did it or who leads above."""
    if actor.person is not None and actor.person.pk == asked.asked_by_id:
        return True
    if asked.former:
        return leads_above(actor, matter=asked.matter, on=on)
    return may_judge(actor, matter=asked.matter, on=on)


def may_print(actor: Actor, *, asked: Purge, is_over: bool, on: date) -> bool:
    """Return whether an actor may print the slip of what was set aside: who did it, and who confirms once its hours are over."""
    if actor.person is None or not asked.former or asked.printed_at or asked.done_at:
        return False
    is_own = actor.person.pk == asked.asked_by_id
    return is_own or (is_over and may_judge(actor, matter=asked.matter, on=on, about_head=asked.about_head))


def may_follow(actor: Actor, *, asked: Purge, on: date) -> bool:
    """Return whether an actor who may see a matter hears that it is being taken out; of what is about the head, few do."""
    is_own = actor.person is not None and actor.person.pk == asked.asked_by_id
    return not asked.about_head or is_own or leads_above(actor, matter=asked.matter, on=on)


def _serves(actor: Actor, *, matter: Matter, among: frozenset[str], on: date) -> bool:
    if actor.person is not None and actor.person.pk in of(matter).barred:
        return False
    return not relations.of(actor, to=matter, on=on).isdisjoint(among)
