"""Who may come through which door: URL, verb, kind of person, and the relation that the house itself still asks for.

A URL without a row is shut, and fails the build. Kinds: anyone; person (has logged in); staff (holds a role today)
and the roles themselves: reception, officer, leader.
"""

from dataclasses import dataclass
from datetime import date

from danvan.base.people import relations
from danvan.base.people.relations import Actor

ANYONE, PERSON, STAFF = ("anyone",), ("person",), ("staff",)


@dataclass(frozen=True, kw_only=True)
class Door:
    url: str
    verb: str
    who: tuple[str, ...]
    relation: str  # any, visible (`visible_to` decides), table (the house's table of moves decides)


def door(url: str, verb: str, who: tuple[str, ...], relation: str = "any") -> Door:
    """Return one row of the table."""
    return Door(url=url, verb=verb, who=who, relation=relation)


DOORS = (
    door("site:home", "GET", ANYONE),
    door("site:overdue", "GET", ANYONE),
    door("site:login", "GET", ANYONE),
    door("site:login", "POST", ANYONE),
    door("site:logout", "POST", PERSON),
    door("site:follow", "GET", ANYONE),
    door("site:follow", "POST", ANYONE),
    door("site:desk", "GET", STAFF),
    door("site:entry", "GET", ANYONE),
    door("site:health", "GET", ANYONE),
    door("petitions:submit", "GET", ANYONE),
    door("petitions:submit", "POST", ANYONE),
    door("petitions:receipt", "GET", ANYONE, "visible"),
    door("petitions:inbox", "GET", STAFF, "visible"),
    door("petitions:page", "GET", ANYONE, "visible"),
    door("petitions:photo", "GET", ANYONE, "visible"),
    door("petitions:act", "GET", ANYONE, "table"),
    door("petitions:act", "POST", ANYONE, "table"),
    door("surveys:list", "GET", STAFF, "visible"),
    door("surveys:launch", "POST", ("leader",), "table"),
    door("surveys:publish", "POST", ("leader",), "table"),
    door("surveys:rate", "POST", ANYONE, "table"),
    door("scorecards:list", "GET", ANYONE),
    door("scorecards:page", "GET", ANYONE),
    door("scorecards:line", "GET", ANYONE),
    door("directives:list", "GET", ANYONE, "visible"),
    door("directives:register", "GET", STAFF),
    door("directives:register", "POST", STAFF, "table"),
    door("directives:page", "GET", ANYONE, "visible"),
    door("directives:act", "GET", STAFF, "table"),
    door("directives:act", "POST", STAFF, "table"),
    door("directives:read", "GET", STAFF, "visible"),
    door("directives:draft", "POST", STAFF, "table"),
    door("directives:assign", "GET", ("leader",), "table"),
    door("directives:assign", "POST", ("leader",), "table"),
    door("directives:task", "GET", ANYONE, "visible"),
    door("directives:proof", "GET", ANYONE, "visible"),
    door("directives:act_on_task", "GET", STAFF, "table"),
    door("directives:act_on_task", "POST", STAFF, "table"),
)
TABLE = {(row.url, row.verb): row for row in DOORS}


def kinds(actor: Actor, *, on: date) -> frozenset[str]:
    """Return what kinds of person somebody is on a day."""
    if actor.person is None:
        return frozenset(ANYONE)
    words = set(relations.roles(actor, on=on).values_list("word", flat=True))
    return frozenset({*ANYONE, *PERSON, *(STAFF if words else ()), *words})
