"""That a question which is composed once is answered as if it were composed anew, and asked with the values at hand."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from threading import Thread

import pytest
from django.conf import LazySettings
from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.editions import composed
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from tests.village import Village, at

START = date(2026, 8, 28)
calls: list[str] = []


@composed.asked
def _standing(word: str, *, on: date, codes: Sequence[str], above: int | None) -> QuerySet[Agency]:
    calls.append(word)
    found = Agency.objects.standing(on=on).filter(code__in=codes)
    return found.filter(above=above).select_related("above") if word == "below" else found


@composed.asked
def _posts(*, person: int, words: Sequence[str]) -> QuerySet[Role, tuple[str, str]]:
    return Role.objects.filter(person=person, word__in=words).order_by("word").values_list("word", "agency__code")


@composed.asked
def _since(*, at: datetime) -> QuerySet[Matter]:
    return Matter.objects.filter(opened_at__gte=at)


@composed.asked
def _begins(*, name: str) -> QuerySet[Person]:
    return Person.objects.filter(name__startswith=name)


@composed.asked
def _next_day(*, on: date) -> QuerySet[Agency]:
    return Agency.objects.standing(on=on + timedelta(days=1))


@composed.asked
def _other(*, code: str) -> QuerySet[Agency]:
    return Agency.objects.filter(code=code) if code != "an-binh" else Agency.objects.all()


def test_with_the_switch_off_django_composes_each_time_and_answers_the_same(village: Village, settings: LazySettings) -> None:
    codes = [village.commune.code]
    kept = _standing("all", on=START, codes=codes, above=None)
    settings.COMPOSE_ONCE = False
    calls.clear()
    assert [_standing("all", on=START, codes=codes, above=None) for _ in range(2)] == [kept, kept]
    assert len(calls) == 2


def test_the_rows_are_those_of_the_queryset(village: Village) -> None:
    codes = [village.commune.code, village.works.code, "none"]
    for on in (START, START - timedelta(days=1)):
        assert _standing("all", on=on, codes=codes, above=None) == list(Agency.objects.standing(on=on).filter(code__in=codes))
    below = _standing("below", on=START, codes=codes, above=village.commune.pk)
    assert below == [village.works]
    assert below[0].above == village.commune
    assert _standing("below", on=START, codes=codes, above=None) == list(Agency.objects.filter(above=None, code__in=codes))


def test_lists_of_any_length_are_looked_for(village: Village) -> None:
    everything = sorted(Agency.objects.values_list("code", flat=True))
    for length in range(len(everything) + 1):
        found = _standing("all", on=START, codes=everything[:length], above=None)
        assert sorted(agency.code for agency in found) == everything[:length]


def test_a_statement_is_composed_once(village: Village) -> None:
    _standing("once", on=START, codes=["a", "b", "c"], above=None)
    before = len(calls)
    composed._doubted = False
    try:
        assert [agency.code for agency in _standing("once", on=START, codes=[village.commune.code, "x", "y", "z"], above=None)] == [village.commune.code]
    finally:
        composed.doubt()
    assert len(calls) == before


def test_plain_values_come_as_tuples(village: Village) -> None:
    assert village.minh.person
    assert village.hoa.person
    assert _posts(person=village.minh.person.pk, words=["officer", "leader"]) == [("officer", village.works.code)]
    assert _posts(person=village.hoa.person.pk, words=["officer", "leader"]) == [("leader", village.commune.code)]


def test_moments_are_asked_as_the_database_has_them(village: Village) -> None:
    moment = at("2026-08-28 09:00") + timedelta(microseconds=120)
    matter = Matter.objects.create(code="P1", house="petitions", kind="report", state="submitted", agency=village.commune, opened_at=moment)
    assert _since(at=moment) == [matter]
    assert _since(at=moment + timedelta(microseconds=1)) == []


def test_nothing_may_be_made_of_a_value(village: Village) -> None:
    with pytest.raises(ValueError, match="_begins"):
        _begins(name="L")
    with pytest.raises(ValueError, match="_next_day"):
        _next_day(on=START)


def test_a_function_that_looks_at_a_value_is_found_out(village: Village) -> None:
    assert _other(code=village.works.code) == [village.works]
    with pytest.raises(AssertionError, match="_other"):
        _other(code="an-binh")


def test_each_thread_composes_its_own() -> None:
    found: list[object] = []
    composed._kept.__dict__["found"] = {"ours": None}
    thread = Thread(target=lambda: found.append(composed._kept.__dict__.get("found")))
    thread.start()
    thread.join()
    assert found == [None]
    composed._kept.__dict__.clear()
