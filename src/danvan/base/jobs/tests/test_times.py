from datetime import date

import pytest

from danvan.base.jobs import times
from tests.village import at


@pytest.mark.parametrize(
    ("expression", "now", "latest", "following"),
    [
        (times.daily("02:30"), "2026-03-02 02:29", "2026-03-01 02:30", "2026-03-02 02:30"),
        (times.daily("02:30"), "2026-03-02 02:30", "2026-03-02 02:30", "2026-03-03 02:30"),
        (times.hourly(minute=5), "2026-03-02 00:04", "2026-03-01 23:05", "2026-03-02 00:05"),
        (times.every(minutes=10), "2026-03-02 08:59", "2026-03-02 08:50", "2026-03-02 09:00"),
        ("0 8 * * 1-5", "2026-03-01 12:00", "2026-02-27 08:00", "2026-03-02 08:00"),  # a Sunday
        ("0 8 * * 7", "2026-03-02 12:00", "2026-03-01 08:00", "2026-03-08 08:00"),
        ("30 7 1 1,4,7,10 *", "2026-03-02 12:00", "2026-01-01 07:30", "2026-04-01 07:30"),
        ("0 0 29 2 *", "2026-03-02 12:00", "2024-02-29 00:00", "2028-02-29 00:00"),
        ("15 8-16/4 * * *", "2026-03-02 12:14", "2026-03-02 08:15", "2026-03-02 12:15"),
    ],
)
def test_an_expression_leads_to_the_times_before_and_after(
    expression: str, now: str, latest: str, following: str
) -> None:
    assert times.latest(expression, at=at(now)) == at(latest)
    assert times.following(expression, at=at(now)) == at(following)


@pytest.mark.parametrize("wrong", ["", "* * * *", "60 * * * *", "* 24 * * *", "a * * * *", "*/0 * * * *", "5-1 * * * *"])
def test_what_means_no_time_is_refused(wrong: str) -> None:
    with pytest.raises(times.BadTimes):
        times.read(wrong)


def test_a_day_that_never_comes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(times.BadTimes, match="never"):
        times.following("0 0 30 2 *", at=at("2026-03-02 12:00"))


def test_both_days_must_fit_where_both_are_given() -> None:
    first_friday = times.read("0 9 1-7 * 5")
    assert [day for day in range(1, 32) if first_friday.on(date(2026, 5, day))] == [1]
