"""Template tags for charts: each draws what it is given and a table of the same figures."""

from collections.abc import Sequence

from django import template

from danvan.base.face import charts
from danvan.base.face.charts import Bar, Interval

register = template.Library()
Context = dict[str, object]


@register.inclusion_tag("face/parts/bars.html")
def bars(rows: Sequence[Bar], *, caption: str, columns: Sequence[str], most: float = 0) -> Context:
    """Draw quantities as bars; `columns` are the two heads of the table."""
    return {"rows": charts.bars(rows, most=most), **_table(rows, caption=caption, columns=columns)}


@register.inclusion_tag("face/parts/intervals.html")
def intervals(
    rows: Sequence[Interval], *, caption: str, columns: Sequence[str], least: float = 0, most: float = 100
) -> Context:
    """Draw estimates as dots between their bounds."""
    drawn = charts.intervals(rows, least=least, most=most)
    return {"rows": drawn, **_table(rows, caption=caption, columns=columns)}


@register.inclusion_tag("face/parts/line.html")
def line(points: Sequence[Bar], *, caption: str, columns: Sequence[str]) -> Context:
    """Draw how a quantity goes on in time."""
    return {"path": charts.line(points), **_table(points, caption=caption, columns=columns)}


def _table(rows: Sequence[Bar] | Sequence[Interval], *, caption: str, columns: Sequence[str]) -> Context:
    return {"caption": caption, "columns": columns, "figures": [(row.label, row.said) for row in rows]}
