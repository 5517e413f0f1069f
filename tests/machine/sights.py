"""Who may see what, worked out anew from where each matter has lain, and not from the rows of sight."""

from collections.abc import Iterator, Mapping, Sequence, Set

from django.utils.timezone import localdate

from danvan.base.matters import queries as matters
from danvan.base.matters.models import GONE, Matter
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from tests.machine.seen import Seen

NARROW = {"conduct": ("leader",), "trouble": ("leader",), "denunciation": ("reception", "leader")}  # kinds that only some roles see, where they lay
SHOWS = tuple(f"petitions.{word}" for word in ("verifier_appointed", "collector_invited", "passed_to_answer"))  # words of others who are shown it as well


def nobody_sees_more(now: Seen, *, actors: Mapping[str, Actor], roles: Sequence[Role], lain: Mapping[int, Set[int]]) -> Iterator[str]:
    """Yield who sees what they may not, and who does not see what lies with them. `lain` holds where each matter has been."""
    for name, actor in actors.items():
        found = set(matters.visible_to(actor, on=localdate(now.at)).filter(pk__in=now.matters).values_list("pk", flat=True))
        theirs = [role for role in roles if actor.person and role.person_id == actor.person.pk and role.word != "administrator"]  # who keeps the office reads no matter
        for pk, matter in now.matters.items():
            if pk in found and not _may(actor, matter, roles=theirs, now=now, lain=lain.get(pk, set()) | lain.get(now.about.get(pk, pk), set())):
                yield f"{name} sees {matter.code}, a {matter.kind} that is {matter.state}"
            if pk not in found and _must(matter, roles=theirs, now=now):
                yield f"{name} does not see {matter.code}, a {matter.kind} that is {matter.state}"


def _may(actor: Actor, matter: Matter, *, roles: list[Role], now: Seen, lain: Set[int]) -> bool:
    if matter.state in GONE:
        return False
    if matter.visibility == "public" or (actor.person and matter.author_id == actor.person.pk):
        return True
    if _took(matter, roles=roles, now=now):
        return False
    if narrow := _narrow(matter):
        return any(role.agency_id in lain and role.word in narrow for role in roles)
    named = _named(matter, now=now)
    return any(role.agency_id in lain or role.agency.code in named for role in roles)


def _named(matter: Matter, *, now: Seen) -> set[str]:
    """Return the codes of those that were shown a matter, or the session of a recommendation, or what it is asked for."""
    codes = {entry.facts.get("session") for entry in now.entries[matter.pk]}
    near = [
        one for one in now.matters.values()
        if one.pk in (matter.pk, now.about.get(matter.pk)) or one.code in codes or any(entry.facts.get("session") == matter.code for entry in now.entries[one.pk])
    ]  # fmt: skip
    return {entry.facts["agency"] for one in near for entry in now.entries[one.pk] if entry.word in SHOWS}


def _must(matter: Matter, *, roles: list[Role], now: Seen) -> bool:
    if matter.state in GONE or _took(matter, roles=roles, now=now):
        return False
    here = [role.word for role in roles if role.agency_id == matter.agency_id]
    narrow = _narrow(matter)
    return bool(here) and (not narrow or not set(here).isdisjoint(narrow))


def _narrow(matter: Matter) -> tuple[str, ...]:
    """Return the roles that alone see a matter; of a complaint that was not brought, the counter."""
    return ("reception",) if matter.kind == "complaint" and matter.state in ("prepared", "dropped") else NARROW.get(matter.kind, ())


def _took(matter: Matter, *, roles: list[Role], now: Seen) -> bool:
    """Return whether they took the decision that is complained of, or for which others are asked, and are not the head who settles it."""
    theirs, settles = [role for role in roles if role.person_id == now.took.get(now.about.get(matter.pk, matter.pk))], matter.assigner_id or matter.agency_id
    return bool(theirs) and not any(role.agency_id == settles and role.word == "leader" for role in theirs)
