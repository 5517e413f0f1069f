"""A cascade in our own words: the province's plan, the commune's that carries it out, and those beneath."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Task
from danvan.do.directives.tests.plan import IDENTITY
from tests.village import Village, at

PROVINCE = actions.Identity(
    number="170/KH-UBND", type="Kế hoạch", issuer="UBND tỉnh", issued_on=date(2025, 8, 6), title="Chỉnh trang nông thôn",
)
TEXT = "Giao việc thắp sáng."


def came_in(village: Village, *, identity: actions.Identity = PROVINCE) -> Directive:
    """Return the province's plan as anh Tú takes it in."""
    filing = actions.Filing(direction="incoming", received_on=date(2026, 1, 5))
    return actions.register(TEXT, identity=identity, filing=filing, by=village.tu, at=at("2026-01-05 08:00"))


def issued(village: Village, number: int) -> Directive:
    """Return one more plan of the commune."""
    identity = replace(IDENTITY, number=f"{number}/KH-UBND", title=f"Kế hoạch thứ {number}")
    return actions.register(TEXT, identity=identity, by=village.tu, at=at("2026-01-06 08:00"))


def tasked(directive: Directive, village: Village, *, lead: str = "works", due_on: date | None = date(2026, 6, 30)) -> Task:
    """Return a task of a document, which bà Hoa assigns."""
    wanted = actions.Wanted(text=f"Thắp sáng theo {directive}", lead=getattr(village, lead), due_on=due_on)
    draft = actions.add(directive, span=(5, 9), wanted=wanted, by=village.tu, at=at("2026-01-06 09:00"))
    return actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))[0]


def chained(village: Village, *, count: int) -> list[Directive]:
    """Return plans of which each carries out the one before."""
    found = [issued(village, number) for number in range(1, count + 1)]
    for above, below in pairwise(found):
        actions.link(below, above=above, by=village.tu, at=at("2026-01-06 10:00"))
    return found
