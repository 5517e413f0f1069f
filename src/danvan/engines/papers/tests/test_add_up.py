from decimal import Decimal

import pytest

from danvan.engines.papers.document import Column, DoesNotAddUp, Figure, Table, Value
from danvan.engines.papers.drawing import bars


def table(*rows: tuple[Value, ...], total: int | None = None) -> Table:
    """Return a table of names and counts."""
    return Table(caption="Kết quả", columns=(Column(title="Nơi"), Column(title="Số", kind="number", sums=True, total=total)), rows=rows)


def test_what_stands_below_is_the_sum_of_what_stands_above() -> None:
    assert table(("Đông", 3), ("Đoài", None), ("Trung", 4)).totals == ("Cộng", 7)
    assert table(("Đông", Decimal("0.1")), ("Đoài", Decimal("0.2"))).totals == ("Cộng", Decimal("0.3"))


def test_a_total_counted_elsewhere_must_agree_or_there_is_no_paper() -> None:
    assert table(("Đông", 3), ("Đoài", 4), total=7).totals == ("Cộng", 7)
    with pytest.raises(DoesNotAddUp, match="Kết quả, Số: 7, stated 8"):
        table(("Đông", 3), ("Đoài", 4), total=8)


@pytest.mark.parametrize("value", ["3", 0.1, True])
def test_only_whole_and_decimal_numbers_are_added_up(value: Value) -> None:
    with pytest.raises(ValueError, match="whole and decimal"):
        _ = table(("Đông", value)).totals


def test_a_row_that_is_too_long_and_a_column_of_no_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="2 cells"):
        table(("Đông", 3, 4))
    with pytest.raises(ValueError, match="no column is of the kind"):
        Table(caption="x", columns=(Column(title="x", kind="colour"),), rows=())


def test_a_figure_is_drawn_of_what_can_be_drawn() -> None:
    assert bars(Figure(caption="x", table=table(("Đông", 0)))).startswith(b"\x89PNG")
    for rows in ([], [("Đông", -1)], [("Đông", 1)] * 31):
        with pytest.raises(ValueError, match="bars are drawn"):
            bars(Figure(caption="x", table=table(*rows)))
