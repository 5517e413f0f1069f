from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from types import MappingProxyType
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base import editions
from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.office import states
from danvan.base.office.kinds import BY_WORD
from danvan.base.office.models import Rule
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor

KEEP = ("leader", "administrator")  # roles
OF_PURGES = ("office.purge_asked", "office.purge_dropped", "office.purged", "office.slip_printed")


@dataclass(frozen=True, kw_only=True)
class Change:
    """One line of what was changed in the office, by which post."""

    at: datetime
    what: str
    who: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Held:
    """What one rule says, the agency that set it, and whether that one has none above it. It is kept: never change it."""

    key: str
    value: Mapping[str, Any]
    source: str
    agency: int
    at_large: bool
    valid_from: date
    valid_to: date | None

    def stands(self, *, on: date | None) -> bool:
        """Return whether it is in force on a day; without a day, whether it is not ended yet."""
        return self.valid_to is None if on is None else self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


def in_force(kind: str, *, on: date | None) -> list[Held]:
    """Return what the rules of a kind say that are in force on a day, oldest first; every page asks for some of them."""
    return [rule for rule in editions.kept(("rules", kind), read=partial(_of_kind, kind)) if rule.stands(on=on)]


def at_large(kind: str, *, on: date | None) -> list[Held]:
    """Return the same of those that were set by who has none above."""
    return [rule for rule in in_force(kind, on=on) if rule.at_large]


def for_agency(kind: str, *, agency: Agency, on: date | None) -> dict[str, Held]:
    """Return the rules that hold for an agency by what they are about: its own before those of who stands above it."""
    found = [rule for rule in in_force(kind, on=on) if rule.value]
    if not found:
        return {}
    chain = [one.pk for one in reversed(agency.chain())]
    return {rule.key: rule for rule in sorted((one for one in found if one.agency in chain), key=lambda one: chain.index(one.agency))}


def open_ended(rule: Rule) -> list[Rule]:
    """Return the rules in force that a newer one of the same agency, kind and key follows."""
    same = Rule.objects.filter(
        key=rule.key, matter__house="office", matter__kind=rule.matter.kind, matter__agency=rule.matter.agency_id,
        matter__state="in_force",
    )
    return list(same.exclude(pk=rule.pk).filter(Q(valid_to=None) | Q(valid_to__gt=rule.valid_from)))


def kept_by(actor: Actor, *, on: date) -> QuerySet[Agency]:
    """Return the agencies whose rules an actor may change: those led or administered, and what stands below them."""
    return Agency.objects.standing(on=on).filter(pk__in=tree.with_below(relations.serving(actor, words=KEEP, on=on)))


def of_kind(kind: str, *, agencies: Collection[Agency]) -> QuerySet[Rule]:
    """Return every rule of a kind of some agencies and those above them, newest first; closed ones too."""
    known = tree.with_above(agency.pk for agency in agencies)
    found = Rule.objects.filter(matter__house="office", matter__kind=kind, matter__agency__in=known)
    return found.select_related("matter__agency", "matter__author").order_by("-valid_from", "-pk")


def awaiting(actor: Actor, *, on: date) -> QuerySet[Rule]:
    """Return the rules that wait for an actor as the second person, oldest first."""
    waiting = Rule.objects.filter(matter__state="proposed", matter__agency__in=kept_by(actor, on=on))
    return waiting.exclude(matter__author=actor.person).select_related("matter__agency").order_by("matter__opened_at")


def changes(*, agencies: Collection[Agency], most: int, kind: str = "") -> list[Change]:
    """Return what was lately changed in some agencies' office, newest first, with the post of who did it.

    That something was set aside is not among it: whoever is denounced there would hear of it. Who may follow that has pages of its own.
    """
    asked = Entry.objects.filter(word__startswith="office.", agency__in=agencies).exclude(word__in=OF_PURGES).select_related("agency", "matter")
    if kind:
        asked = asked.filter(matter__kind=kind, matter__house="office")
    entries = list(asked.order_by("-pk")[:most])
    contents = EntryContent.objects.filter(entry__in=entries).select_related("by").in_bulk()
    roles = list(Role.objects.filter(person__in=[it.by_id for it in contents.values()]).order_by("pk"))
    return [_change(entry, contents.get(entry.pk), roles=roles) for entry in entries]


def _of_kind(kind: str) -> tuple[Held, ...]:
    """Return the rules of a kind that were ever in force, oldest first."""
    public = {"matter__house": "office", "matter__kind": kind, "matter__state": "in_force", "matter__visibility": "public"}
    known = Rule.objects.filter(**public).order_by("valid_from", "pk")
    rows = known.values_list("key", "value", "source", "matter__agency", "matter__agency__above", "valid_from", "valid_to")
    return tuple(
        Held(key=key, value=MappingProxyType(value), source=source, agency=agency, at_large=above is None, valid_from=since, valid_to=until)
        for key, value, source, agency, above, since, until in rows
    )


def _change(entry: Entry, content: EntryContent | None, *, roles: Collection[Role]) -> Change:
    past = entry.word.removeprefix("office.")
    who = _post(content.by, among=roles, on=localdate(entry.at)) if content and content.by else ""
    about = BY_WORD.get(str(entry.facts.get("kind")))
    said = [_(about.title) if about else "", content.private.get("source", "") if content else ""]
    return Change(
        at=entry.at, what=states.SAYS.get(past, entry.word), who=" · ".join(filter(None, [entry.agency.name, who])),
        note=" · ".join(filter(None, said)),
    )


def _post(person: Person, *, among: Collection[Role], on: date) -> str:
    held = (role for role in among if role.person_id == person.pk and role.valid_from <= on)
    return next((role.post for role in held if role.post and (role.valid_to is None or role.valid_to > on)), person.name)
