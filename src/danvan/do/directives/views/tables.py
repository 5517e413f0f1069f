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


def shown(found: Figures, *, agency: Agency, period: Period) -> dict[str, Any]:
    """Return figures as the page shows them."""
    return {
        "query": query(agency, period=period), "columns": states.BRIEF.values(),
        "whole": [(name, words, found.total[name], states.MEANS[name]) for name, words in NAMED.items()],
        "tables": [
            (_("Theo cơ quan chủ trì"), _("Cơ quan"), "owner", _lines(found.agencies)),
            (_("Theo văn bản"), _("Văn bản"), "document", _lines(found.documents)),
        ],
    }  # fmt: skip


def query(agency: Agency, *, period: Period) -> str:
    """Return the query of an address that names a period of an agency."""
    return urlencode({"agency": agency.code, "period": period.key, "day": f"{period.begins_on:%d/%m/%Y}"})


def _lines(lines: list[Line]) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    return [(line.code, line.name, [(name, words, line.counts[name]) for name, words in COLUMNS.items()]) for line in lines]
