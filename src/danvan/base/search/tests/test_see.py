"""Nobody finds what they may not see: by the question, by the rows themselves, or by what a title would complete."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.timezone import localdate, now

from danvan.base.matters import wall
from danvan.base.search import index, queries
from danvan.base.search.models import Row
from tests.house.guests import guests
from tests.house.scene import Scene, play
from tests.house.test_wall import standing_as
from tests.tampering import execute


@pytest.fixture
def scene(db: None) -> Scene:
    return play()


def searched(scene: Scene) -> dict[str, int]:
    """Return the matters that are searched by name.

    Surveys, reports and returns of a period and targets have no words of their own to look for; a complaint that is only prepared is
    nobody's yet but its writer's, and the register of denunciations is in no index.
    """
    houses = ("surveys", "reports", "targets", "sealed", "returns", "recurrences")
    every = {name: matter.pk for name, matter in scene.matters().items() if name.partition(".")[0] not in houses}
    return {name: pk for name, pk in every.items() if name != "complaints.prepared"}


def test_everybody_finds_exactly_what_they_may_see(scene: Scene) -> None:
    today, every = localdate(now()), searched(scene)
    assert Row.objects.exclude(matter__kind="recurrence").count() == len(every)  # which has the names of a field and a place alone
    for guest in guests(scene):
        with transaction.atomic():
            wall.stand_as(guest.actor, on=today)
            rows = queries.find(queries.asked("hoàng yến"), actor=guest.actor, on=today, most=100)
            titles = queries.complete("hoang ye", actor=guest.actor, on=today, most=100)
            transaction.set_rollback(True)
        seen = {pk for name, pk in every.items() if name in guest.sees}
        assert {row.matter_id for row in rows} == seen, guest.name
        assert set(titles) == {row.title for row in rows}


def test_the_index_alone_gives_no_key_of_what_is_not_seen(scene: Scene) -> None:
    today, every = localdate(now()), searched(scene)
    for guest in guests(scene):
        with transaction.atomic():
            wall.stand_as(guest.actor, on=today)
            keys = index.find(queries.asked("hoàng yến"), sight=queries.sight(guest.actor, on=today), most=100)
            transaction.set_rollback(True)
        found = set(Row.objects.filter(pk__in=keys).values_list("matter", flat=True))
        assert found == {pk for name, pk in every.items() if name in guest.sees}, guest.name


@pytest.mark.only("postgresql")
def test_without_any_filter_the_web_reads_only_the_rows_of_what_its_visitor_sees(scene: Scene) -> None:
    every = searched(scene) | {name: matter.pk for name, matter in scene.matters().items() if name.startswith("recurrences.")}
    for guest in guests(scene):
        with standing_as(guest.actor), connection.cursor() as cursor:
            cursor.execute("SELECT matter_id, title, words FROM search_row")
            assert {row[0] for row in cursor.fetchall()} == {pk for name, pk in every.items() if name in guest.sees}


@pytest.mark.only("postgresql")
def test_the_web_neither_changes_nor_deletes_the_row_of_what_it_does_not_see(scene: Scene) -> None:
    with standing_as(scene.actors["son"]):
        assert Row.objects.filter(matter=scene.petitions["routed"].pk).update(words=" x ") == 0
        assert Row.objects.all()._raw_delete("default") == 0
    with pytest.raises(DatabaseError, match="row-level security"), standing_as(scene.actors["nobody"]):
        Row.objects.create(key=1, matter_id=scene.petitions["routed"].pk, title="x", words=" x ")


@pytest.mark.only("postgresql")
@pytest.mark.parametrize("role", ["danvan_app", "danvan_jobs"])
@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE search_row DISABLE ROW LEVEL SECURITY", "DROP POLICY search_seen ON search_row",
        "CREATE OR REPLACE FUNCTION search_sight() RETURNS text[] LANGUAGE sql STABLE AS $$ SELECT ARRAY['.hpetitions'] $$",
    ],
)  # fmt: skip
def test_neither_the_web_nor_the_worker_can_widen_what_the_index_shows(db: None, role: str, statement: str) -> None:
    with pytest.raises(DatabaseError, match=r"must be owner|permission denied"), transaction.atomic():
        execute(statement, role=role)
