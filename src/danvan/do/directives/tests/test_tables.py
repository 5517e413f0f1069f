"""What a page shows of more lines than it can hold."""

from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.do.directives import states
from danvan.do.directives.queries.summing import MOST, ROOM, Figures, Line
from danvan.do.directives.views import tables


def figures(*late: int) -> Figures:
    lines = [Line(code=f"a{n}", name=f"Xã {n}", counts=dict.fromkeys(("total", *states.FIGURES), 1) | {"late": many}) for n, many in enumerate(late)]
    return Figures(total=dict.fromkeys(("total", *states.FIGURES), 1), agencies=lines, of_agencies=len(late), documents=[], of_documents=0)


def shown(found: Figures) -> tuple[list[str], int]:
    month = reporting.period("month", on=date(2026, 10, 20))
    by_agency = tables.shown(found, agency=Agency(code="tinh"), period=month)["tables"][0]
    return [code for code, _name, _cells in by_agency[2]], by_agency[3]


def test_a_page_shows_every_line_that_it_can_hold() -> None:
    assert shown(figures(0, 3, 1)) == (["a0", "a1", "a2"], 3)


def test_of_more_lines_a_page_shows_those_with_most_late_in_their_order_and_says_how_many_there_are() -> None:
    late = [0] * ROOM + [5] * MOST + [9]

    codes, every = shown(figures(*late))

    assert every == len(late)
    assert codes == [f"a{n}" for n in range(ROOM, ROOM - 1 + MOST)] + [f"a{len(late) - 1}"]
