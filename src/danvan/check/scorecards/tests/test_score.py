from collections.abc import Callable
from datetime import date
from math import isclose
from typing import Any

import pytest

from danvan import law
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry
from danvan.check.scorecards import queries as scorecards
from danvan.check.scorecards import states
from danvan.check.scorecards.tests.acts import done
from tests.village import Village, at

START, END = date(2026, 1, 1), date(2026, 3, 31)
NOW = at("2026-02-10 09:00")
MOST = {row.key: row.value for row in law.in_force("criteria", on=END)}
Assert = Callable[[int], Any]


def scores(village: Village, *, start: date = START, end: date = END) -> dict[str, scorecards.Line]:
    return {line.criterion: line for line in scorecards.score(village.works, start=start, end=end)}


def test_nine_of_ten_answers_in_time_are_nine_tenths_of_the_points(village: Village) -> None:
    for number in range(10):
        done("answered", agency=village.works, at=NOW, on_time=number > 0)
    line = scores(village)["answered-on-time"]
    assert line.points
    assert (line.n, line.mean, line.added) == (10, 0.9, 9)
    assert isclose(line.points, MOST["answered-on-time"] * 9 / 10)


def test_an_act_without_the_fact_is_not_counted(village: Village) -> None:
    done("answered", agency=village.works, at=NOW, on_time=True)
    done("answered", agency=village.works, at=NOW)  # without a time limit
    line = scores(village)["answered-on-time"]
    assert (line.n, line.mean, len(line.evidence)) == (1, 1.0, 1)


def test_a_survey_weighs_as_much_as_those_who_answered_it(village: Village) -> None:
    done("published", agency=village.works, at=NOW, n=90, estimate=0.5)
    done("published", agency=village.works, at=NOW, n=10, estimate=1.0)
    done("published", agency=village.works, at=NOW, under=10)
    line = scores(village)["people-satisfied"]
    assert line.points
    assert (line.n, line.added, len(line.evidence)) == (100, 55, 2)
    assert isclose(line.points, MOST["people-satisfied"] * 55 / 100)


def test_a_suppressed_survey_gives_no_points_and_says_why(village: Village) -> None:
    done("published", agency=village.works, at=NOW, under=10)
    line = scores(village)["people-satisfied"]
    assert (line.points, line.n, line.under, line.evidence) == (None, 0, 10, ())


def test_where_there_is_nothing_to_count_there_are_no_points_and_not_zero(village: Village) -> None:
    lines = scores(village)
    assert lines.keys() == MOST.keys()
    assert {(line.points, line.n, line.under) for line in lines.values()} == {(None, 0, None)}
    total = scorecards.total(lines.values())
    assert (total.points, total.out_of, total.at_most) == (0, 0, sum(MOST.values()))


def test_a_total_is_out_of_the_points_that_have_data(village: Village) -> None:
    done("answered", agency=village.works, at=NOW, on_time=True)
    done("finished", agency=village.works, at=NOW, proven=True)
    done("finished", agency=village.works, at=NOW, proven=False)
    total = scorecards.total(scores(village).values())
    assert isclose(total.points, MOST["answered-on-time"] + MOST["tasks-proven"] / 2)
    assert total.out_of == MOST["answered-on-time"] + MOST["tasks-proven"]
    assert total.at_most == sum(MOST.values())


def test_none_in_time_is_zero_and_not_missing(village: Village) -> None:
    done("answered", agency=village.works, at=NOW, on_time=False)
    assert scores(village)["answered-on-time"].points == 0
    assert scorecards.total(scores(village).values()).out_of == MOST["answered-on-time"]


def test_a_period_begins_and_ends_at_midnight_in_hanoi(village: Village) -> None:
    inside = [
        done("answered", agency=village.works, at=at(moment), on_time=True).pk
        for moment in ("2026-01-01 00:00", "2026-03-31 23:59")
    ]
    for moment in ("2025-12-31 23:59", "2026-04-01 00:00"):
        done("answered", agency=village.works, at=at(moment), on_time=False)
    line = scores(village)["answered-on-time"]
    assert (list(line.evidence), line.mean) == (inside, 1.0)
    assert scores(village, start=END, end=END)["answered-on-time"].evidence == (inside[1],)


def test_the_evidence_opens_the_entries_counted(village: Village) -> None:
    counted = done("answered", agency=village.works, at=NOW, on_time=True)
    done("submitted", agency=village.works, at=NOW)
    done("answered", agency=village.culture, at=NOW, on_time=True)
    assert journal.opened(scores(village)["answered-on-time"].evidence) == [counted]


def test_each_agency_has_its_own_points_by_one_query(village: Village, django_assert_num_queries: Assert) -> None:
    for number in range(30):
        agency = village.works if number % 3 else village.culture
        done("answered", agency=agency, at=NOW, on_time=number % 2 == 0)
        done("finished", agency=agency, at=NOW, proven=number % 5 == 0)
    agencies = [village.works, village.culture, village.commune]
    with django_assert_num_queries(1):
        found = scorecards.scores(agencies, start=START, end=END)
    assert [found[agency.pk][0].n for agency in agencies] == [20, 10, 0]
    for agency in agencies:
        alone = scorecards.score(agency, start=START, end=END)
        assert [(line.points, line.n) for line in alone] == [(line.points, line.n) for line in found[agency.pk]]


def test_many_equal_entries_are_counted_by_the_database(village: Village) -> None:
    for _ in range(7):
        done("answered", agency=village.works, at=NOW, on_time=True)
    for _ in range(3):
        done("answered", agency=village.works, at=NOW, on_time=False)
    facts = Entry.objects.values_list("facts", flat=True)
    by_hand = sum(float(fact["on_time"]) for fact in facts) / len(facts)
    assert scores(village)["answered-on-time"].mean == by_hand == 0.7


def test_before_any_criterion_there_are_no_lines(village: Village) -> None:
    done("answered", agency=village.works, at=at("2020-05-01 08:00"), on_time=True)
    assert scorecards.score(village.works, start=date(2020, 1, 1), end=date(2020, 12, 31)) == []


def test_a_period_is_counted_by_the_version_of_a_criterion_that_held_when_it_ended(village: Village) -> None:
    for on_time in (True, False):
        done("answered", agency=village.works, at=NOW, on_time=True)
        done("referred", agency=village.works, at=NOW, on_time=on_time)
    done("answered", agency=village.works, at=NOW, on_time=False, counted_before=True)
    before, after = (scores(village, end=date(2026, 11, day))["answered-on-time"] for day in (22, 23))
    assert (before.n, before.added, after.n, after.added) == (3, 2, 4, 3)  # a referral counts since the 23rd, what counts elsewhere no more
    assert (before.row.valid_to, after.row.valid_from) == (date(2026, 11, 23), date(2026, 11, 23))


def test_who_is_only_asked_is_not_scored(village: Village) -> None:
    names = list(scorecards.standing(start=START, end=END))
    assert village.front not in names
    assert {village.commune, village.works, village.culture} <= set(names)


def test_an_agency_is_listed_in_every_period_in_which_it_stood(village: Village) -> None:
    village.works.valid_to = START
    village.works.save()
    assert village.works not in scorecards.standing(start=START, end=END)
    assert village.works in scorecards.standing(start=date(2025, 12, 31), end=END)
    assert village.works not in scorecards.standing(start=date(2025, 1, 1), end=date(2025, 6, 30))


def test_every_word_that_is_counted_is_told_in_words() -> None:
    assert {word for row in law.rows("criteria") for word in row.more["counts"]} == states.WORDS.keys()
    assert states.FACTS.keys() <= {row.more["takes"] for row in law.rows("criteria")}
    assert all(row.more["title"] for row in law.rows("criteria"))


@pytest.mark.parametrize("row", law.rows("criteria"), ids=lambda row: row.key)
def test_no_criterion_can_give_more_than_its_points(row: law.Row) -> None:
    assert row.value > 0
    assert row.unit == "points"
