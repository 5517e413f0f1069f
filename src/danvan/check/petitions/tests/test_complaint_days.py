"""The days of complaints as the law's text gives them, each counted by hand on a calendar of the year.

The day that starts a period does not count; a period that ends on a day off ends with the next working day. 2026: 1 and 2
January, Tết 16 to 20 February, Hùng kings 26 April (Sunday, hence Monday the 27th), 30 April and 1 May, 31 August to 2
September, 24 November; Saturday 22 August is worked for Monday the 31st, Saturday 10 January for 2 January.
"""

from datetime import date

import pytest

from danvan import law
from danvan.base import calendar

ACCEPT, ACCEPT_2 = "complaints.accept", "complaints.accept_second"
FIRST, SECOND = "complaints.resolve_first", "complaints.resolve_second"
SEND, SEND_2, AGAIN = "complaints.send_first", "complaints.send_second", "complaints.lodge_second"
TABLE = [
    # rule, case, counted from, last day, what is counted
    (ACCEPT, "", "2026-03-02", "2026-03-12", "10 days: Thursday"),
    (ACCEPT, "", "2026-03-04", "2026-03-16", "the tenth day is Saturday the 14th"),
    (ACCEPT, "", "2026-03-05", "2026-03-16", "the tenth day is Sunday the 15th"),
    (ACCEPT, "", "2026-02-06", "2026-02-23", "the tenth day is Monday, Giao thừa; back to work after Tết and a weekend"),
    (ACCEPT, "", "2026-02-10", "2026-02-23", "the tenth day is Friday of Tết, then a weekend"),
    (ACCEPT, "", "2026-04-16", "2026-04-28", "the tenth day is the Hùng kings', a Sunday made up for on Monday"),
    (ACCEPT, "", "2026-04-20", "2026-05-04", "the tenth day is 30 April, then 1 May and a weekend"),
    (ACCEPT, "", "2026-08-21", "2026-09-03", "the tenth day is Monday the 31st, off for a swap; then 1 and 2 September"),
    (ACCEPT, "", "2026-08-12", "2026-08-22", "the tenth day is a Saturday on which offices work for the swap"),
    (ACCEPT, "", "2026-11-14", "2026-11-25", "the tenth day is the new Day of Vietnamese culture"),
    (ACCEPT, "", "2025-12-31", "2026-01-10", "the tenth day is a Saturday on which offices work for 2 January"),
    (ACCEPT_2, "", "2026-03-02", "2026-03-12", "the second complaint, 10 days"),
    (FIRST, "", "2026-03-02", "2026-04-01", "30 days"),
    (FIRST, "complex", "2026-03-02", "2026-04-16", "45 days"),
    (FIRST, "remote", "2026-03-02", "2026-04-16", "45 days, remote"),
    (FIRST, "complex remote", "2026-03-02", "2026-05-04", "the sixtieth day is 1 May, a Friday"),
    (FIRST, "", "2026-01-17", "2026-02-23", "the thirtieth day is Giao thừa"),
    (FIRST, "", "2026-07-01", "2026-07-31", "30 days, a Friday"),
    (FIRST, "complex", "2026-07-17", "2026-09-03", "the forty-fifth day is Monday the 31st of August"),
    (FIRST, "", "2026-01-01", "2026-02-02", "the thirtieth day is Saturday, 31 January"),
    (SECOND, "", "2026-03-02", "2026-04-16", "45 days"),
    (SECOND, "complex", "2026-03-02", "2026-05-04", "60 days: 1 May"),
    (SECOND, "remote", "2026-03-03", "2026-05-04", "60 days: Saturday, 2 May"),
    (SECOND, "complex remote", "2026-03-02", "2026-05-11", "70 days, a Monday"),
    (SECOND, "", "2026-10-10", "2026-11-25", "the forty-fifth day is 24 November"),
    (SEND, "", "2026-04-24", "2026-05-04", "3 working days: 28, 29 April, 4 May; Monday, 30 April and 1 May are off"),
    (SEND, "", "2026-08-20", "2026-08-24", "3 working days: Friday, the Saturday that is worked, Monday"),
    (SEND, "", "2026-02-12", "2026-02-24", "3 working days over Tết: 13, 23, 24 February"),
    (SEND_2, "", "2026-03-02", "2026-03-09", "7 days"),
    (SEND_2, "", "2026-04-23", "2026-05-04", "the seventh day is 30 April"),
    (AGAIN, "", "2026-03-02", "2026-04-01", "30 days to complain again"),
    (AGAIN, "remote", "2026-03-02", "2026-04-16", "45 days in a remote area"),
    (AGAIN, "", "2026-10-25", "2026-11-25", "the thirtieth day is 24 November"),
]


@pytest.mark.parametrize(("rule", "when", "start", "last", "why"), TABLE, ids=[f"{row[0]} {row[1]} {row[2]}" for row in TABLE])
def test_a_period_ends_on_the_day_that_was_counted_by_hand(rule: str, when: str, start: str, last: str, why: str) -> None:
    began = date.fromisoformat(start)
    row = law.one("periods", key=rule, on=began, when=when)
    found = calendar.due(began, days=row.value, unit=row.unit, closed=calendar.vietnam(around=began))
    assert found.due_on == date.fromisoformat(last), why


@pytest.mark.parametrize(
    ("received", "last"),
    [
        ("2026-03-02", "2026-03-03"), ("2026-03-06", "2026-03-09"), ("2026-02-13", "2026-02-23"), ("2026-08-21", "2026-08-22"),
        ("2026-04-29", "2026-05-04"),
    ],
)  # fmt: skip
def test_what_came_is_registered_by_the_next_working_day(received: str, last: str) -> None:
    began = date.fromisoformat(received)
    row = law.one("periods", key="complaints.register", on=began)
    found = calendar.due(began, days=row.value, unit=row.unit, closed=calendar.vietnam(around=began))
    assert found.due_on == date.fromisoformat(last)
