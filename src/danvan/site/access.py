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


def _door(url: str, verb: str, who: tuple[str, ...], relation: str = "any") -> Door:
    """Return one row of the table."""
    return Door(url=url, verb=verb, who=who, relation=relation)


DOORS = (
    _door("site:home", "GET", ANYONE),
    _door("site:overdue", "GET", ANYONE),
    _door("site:login", "GET", ANYONE),
    _door("site:login", "POST", ANYONE),
    _door("site:logout", "POST", PERSON),
    _door("site:follow", "GET", ANYONE),
    _door("site:follow", "POST", ANYONE),
    _door("site:forget", "POST", ANYONE),
    _door("site:desk", "GET", STAFF),
    _door("site:entry", "GET", ANYONE),
    _door("site:health", "GET", ANYONE),
    _door("petitions:submit", "GET", ANYONE),
    _door("petitions:submit", "POST", ANYONE),
    _door("petitions:receipt", "GET", ANYONE, "visible"),
    _door("petitions:inbox", "GET", STAFF, "visible"),
    _door("petitions:page", "GET", ANYONE, "visible"),
    _door("petitions:photo", "GET", ANYONE, "visible"),
    _door("petitions:act", "GET", ANYONE, "table"),
    _door("petitions:act", "POST", ANYONE, "table"),
    _door("surveys:list", "GET", STAFF, "visible"),
    _door("surveys:launch", "POST", ("leader",), "table"),
    _door("surveys:publish", "POST", ("leader",), "table"),
    _door("surveys:rate", "POST", ANYONE, "table"),
    _door("scorecards:list", "GET", ANYONE),
    _door("scorecards:page", "GET", ANYONE),
    _door("scorecards:line", "GET", ANYONE),
    _door("directives:list", "GET", ANYONE, "visible"),
    _door("directives:register", "GET", STAFF),
    _door("directives:register", "POST", STAFF, "table"),
    _door("directives:page", "GET", ANYONE, "visible"),
    _door("directives:act", "GET", STAFF, "table"),
    _door("directives:act", "POST", STAFF, "table"),
    _door("directives:read", "GET", STAFF, "visible"),
    _door("directives:draft", "POST", STAFF, "table"),
    _door("directives:assign", "GET", ("leader",), "table"),
    _door("directives:assign", "POST", ("leader",), "table"),
    _door("directives:task", "GET", ANYONE, "visible"),
    _door("directives:proof", "GET", ANYONE, "visible"),
    _door("directives:act_on_task", "GET", STAFF, "table"),
    _door("directives:act_on_task", "POST", STAFF, "table"),
)
TABLE = {(row.url, row.verb): row for row in DOORS}


def kinds(actor: Actor, *, on: date) -> frozenset[str]:
    """Return what kinds of person somebody is on a day."""
    if actor.person is None:
        return frozenset(ANYONE)
    words = set(relations.roles(actor, on=on).values_list("word", flat=True))
    return frozenset({*ANYONE, *PERSON, *(STAFF if words else ()), *words})
