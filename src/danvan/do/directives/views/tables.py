"""Figures as the tables of a page take them, each with the query that opens the rows it stands on."""

from typing import Any
from urllib.parse import quote, urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.do.directives import states
from danvan.do.directives.queries.summing import MOST, ROOM, Figures, Line

NAMED = {"total": states.TOTAL, **states.FIGURES}
COLUMNS = {name: NAMED[name] for name in ("total", *states.CAME, *states.STOOD)}
Cell = tuple[str, str, int]


def shown(found: Figures, *, agency: Agency, period: Period) -> dict[str, Any]:
    """Return figures as the page shows them."""
    said = query(agency, period=period)
    address = f"{reverse('directives:figure')}?{said}"
    return {
        "query": said, "columns": states.BRIEF.values(),
        "whole": [(name, words, found.total[name], states.MEANS[name]) for name, words in NAMED.items()],
        "tables": [
            (_("Theo cơ quan chủ trì"), _("Cơ quan"), _lines(_most(found.agencies, of=found.of_agencies), narrows=f"{address}&owner="), found.of_agencies),
            (_("Theo văn bản"), _("Văn bản"), _lines(_most(found.documents, of=found.of_documents), narrows=f"{address}&document="), found.of_documents),
        ],
    }  # fmt: skip


def query(agency: Agency, *, period: Period) -> str:
    """Return the query of an address that names a period of an agency."""
    return urlencode({"agency": agency.code, "period": period.key, "day": f"{period.begins_on:%d/%m/%Y}"})


def _most(lines: list[Line], *, of: int) -> list[Line]:
    """Return the lines with most that is late, in their order; all, if a page can hold them."""
    if of <= ROOM:
        return lines
    kept = {line.code for line in sorted(lines, key=lambda line: (-line.counts["late"], -line.counts["total"]))[:MOST]}
    return [line for line in lines if line.code in kept]


def _lines(lines: list[Line], *, narrows: str) -> list[tuple[str, str, list[Cell]]]:
    """Return lines with their cells: the address that opens a figure, what it is called there, and the figure.

    A page of a province has a thousand of them: nothing of them is left for the template to work out.
    """
    columns = [(name, f"&figure={name}", _(words)) for name, words in COLUMNS.items()]
    return [(line.code, line.name, [_cell(line, name, f"{narrows}{quote(line.code)}{figure}", words) for name, figure, words in columns]) for line in lines]


def _cell(line: Line, name: str, address: str, words: str) -> Cell:
    return address, f"{line.counts[name]}, {words}, {line.name}", line.counts[name]
