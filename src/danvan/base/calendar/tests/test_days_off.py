import os
import subprocess
import sys
from datetime import date

import pytest

from danvan.base import calendar
from danvan.base.calendar import days_off


def why(day: str, *, around: str = "") -> str:
    return calendar.why_closed(date.fromisoformat(day), closed=calendar.vietnam(around=date.fromisoformat(around or day)))


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-01", "Tết Dương lịch"),
        ("2026-01-02", "nghỉ hoán đổi ngày 10/01/2026"),
        ("2026-02-15", "chủ nhật"),
        ("2026-02-16", "Giao thừa Tết Nguyên Đán"),
        ("2026-02-17", "Tết Nguyên Đán"),
        ("2026-02-20", "Mùng bốn Tết Nguyên Đán"),
        ("2026-02-21", "thứ bảy"),
        ("2026-04-26", "Ngày Giỗ Tổ Hùng Vương"),
        ("2026-04-27", "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"),
        ("2026-04-30", "Ngày Chiến thắng"),
        ("2026-05-01", "Ngày Quốc tế Lao động"),
        ("2026-08-31", "nghỉ hoán đổi ngày 22/08/2026"),
        ("2026-09-01", "Quốc khánh"),
        ("2026-09-02", "Quốc khánh"),
        ("2026-11-24", "Ngày Văn hóa Việt Nam"),
    ],
)
def test_a_day_off_has_its_vietnamese_name(day: str, name: str) -> None:
    assert why(day) == name


@pytest.mark.parametrize("day", ["2026-01-10", "2026-08-22", "2025-04-26", "2024-05-04", "2019-01-05", "2019-05-04"])
def test_a_saturday_that_makes_up_for_a_swap_is_worked(day: str) -> None:
    assert date.fromisoformat(day).weekday() == 5
    assert why(day) == ""


def test_a_swap_across_new_year_is_known_from_both_sides() -> None:
    for around in ("2018-12-28", "2019-01-03", "2020-06-01"):
        assert why("2018-12-31", around=around) == "nghỉ hoán đổi ngày 05/01/2019"
        assert why("2019-01-05", around=around) == ""


def test_the_calendar_cannot_be_changed_by_who_asks() -> None:
    with pytest.raises(TypeError):
        calendar.vietnam(around=date(2026, 1, 1))[date(2026, 1, 5)] = "nghỉ"  # type: ignore[index]


def test_the_names_do_not_follow_the_locale_of_the_machine() -> None:
    code = (
        "from datetime import date; from danvan.base import calendar;"
        "print(ascii(calendar.vietnam(around=date(2026, 9, 1))[date(2026, 9, 2)]))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env=os.environ | {"LANGUAGE": "en_US", "LANG": "en_US.UTF-8"},
    )
    assert told.stdout.strip() == ascii("Quốc khánh")


@pytest.mark.parametrize(
    ("day", "is_expected"),
    [
        ("2026-02-17", False), ("2026-09-01", False),  # laid out
        ("2027-02-05", True), ("2027-02-10", True), ("2027-09-03", True),
        ("2027-01-01", False), ("2027-09-02", False), ("2027-04-30", False), ("2027-11-24", False),  # the same day each year
        ("2027-02-13", False),  # a Saturday
    ],
)  # fmt: skip
def test_days_that_the_prime_minister_has_not_laid_out_yet_are_only_expected(day: str, is_expected: bool) -> None:
    assert days_off.is_expected(date.fromisoformat(day), why=why(day)) is is_expected


def test_a_day_that_an_office_itself_has_off_is_certain() -> None:
    assert not days_off.is_expected(date(2027, 2, 5), why="Nghỉ của xã")
