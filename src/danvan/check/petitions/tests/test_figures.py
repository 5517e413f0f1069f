"""What is kept of a year's courses is what a count of the rows says; a page of it is the next rows of an index."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from danvan.base.face import keyset
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import courses
from danvan.check.petitions.models import Course, Published, Reckoning
from danvan.check.petitions.queries import acts, figures, public
from danvan.check.petitions.tests.acts import SAID, WORDS, answered, routed
from tests.village import Village, at
from tests.worlds import As

NIGHT = at("2026-12-01 02:25")
NAMES = ("waiting", "late", "late_start", "reopened", "declined", "refused", "planned", "answered")
COUNTED = {name: acts.ACTS[name] for name in NAMES} | {"n": Q(), "excused": Q(excused=True), "opted_out": Q(opted_out=True)}


@pytest.fixture
def kept(village: Village) -> list[Reckoning]:
    """Let petitions end in each way, in two agencies and two fields, and return the figures of the night."""
    routed(village)
    late, again, refused, shown, quiet = (routed(village) for _ in range(5))
    answered(late, village, on="2026-10-01 09:00")
    answered(again, village, on="2026-09-10 09:00")
    petitions.reopen(again, reason="Vẫn tối", by=village.lan, at=at("2026-09-15 09:00"))
    answered(refused, village, on="2026-09-10 09:00", outcome="refused")
    answered(shown, village, on="2026-09-10 09:00")
    petitions.redact(shown, words=WORDS, answer=SAID, by=village.minh, at=at("2026-09-11 08:00"))
    petitions.publish(shown, by=village.hoa, at=at("2026-09-11 09:00"))
    petitions.opt_out(quiet, by=village.lan, at=at("2026-09-02 09:00"))
    report = petitions.submit("Ổ gà", place=village.thon_dong, by=village.lan, at=at("2026-08-18 15:00"), kind="report")
    petitions.decline(report, refusal="not_ours", reason="Đường tỉnh", by=village.tu, at=at("2026-08-25 16:00"))
    courses.reckon(at=NIGHT)
    return list(Reckoning.objects.all())


def test_each_kept_figure_is_what_a_count_of_the_rows_says(kept: list[Reckoning]) -> None:
    assert len(kept) >= 6
    for one in kept:
        if one.place_id:
            assert one.facts["published"] == Published.objects.filter(place=one.place_id, is_shown=True).count() == 1
        for name, which in COUNTED.items() if not one.place_id else ():
            of: dict[str, Any] = {key: value for key, value in {"agency": one.agency_id, "subject": one.subject_id}.items() if value}
            assert one.facts[name] == Course.objects.filter(which, **of).count(), (str(one), name)
    whole = figures.whole()
    assert whole
    assert {name: whole.facts[name] for name in COUNTED} == {
        "n": 7, "waiting": 3, "late": 2, "late_start": 1, "reopened": 1, "declined": 1, "refused": 1, "planned": 0, "answered": 2, "excused": 0, "opted_out": 1,
    }  # fmt: skip


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL sorts a table of seven rows, and is right")
@pytest.mark.parametrize("listed", [figures.of_agencies, public.places])
def test_a_page_by_names_is_the_next_rows_of_an_index(kept: list[Reckoning], listed: Any) -> None:
    with CaptureQueriesContext(connection) as asked:
        keyset.cut(listed(), by=figures.BY_NAME, size=1)
    for query in asked.captured_queries:
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            said = [step for *_, step in cursor.fetchall()]
        assert any("petitions_reckonings_" in step for step in said), said
        assert not any("TEMP B-TREE" in step for step in said), said


def test_the_pages_name_agencies_and_places_in_the_order_of_their_names(kept: list[Reckoning], client: As) -> None:
    assert [one.sort_key for one in figures.of_agencies() if one.agency] == sorted(one.agency.sort_key for one in figures.of_agencies() if one.agency)
    assert "UBND xã An Bình</a>" in client.get("/phan-anh/cong-khai/thoi-gian-cho").content.decode()
    assert "Thôn Đông</a>" in client.get("/phan-anh/cong-khai/noi").content.decode()
