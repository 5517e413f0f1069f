from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.base import calendar
from danvan.base.calendar import hours
from danvan.base.calendar.hours import Span
from tests.village import at

SPLIT = hours.read("7:30-11:30, 13:30-17:00")
HAND_WORKED = [  # from, hours, at, days that did not count, because
    ("2026-08-18 08:00", 8, "2026-08-19 08:30", "", "3.5 until noon, 3.5 until five: one more on Wednesday"),
    ("2026-08-18 08:00", 4, "2026-08-18 14:00", "", "3.5 until 11:30, the last half hour after the break"),
    ("2026-08-18 07:30", 4, "2026-08-18 11:30", "", "to the minute at which it closes"),
    ("2026-08-18 05:10", 4, "2026-08-18 11:30", "", "at night nothing runs"),
    ("2026-08-18 12:00", 1, "2026-08-18 14:30", "", "nor in the break"),
    ("2026-08-18 18:45", 8, "2026-08-20 08:00", "", "after five it begins with the next morning: 7.5, and half an hour"),
    ("2026-08-21 16:00", 4, "2026-08-22 10:30", "", "Saturday 22/8 is worked for Monday 31/8"),
    ("2026-08-28 16:00", 2, "2026-09-03 08:30", "29/08 30/08 31/08 01/09 02/09", "Quốc khánh and the days around it"),
    ("2026-02-13 16:30", 8, "2026-02-23 17:00", "14/02 15/02 16/02 17/02 18/02 19/02 20/02 21/02 22/02", "Tết: half an hour before it, and the whole Monday after"),
    ("2026-11-23 15:00", 4, "2026-11-25 09:30", "24/11", "Tuesday 24/11 is Ngày Văn hóa Việt Nam"),
    ("2026-08-22 08:00", 0, "2026-08-22 08:00", "", "no time at all"),
    ("2026-08-23 08:00", 0, "2026-08-24 07:30", "23/08", "no time at all, on a Sunday: the first open minute"),
]  # fmt: skip


@pytest.mark.parametrize(("start", "n", "ends", "skipped", "because"), HAND_WORKED, ids=[row[4] for row in HAND_WORKED])
def test_hours_run_while_the_office_is_open(start: str, n: int, ends: str, skipped: str, because: str) -> None:
    closed = calendar.vietnam(around=at(start).date())

    found = hours.due(at(start), within=timedelta(hours=n), spans=SPLIT, closed=closed)

    assert found.at == at(ends), because
    assert " ".join(f"{day:%d/%m}" for day, _why in found.skipped) == skipped


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("7:30-16:30", ((7, 30, 16, 30),)),
        ("7h30 - 11h30, 13h - 16h30", ((7, 30, 11, 30), (13, 0, 16, 30))),
        ("Chiều 13g30 đến 17g; sáng 7.30–11.30", ((7, 30, 11, 30), (13, 30, 17, 0))),
    ],
)
def test_hours_are_read_as_offices_write_them(words: str, spans: tuple[tuple[int, int, int, int], ...]) -> None:
    assert hours.read(words) == tuple(Span(time(a, b), time(c, d)) for a, b, c, d in spans)


@pytest.mark.parametrize("words", ["", "sáng và chiều", "11:30-7:30", "7:30-11:30, 11:00-16:00", "25:00-26:00", "7:75-9:00", "8-8"])
def test_words_that_are_no_hours_are_refused(words: str) -> None:
    with pytest.raises(hours.BadHours):
        hours.read(words)


def test_an_office_that_is_never_open_has_no_end() -> None:
    always = {date(2026, 1, 1) + timedelta(days=n): "nghỉ" for n in range(1000)}
    with pytest.raises(hours.BadHours):
        hours.due(at("2026-01-05 08:00"), within=timedelta(hours=1), spans=SPLIT, closed=always)


MOMENTS = st.integers(0, 270 * 24 * 60).map(lambda minutes: at("2026-01-01 00:00") + timedelta(minutes=minutes))


@given(start=MOMENTS, n=st.integers(1, 60), early=st.integers(1, 120))
def test_nothing_is_left_at_the_end_and_something_a_minute_of_work_before(start: datetime, n: int, early: int) -> None:
    closed = calendar.vietnam(around=start.date())
    ends = hours.due(start, within=timedelta(hours=n), spans=SPLIT, closed=closed).at

    assert hours.left(start, within=timedelta(hours=n), until=ends, spans=SPLIT, closed=closed) == timedelta()
    assert hours.left(start, within=timedelta(hours=n), until=ends - timedelta(minutes=early), spans=SPLIT, closed=closed) > timedelta()
    assert not calendar.why_closed(ends.date(), closed=closed)


@given(start=MOMENTS, n=st.integers(0, 60), later=st.integers(0, 10_000))
def test_who_comes_later_never_waits_to_an_earlier_minute(start: datetime, n: int, later: int) -> None:
    closed = calendar.vietnam(around=start.date())
    after = start + timedelta(minutes=later)
    assert hours.due(start, within=timedelta(hours=n), spans=SPLIT, closed=closed).at <= hours.due(after, within=timedelta(hours=n), spans=SPLIT, closed=closed).at
