"""Themes of a year or term with their motto, what is in focus, and the indicators by which they are measured."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.actions.registering import registrar
from danvan.do.directives.models import Directive, Indicator, Theme


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a theme says, for which years, and the document that it comes from."""

    name: str
    first_year: int
    last_year: int
    motto: str = ""
    focus: str = ""
    directive: Directive | None = None


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What an indicator is to reach: at least or at most so many of what."""

    name: str
    sense: str
    target: Decimal
    unit: str


def set_theme(said: Said, *, by: Actor, at: datetime) -> Theme:
    """Write down the theme of a year or a term, for the agency in which the actor serves.

    :raises NotAllowed: if the actor serves nowhere
    """
    agency = registrar(by, at=at)
    if agency is None:
        raise NotAllowed("only who serves may set a theme")
    matter = Matter(house="directives", kind="theme", agency=agency, author=by.person, opened_at=at)
    theme = Theme(matter=matter, **vars(said))
    moves.make(theme, "set_theme", by=by, at=at, **_facts(theme), private={"name": said.name})
    give_sight(matter, agencies=said.directive.matter.agency.chain() if said.directive else [])
    return theme


def change_theme(theme: Theme, *, said: Said, by: Actor, at: datetime) -> None:
    """Mend a theme; what it was before stays in the journal."""
    before = {"name": theme.name, "motto": theme.motto, "focus": theme.focus}
    for name, value in vars(said).items():
        setattr(theme, name, value)
    moves.make(theme, "change_theme", by=by, at=at, **_facts(theme), private={"before": before})


def publish_theme(theme: Theme, *, basis: str, by: Actor, at: datetime) -> None:
    """Open a theme and its indicators to everybody, on the basis that allows it."""
    theme.basis, theme.published_at = basis, at
    theme.matter.visibility = "public"
    moves.make(theme, "publish_theme", by=by, at=at, private={"basis": basis})


@transaction.atomic
def set_indicator(theme: Theme, *, goal: Goal, by: Actor, at: datetime) -> Indicator:
    """Add a figure that is to be reached.

    :raises NotAllowed: if the theme has one of that name, or the sense is none of the table
    """
    if goal.sense not in states.SENSES or Indicator.objects.filter(theme=theme, name=goal.name).exists():
        raise NotAllowed("once, at least or at most")
    moves.make(theme, "set_indicator", by=by, at=at, sense=goal.sense, target=str(goal.target), private={"name": goal.name, "unit": goal.unit})
    return Indicator.objects.create(theme=theme, **vars(goal))


@transaction.atomic
def report_indicator(indicator: Indicator, *, result: Decimal, source: str, by: Actor, at: datetime) -> None:
    """Say what was reached, and where that stands; a former result stays in the journal."""
    before = str(indicator.result) if indicator.result is not None else None
    indicator.result, indicator.source, indicator.reported_at = result, source, at
    indicator.save(update_fields=["result", "source", "reported_at"])
    moves.make(
        indicator.theme, "report_indicator", by=by, at=at, indicator=indicator.pk, result=str(result), before=before,
        standing=indicator.standing, private={"source": source},
    )


def _facts(theme: Theme) -> dict[str, Any]:
    comes_from = theme.directive.matter.code if theme.directive else None
    return {"first_year": theme.first_year, "last_year": theme.last_year, "directive": comes_from}
