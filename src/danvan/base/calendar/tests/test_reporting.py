from datetime import date, timedelta

import pytest

from danvan import law
from danvan.base.calendar import reporting


@pytest.mark.parametrize(
    ("key", "on", "begins", "ends", "due", "name"),
    [
        ("month", "2026-06-14", "2026-05-15", "2026-06-14", "2026-06-25", "tháng 6/2026"),
        ("month", "2026-06-15", "2026-06-15", "2026-07-14", "2026-07-25", "tháng 7/2026"),
        ("month", "2026-01-01", "2025-12-15", "2026-01-14", "2026-01-25", "tháng 1/2026"),
        ("month", "2026-12-31", "2026-12-15", "2027-01-14", "2027-01-25", "tháng 1/2027"),
        ("quarter", "2026-03-14", "2025-12-15", "2026-03-14", "2026-03-25", "quý I/2026"),
        ("quarter", "2026-08-28", "2026-06-15", "2026-09-14", "2026-09-25", "quý III/2026"),
        ("quarter", "2026-12-14", "2026-09-15", "2026-12-14", "2026-12-25", "quý IV/2026"),
        ("half", "2026-02-28", "2025-12-15", "2026-06-14", "2026-06-25", "6 tháng đầu năm 2026"),
        ("half", "2026-06-15", "2026-06-15", "2026-12-14", "2026-12-25", "6 tháng cuối năm 2026"),
        ("year", "2026-12-14", "2025-12-15", "2026-12-14", "2026-12-25", "năm 2026"),
        ("year", "2026-12-15", "2026-12-15", "2027-12-14", "2027-12-25", "năm 2027"),
        ("complaints_year", "2026-07-31", "2025-08-01", "2026-07-31", None, "năm về khiếu nại, tố cáo 01/08/2025 - 31/07/2026"),
        ("complaints_year", "2026-08-01", "2026-08-01", "2027-07-31", None, "năm về khiếu nại, tố cáo 01/08/2026 - 31/07/2027"),
        ("week", "2026-08-30", "2026-08-24", "2026-08-30", None, "tuần 24/08/2026 - 30/08/2026"),
        ("week", "2026-08-31", "2026-08-31", "2026-09-06", None, "tuần 31/08/2026 - 06/09/2026"),
    ],
)  # fmt: skip
def test_a_day_lies_in_the_period_of_the_decree(
    key: str, on: str, begins: str, ends: str, due: str | None, name: str
) -> None:
    found = reporting.period(key, on=date.fromisoformat(on))
    assert (found.begins_on.isoformat(), found.ends_on.isoformat(), found.name) == (begins, ends, name)
    assert found.due_on == (date.fromisoformat(due) if due else None)


@pytest.mark.parametrize("key", reporting.kinds(on=date(2026, 8, 28)))
def test_each_day_of_three_years_lies_in_one_period_and_each_period_follows_the_one_before(key: str) -> None:
    day, last = date(2024, 1, 1), date(2026, 12, 31)
    before = reporting.period(key, on=day - timedelta(days=1))
    while day <= last:
        found = reporting.period(key, on=day)
        assert found.begins_on <= day <= found.ends_on
        assert found == before or found.begins_on == before.ends_on + timedelta(days=1) == day
        assert found.before.ends_on == found.begins_on - timedelta(days=1)
        before, day = found, day + timedelta(days=1)


def test_the_latest_periods_come_newest_first_and_end_where_no_row_was_in_force() -> None:
    found = reporting.latest("quarter", on=date(2026, 8, 28), count=3)
    assert [one.name for one in found] == ["quý III/2026", "quý II/2026", "quý I/2026"]
    assert len(reporting.latest("year", on=date(2020, 3, 1), count=9)) == 1 + 1
    with pytest.raises(law.NotFound):
        reporting.period("decade", on=date(2026, 8, 28))


def test_what_no_decree_says_is_owned_to_be_unverified() -> None:
    rows = law.in_force("reporting", on=date(2026, 8, 28))
    assert {row.key for row in rows if not row.verified} == {"complaints_year", "week"}
    assert all(row.unit in (reporting.MONTHS, reporting.DAYS) and row.more["title"] and row.value > 0 for row in rows)
    assert {row.key for row in rows if "due" in row.more} == {"month", "quarter", "half", "year"}
