from datetime import date
from pathlib import Path

import pytest

from danvan import law

TWO = """
[[row]]
key = "petitions.answer"
value = 15
unit = "working days"
from = 2025-01-01
until = 2026-01-01
source = "một nghị định"

[[row]]
key = "petitions.answer"
value = 10
unit = "working days"
from = 2026-01-01
source = "một nghị định sau (unverified)"
title = "Trả lời"
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "periods.toml"
    path.write_text(TWO, encoding="utf-8")
    return path


def test_a_row_is_read_with_what_is_its_own(table: Path) -> None:
    first, second = law.read(table)
    assert (first.valid_from, first.valid_to) == (date(2025, 1, 1), date(2026, 1, 1))
    assert (second.value, second.valid_to, second.more) == (10, date.max, {"title": "Trả lời"})


def test_a_row_says_whether_its_figure_was_read_at_the_source(table: Path) -> None:
    first, second = law.read(table)
    assert (first.verified, first.citation) == (True, "một nghị định")
    assert (second.verified, second.citation) == (False, "một nghị định sau")


@pytest.mark.parametrize("column", ["key", "value", "unit", "from", "source"])
def test_a_row_that_lacks_a_column_is_refused_with_its_name(table: Path, column: str) -> None:
    lines = [line for line in TWO.splitlines() if not line.startswith(f"{column} ")]
    table.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(law.Malformed, match=rf"periods\.toml, row .* lacks {column}$"):
        law.read(table)


def test_a_row_that_ends_before_it_begins_is_refused(table: Path) -> None:
    table.write_text(TWO.replace("until = 2026-01-01", "until = 2025-01-01"), encoding="utf-8")
    with pytest.raises(law.Malformed, match="ends on 2025-01-01, before it begins"):
        law.read(table)


def test_the_order_of_the_rows_does_not_matter(table: Path) -> None:
    _, first, second = TWO.split("[[row]]")
    table.write_text(f"[[row]]{second}[[row]]{first}", encoding="utf-8")
    assert [row.value for row in law.read(table)] == [10, 15]


def test_two_rows_of_a_key_on_one_day_are_refused_unless_they_are_for_two_cases(table: Path) -> None:
    both = TWO.replace("until = 2026-01-01", "until = 2026-01-02")
    table.write_text(both, encoding="utf-8")
    with pytest.raises(law.Malformed, match=r"periods\.toml has two rows 'petitions\.answer' in force on 2026-01-01"):
        law.read(table)
    table.write_text(both + 'when = "complex"\n', encoding="utf-8")
    assert [row.when for row in law.read(table)] == ["", "complex"]


def test_a_row_holds_from_its_first_day_until_the_day_before_its_last() -> None:
    key = "receptions.by_commune_chair"
    assert law.one("quotas", key=key, on=date(2026, 6, 30)).unit == "days per week"
    assert law.one("quotas", key=key, on=date(2026, 7, 1)).unit == "days per month"
    assert key not in {row.key for row in law.in_force("quotas", on=date(2014, 6, 30))}


def test_a_case_has_its_own_row() -> None:
    day = date(2026, 1, 28)
    assert law.one("periods", key="complaints.accept", on=day).value == 10
    assert law.one("periods", key="complaints.resolve_second", on=day, when="complex remote").value == 70


def test_what_the_law_does_not_hold_is_said_in_a_sentence() -> None:
    day = date(2026, 1, 28)
    with pytest.raises(law.UnknownTable, match=r"no table 'period'; it has calendar_exceptions, calendar_years, criteria, documents, .*periods"):
        law.rows("period")
    with pytest.raises(law.UnknownKey, match=r"periods has no row 'petitions\.anser'"):
        law.one("periods", key="petitions.anser", on=day)
    with pytest.raises(law.UnknownCase, match=r"no row 'petitions\.answer' for the case 'complex'"):
        law.one("periods", key="petitions.answer", on=day, when="complex")
    with pytest.raises(law.NotInForce, match=r"no row 'personal_data\.delete' in force on 2025-12-31"):
        law.one("periods", key="personal_data.delete", on=date(2025, 12, 31))
