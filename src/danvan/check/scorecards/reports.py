"""An agency's points, as a chart shows them."""

from collections.abc import Iterable
from typing import Any

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _

from danvan.base.face.charts import Bar
from danvan.check.scorecards.queries import Line


def chart(lines: Iterable[Line]) -> dict[str, Any]:
    """Return how far each criterion is met, those without data left out, and the heads of their table."""
    drawn = [_bar(line, points=line.points) for line in lines if line.points is not None]
    return {"bars": drawn, "columns": [_("Tiêu chí"), _("Điểm")]}


def _bar(line: Line, *, points: float) -> Bar:
    said = _("%(points)s trên %(out_of)s điểm") % {"points": floatformat(points, "-2"), "out_of": floatformat(line.out_of, "-2")}
    return Bar(label=_(line.row.more["title"]), value=line.percent, said=said)
