"""The desk's lists are read by index: the same rows in the same order as the list that is asked for, and no table is gone through."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danvan.base.face import keyset
from danvan.base.people.relations import ANYONE, PLATFORM, Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import queries
from danvan.check.petitions.actions import conduct
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import newest
from tests.village import Village, at

NOW, MINUTES = at("2026-08-28 12:00"), (10, 20, 20, 20, 30, 40, 50)
STATES = ((), ("submitted",), ("routed", "classified"), ("proposed",))


@pytest.fixture
def readers(village: Village) -> list[Actor]:
    """Let seven be sent, one about somebody's conduct, one by an officer, and some be sorted; return who reads."""
    for number, minute in enumerate(MINUTES):
        by, when = (village.minh, village.lan)[number % 3 > 0], at(f"2026-08-28 08:{minute}")
        one = petitions.submit(f"Đèn {number}", place=village.thon_dong, by=by, at=when)
        if number % 2:
            petitions.classify(one, subject=village.lighting, by=village.tu, at=NOW)
        if number % 4 == 1:
            petitions.route(one, agency=village.works, by=village.tu, at=NOW)
    conduct.submit("Tiếp dân cau có", place=village.thon_dong, about_head=False, by=village.lan, at=at("2026-08-28 08:25"))
    bears = Actor(bears=frozenset(Petition.objects.filter(matter__author=village.lan.person).values_list("matter__bearer", flat=True)))
    return [village.tu, village.minh, village.hoa, village.lan, village.mai, bears, ANYONE, PLATFORM]


@pytest.mark.parametrize("states", STATES)
def test_a_list_read_by_index_is_the_list(readers: list[Actor], states: tuple[str, ...]) -> None:
    for actor in readers:
        rows, read = queries.inbox(actor, at=NOW, states=states), newest.reading(actor, at=NOW, states=states)
        place = ""
        pages: list[keyset.Slice[Petition]] = []
        while place or not pages:
            pages.append(keyset.cut(rows, by=queries.NEWEST, size=2, place=place, read=read))
            place = pages[-1].after
        assert [one for page in pages for one in page.rows] == list(rows)
        for page, before in zip(pages[1:], pages, strict=False):
            assert keyset.cut(rows, by=queries.NEWEST, size=2, place=page.before, read=read).rows == before.rows


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL reads a table of seven rows whole, and is right")
def test_no_page_of_a_list_goes_through_a_table(readers: list[Actor]) -> None:
    for actor in readers[:5]:
        for states in STATES:
            with CaptureQueriesContext(connection) as asked:
                keyset.cut(queries.inbox(actor, at=NOW, states=states), by=queries.NEWEST, size=2, read=newest.reading(actor, at=NOW, states=states))
            for query in asked.captured_queries:
                with connection.cursor() as cursor:
                    cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
                    assert not [said for *_, said in cursor.fetchall() if said.startswith("SCAN ") and "matters_" in said], query["sql"]
