"""The themes of years and terms, how their indicators stand, and what the reader takes a document's theme to be."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.editions import composed
from danvan.base.face.panels import Panel
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.do.directives import states
from danvan.do.directives.models import Directive, Indicator, Theme
from danvan.do.directives.states import themes as table
from danvan.do.directives.states import who
from danvan.engines import reader
from danvan.engines.reader import titles

NEWEST = ("-last_year", "-first_year", "-pk")
YEARS = re.compile(r"20\d\d")
READ = 20_000  # letters of a document: its theme stands in its title


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How the indicators of a theme stand, in figures."""

    theme: Theme
    total: int
    reached: int  # met or exceeded
    exceeded: int


def visible(actor: Actor, *, at: datetime) -> QuerySet[Theme]:
    """Return the themes that an actor may see, of the latest years first."""
    found = Theme.objects.filter(matters.in_sight(actor, on=localdate(at))).select_related("matter__agency__above", "directive__matter")
    return found.order_by(*NEWEST)


def indicators(theme: Theme) -> list[tuple[Indicator, str, str, str]]:
    """Return each indicator with its sense, how it stands and the tone of that, in words."""
    return [
        (one, states.SENSES[one.sense], states.STANDINGS[one.standing], table.STANDING_TONES[one.standing])
        for one in Indicator.objects.filter(theme=theme).order_by("pk")
    ]


def standings(themes: list[Theme]) -> list[Standing]:
    """Return how the indicators of some themes stand: one query, however many there are."""
    counts: dict[int, Counter[str]] = {theme.pk: Counter() for theme in themes}
    for one in Indicator.objects.filter(theme__in=themes):
        counts[one.theme_id][one.standing] += 1
    return [
        Standing(
            theme=theme, total=counts[theme.pk].total(), exceeded=counts[theme.pk]["exceeded"],
            reached=counts[theme.pk]["met"] + counts[theme.pk]["exceeded"],
        )
        for theme in themes
    ]


def read_from(directive: Directive) -> dict[str, Any]:
    """Return what the reader takes the theme and the years of a document to be, for a person to check."""
    found = reader.read(directive.text[:READ], year=directive.issued_on.year)
    entitled = titles.period(directive.title)  # as a person registered it: the text may not show where its title ends
    period = found.period.value if found.period else entitled[0] if entitled else str(directive.issued_on.year)
    name = found.theme.value if found.theme else titles.theme(directive.title) or directive.title
    years = [int(year) for year in YEARS.findall(period)] or [directive.issued_on.year]
    return {"name": name[:300], "first_year": years[0], "last_year": years[-1] if years[-1] != years[0] else None, "directive": directive.pk}


def themes_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a document the themes that come from it, and its clerks the way to write one down."""
    found = list(visible(actor, at=at).filter(directive=matter.pk)) if _from(directive=matter.pk) else []  # seldom
    sets = not relations.of(actor, to=matter, on=localdate(at)).isdisjoint(who.CLERKS)
    shows = {"themes": found, "matter": matter, "sets": sets}
    return Panel(partial="directives/themes_panel.html", shows=shows) if found or sets else None


@composed.asked
def _from(*, directive: int) -> QuerySet[Theme, int]:
    return Theme.objects.filter(directive=directive).order_by().values_list("pk", flat=True)


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of themes, alike for everyone who sees them at all."""
    found = Theme.objects.filter(pk__in=pks)
    return {one.pk: Document(title=f"{one.name} ({one.period})", text=f"{one.motto}\n{one.focus}") for one in found}
