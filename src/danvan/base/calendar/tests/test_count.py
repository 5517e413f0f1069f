from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.base import calendar
from danvan.base.calendar import CALENDAR, STATED, WORKING


@dataclass(frozen=True)
class Case:
    start: str
    days: int
    unit: str
    due_on: str
    skipped: str
    because: str


HAND_WORKED = [
    Case("2026-01-28", 45, CALENDAR, "2026-03-16", "14/03 15/03", "Wed + 45 days = Sat 14/3, so Mon 16/3"),
    Case("2026-02-10", 10, WORKING, "2026-03-03", "14/02 15/02 16/02 17/02 18/02 19/02 20/02 21/02 22/02 28/02 01/03",
         "11 12 13 (3) | Tết Mon 16 to Fri 20 | 23-27 (8) | Mon 2/3 (9), Tue 3/3 (10)"),
    Case("2026-01-19", 30, CALENDAR, "2026-02-23", "18/02 19/02 20/02 21/02 22/02", "day 30 is the second of Tết"),
    Case("2026-02-13", 1, WORKING, "2026-02-23", "14/02 15/02 16/02 17/02 18/02 19/02 20/02 21/02 22/02",
         "the Friday before Tết to the Monday after"),
    Case("2026-04-24", 1, WORKING, "2026-04-28", "25/04 26/04 27/04", "Giỗ Tổ is Sun 26/4, made good on Mon 27/4"),
    Case("2026-04-28", 3, WORKING, "2026-05-05", "30/04 01/05 02/05 03/05", "Wed 29 (1) | 4 days off | 4/5 (2), 5/5"),
    Case("2026-08-20", 5, WORKING, "2026-08-26", "23/08", "21 (1), Sat 22 is worked (2), 24 25 26 (5)"),
    Case("2026-08-21", 1, CALENDAR, "2026-08-22", "", "a Saturday that is worked is a day to end on"),
    Case("2026-08-21", 10, CALENDAR, "2026-09-03", "31/08 01/09 02/09", "31/8 is off for 22/8, then Quốc khánh"),
    Case("2026-08-28", 3, WORKING, "2026-09-07", "29/08 30/08 31/08 01/09 02/09 05/09 06/09", "3/9 4/9 | 7/9"),
    Case("2025-11-21", 1, WORKING, "2025-11-24", "22/11 23/11", "24/11 is off from 2026 only"),
    Case("2026-11-19", 5, CALENDAR, "2026-11-25", "24/11", "Tue 24/11 is Ngày Văn hóa Việt Nam"),
    Case("2026-11-23", 2, WORKING, "2026-11-26", "24/11", "25 (1), 26 (2)"),
    Case("2025-12-31", 1, WORKING, "2026-01-05", "01/01 02/01 03/01 04/01", "Fri 2/1 is off for Sat 10/1"),
    Case("2025-12-31", 2, CALENDAR, "2026-01-05", "02/01 03/01 04/01", "it would end on that Friday"),
    Case("2026-01-05", 5, WORKING, "2026-01-10", "", "6 7 8 9 and Sat 10/1, which is worked"),
    Case("2025-12-15", 30, CALENDAR, "2026-01-14", "", "16 days of December and 14 of January"),
    Case("2018-12-28", 4, WORKING, "2019-01-05", "29/12 30/12 31/12 01/01", "31/12 is off for Sat 5/1 of the next year"),
    Case("2026-03-14", 0, WORKING, "2026-03-16", "14/03 15/03", "nothing left, and a Saturday is no day to end on"),
    Case("2026-03-14", 0, STATED, "2026-03-14", "", "the document names the day itself"),
]


def count(start: date, days: int, unit: str) -> calendar.Due:
    return calendar.due(start, days=days, unit=unit, closed=calendar.vietnam(around=start))


@pytest.mark.parametrize("case", HAND_WORKED, ids=lambda case: f"{case.start}+{case.days} {case.unit}")
def test_a_period_ends_on_the_day_counted_by_hand(case: Case) -> None:
    ends = count(date.fromisoformat(case.start), case.days, case.unit)
    assert ends.due_on.isoformat() == case.due_on, case.because
    assert [f"{day:%d/%m}" for day, _ in ends.skipped] == case.skipped.split(), case.because


def test_every_skipped_day_says_why() -> None:
    assert [why for _, why in count(date(2025, 12, 31), 1, WORKING).skipped] == [
        "Tết Dương lịch", "nghỉ hoán đổi ngày 10/01/2026", "thứ bảy", "chủ nhật",
    ]
    assert [why for _, why in count(date(2026, 8, 21), 10, CALENDAR).skipped] == [
        "nghỉ hoán đổi ngày 22/08/2026", "Quốc khánh", "Quốc khánh",
    ]


def test_an_office_adds_its_own_days_to_the_calendar() -> None:
    start = date(2026, 3, 9)
    closed = {**calendar.vietnam(around=start), date(2026, 3, 10): "bão số 1", date(2026, 3, 14): ""}
    ends = calendar.due(start, days=5, unit=WORKING, closed=closed)
    assert ends.due_on == date(2026, 3, 16)
    assert ends.skipped == ((date(2026, 3, 10), "bão số 1"), (date(2026, 3, 15), "chủ nhật"))


@pytest.mark.parametrize(("on", "days"), [("2026-03-09", 10), ("2026-03-13", 6), ("2026-03-15", 6), ("2026-03-23", 0)])
def test_a_suspended_clock_keeps_the_days_not_used_up(on: str, days: int) -> None:
    start = date(2026, 3, 9)
    closed = calendar.vietnam(around=start)
    assert calendar.left(start, days=10, unit=WORKING, on=date.fromisoformat(on), closed=closed) == days
    assert calendar.left(start, days=10, unit=WORKING, on=date(2026, 12, 1), closed=closed) == 0


def test_days_added_because_a_period_ended_at_the_weekend_are_not_left_over() -> None:
    start = date(2026, 1, 28)  # 45 days end on Sat 14/3 and so on Mon 16/3
    friday = date(2026, 3, 13)
    closed = calendar.vietnam(around=start)
    assert calendar.left(start, days=45, unit=CALENDAR, on=friday, closed=closed) == 1


def test_what_a_calendar_cannot_count_is_refused() -> None:
    with pytest.raises(ValueError, match="a period cannot have -1 days"):
        count(date(2026, 3, 9), -1, WORKING)
    with pytest.raises(ValueError, match="a calendar cannot count in 'working hours'"):
        count(date(2026, 3, 9), 8, "working hours")


STARTS = st.dates(date(2018, 1, 1), date(2028, 12, 31))
DAYS = st.integers(0, 150)
UNITS = st.sampled_from([WORKING, CALENDAR])


@given(STARTS, DAYS, UNITS)
def test_a_longer_period_never_ends_earlier(start: date, days: int, unit: str) -> None:
    assert count(start, days, unit).due_on <= count(start, days + 1, unit).due_on


@given(STARTS, DAYS, UNITS)
def test_a_later_start_never_ends_earlier(start: date, days: int, unit: str) -> None:
    assert count(start, days, unit).due_on <= count(start + timedelta(days=1), days, unit).due_on


@given(STARTS, DAYS, UNITS)
def test_a_period_ends_on_a_working_day_and_skips_only_days_off(start: date, days: int, unit: str) -> None:
    closed = calendar.vietnam(around=start)
    ends = count(start, days, unit)
    assert not calendar.why_closed(ends.due_on, closed=closed)
    assert all(calendar.why_closed(day, closed=closed) == why != "" for day, why in ends.skipped)


@given(STARTS, DAYS, UNITS)
def test_every_day_up_to_the_end_is_counted_or_skipped(start: date, days: int, unit: str) -> None:
    ends = count(start, days, unit)
    uncounted = sum(day > start for day, _ in ends.skipped)
    rolled = unit == CALENDAR and bool(ends.skipped)  # then the last day of the count is itself a skipped one
    if days:
        assert (ends.due_on - start).days == days + uncounted
    assert not rolled or ends.due_on - ends.skipped[0][0] == timedelta(days=len(ends.skipped))


@given(STARTS, DAYS, UNITS, st.data())
def test_a_clock_stopped_and_at_once_resumed_ends_on_the_same_day(
    start: date, days: int, unit: str, data: st.DataObject
) -> None:
    closed = calendar.vietnam(around=start)
    ends = count(start, days, unit).due_on
    stopped = data.draw(st.dates(start, ends))
    rest = calendar.left(start, days=days, unit=unit, on=stopped, closed=closed)
    assert calendar.due(stopped, days=rest, unit=unit, closed=closed).due_on == ends
