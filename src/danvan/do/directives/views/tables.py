"""Figures as the tables of a page take them, each with the query that opens the rows it stands on."""

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.do.directives import states
from danvan.do.directives.queries.figures import Figures, Line

NAMED = {"total": states.TOTAL, **states.FIGURES}
COLUMNS = {name: NAMED[name] for name in ("total", *states.CAME, *states.STOOD)}
MOST = 50  # lines of a table on a page: a province has thousands, and its Excel shows them


def shown(found: Figures, *, agency: Agency, period: Period) -> dict[str, Any]:
    """Return figures as the page shows them."""
    return {
        "query": query(agency, period=period), "columns": states.BRIEF.values(),
        "whole": [(name, words, found.total[name], states.MEANS[name]) for name, words in NAMED.items()],
        "tables": [
            (_("Theo cơ quan chủ trì"), _("Cơ quan"), "owner", _lines(_most(found.agencies)), len(found.agencies)),
            (_("Theo văn bản"), _("Văn bản"), "document", _lines(_most(found.documents)), len(found.documents)),
        ],
    }  # fmt: skip


def query(agency: Agency, *, period: Period) -> str:
    """Return the query of an address that names a period of an agency."""
    return urlencode({"agency": agency.code, "period": period.key, "day": f"{period.begins_on:%d/%m/%Y}"})


def _most(lines: list[Line]) -> list[Line]:
    """Return the lines with most that is late, in their order; all, if a page can hold them."""
    if len(lines) <= MOST:
        return lines
    kept = {line.code for line in sorted(lines, key=lambda line: (-line.counts["late"], -line.counts["total"]))[:MOST]}
    return [line for line in lines if line.code in kept]


def _lines(lines: list[Line]) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    return [(line.code, line.name, [(name, words, line.counts[name]) for name, words in COLUMNS.items()]) for line in lines]
