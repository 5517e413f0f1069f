"""Charts: numbers for SVG, words beside them, and a table of the same."""

import re

import pytest
from django.template import Context, Template
from django.utils import translation

from danvan.base.face import charts
from danvan.base.face.charts import Bar, Interval

LATE = [Bar(label="Phòng <Kinh tế>", value=7.5, said="7,5"), Bar(label="Văn phòng", value=0, said="0")]
SHARES = [Interval(label="Công an", low=51.5, value=63, high=74, said="63 % (51,5 đến 74)")]


def draw(tag: str, rows: object) -> str:
    """Return a chart as a page draws it."""
    text = f"{{% load charts %}}{{% {tag} rows caption='Việc trễ hạn' columns=columns %}}"
    return Template(text).render(Context({"rows": rows, "columns": ["Cơ quan", "Số việc"]}))


@pytest.mark.parametrize(("tag", "rows"), [("bars", LATE), ("intervals", SHARES), ("line", LATE)])
def test_every_chart_has_its_table_and_no_style(tag: str, rows: list[Bar] | list[Interval]) -> None:
    html = draw(tag, rows)
    assert "style=" not in html
    assert "<Kinh tế>" not in html
    table = html[html.index("<table") :]
    for row in rows:
        assert row.said in table
    assert re.search(r"<caption[^>]*>Việc trễ hạn</caption>", table)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_numbers_in_a_drawing_have_a_point_in_every_language(language: str) -> None:
    with translation.override(language):
        html = draw("intervals", SHARES)
    assert 'x1="51.50"' in html
    assert 'x2="74.00"' in html


def test_the_longest_bar_fills_the_width_and_nothing_is_no_bar() -> None:
    assert [row.end for row in charts.bars(LATE)] == ["100.00", "0.00"]
    assert [row.end for row in charts.bars(LATE, most=15)] == ["50.00", "0.00"]
    assert [row.end for row in charts.bars(LATE[1:])] == ["0.00"]


def test_an_interval_that_leaves_its_scale_is_no_interval() -> None:
    with pytest.raises(ValueError, match="Interval"):
        charts.intervals([Interval(label="x", low=10, value=5, high=20, said="")])


def test_a_line_goes_from_edge_to_edge_with_its_highest_point_on_top() -> None:
    path = charts.line([Bar(label=str(at), value=value, said="") for at, value in enumerate([2, 8, 4])])
    assert path is not None
    assert path.points == "0.00,30.00 50.00,0.00 100.00,20.00"
    assert (path.most.label, path.least.label) == ("1", "0")


def test_one_point_is_no_line_but_still_a_table() -> None:
    assert charts.line(LATE[:1]) is None
    assert "<polyline" not in draw("line", LATE[:1])
    assert "<table" in draw("line", LATE[:1])
