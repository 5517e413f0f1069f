"""PostgreSQL's row policies alone show everybody just what `visible_to` lets them see, whatever a query forgets."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.timezone import localdate, now

from danvan.base.matters import wall
from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition
from danvan.do.directives.models import Task
from tests.house.guests import Guest, guests
from tests.house.scene import Scene, play
from tests.tampering import execute

pytestmark = pytest.mark.only("postgresql")


@pytest.fixture
def scene(db: None) -> Scene:
    return play()


@contextmanager
def standing_as(actor: Actor) -> Iterator[None]:
    """Do what follows as the web does it for somebody, without any filter of ours; then undo it."""
    with transaction.atomic():
        wall.stand_as(actor, on=localdate(now()))
        execute("SELECT 1", role="danvan_app")
        yield
        transaction.set_rollback(True)


def asked(question: str) -> list[tuple[object, ...]]:
    """Return what the database answers."""
    with connection.cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())


def test_no_role_of_ours_is_a_superuser_or_passes_the_policies_by(db: None) -> None:
    rows = asked("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'danvan%'")
    assert {name for name, *_ in rows} >= {"danvan", "danvan_app", "danvan_jobs", "danvan_owner"}
    assert not [row for row in rows if row[1] or row[2]]
    assert asked("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = session_user") == [(False, False)]


def test_the_tests_own_hands_are_the_workers_and_a_visit_is_answered_in_the_role_of_the_web(scene: Scene) -> None:
    assert asked("SELECT current_user") == [("danvan_jobs",)]
    with standing_as(scene.actors["lan"]):
        assert asked("SELECT current_user") == [("danvan_app",)]
    assert asked("SELECT current_user") == [("danvan_jobs",)]


def test_without_any_filter_everybody_sees_just_what_is_theirs(scene: Scene) -> None:
    every = {name: matter.pk for name, matter in scene.matters().items()}
    assert Matter.objects.count() == len(every)
    for guest in guests(scene):
        theirs = {every[name] for name in guest.sees}
        with standing_as(guest.actor):
            assert set(Matter.objects.values_list("pk", flat=True)) == theirs, guest.name
            assert {row.pk for row in [*Petition.objects.all(), *Task.objects.all()]} <= theirs, guest.name


@pytest.mark.parametrize("name", ["nobody", "other_bearer", "mai", "son", "minh"])
def test_a_row_that_is_not_seen_is_neither_changed_nor_deleted(scene: Scene, name: str) -> None:
    guest: Guest = next(guest for guest in guests(scene) if guest.name == name)
    hidden = [matter.pk for about, matter in scene.matters().items() if about not in guest.sees]
    assert hidden
    with standing_as(guest.actor):
        assert Matter.objects.filter(pk__in=hidden).update(visibility="public") == 0
        assert Matter.objects.filter(pk__in=hidden)._raw_delete("default") == 0
    assert not Matter.objects.filter(pk__in=hidden, visibility="public").exists()


def test_a_row_that_is_seen_cannot_be_deleted_either(scene: Scene) -> None:
    with standing_as(scene.actors["hoa"]):
        assert Matter.objects.all()._raw_delete("default") == 0


def test_who_stood_where_is_forgotten_when_the_transaction_ends_and_only_what_is_public_is_seen(world: str) -> None:
    scene = play()
    public = set(Matter.objects.filter(visibility="public").values_list("pk", flat=True))
    with transaction.atomic():
        wall.stand_as(scene.actors["bearer"], on=localdate(now()))
        wall.bear(["another"])
        assert asked("SELECT current_setting('danvan.bears', true)") != [("",)]
    for name in ("actor", "bears", "agencies", "posts", "kept"):
        assert asked(f"SELECT coalesce(current_setting('danvan.{name}', true), '')") == [("",)]
    with transaction.atomic():
        execute("SELECT 1", role="danvan_app")
        assert set(Matter.objects.values_list("pk", flat=True)) == public


def test_who_opens_a_matter_sees_the_row_that_they_write_and_no_other_of_its_kind(scene: Scene) -> None:
    mine = scene.petitions["submitted"].matter
    with standing_as(scene.actors["nobody"]):
        assert not Matter.objects.filter(pk=mine.pk).exists()
        wall.bear([mine.bearer])
        assert set(Matter.objects.exclude(visibility="public").values_list("pk", flat=True)) == {mine.pk}


@pytest.mark.parametrize("role", ["danvan_app", "danvan_jobs"])
@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE matters_matter DISABLE ROW LEVEL SECURITY", "DROP POLICY matters_seen ON matters_matter",
        "ALTER POLICY matters_seen ON matters_matter USING (true)", "CREATE TABLE copies AS TABLE matters_matter",
        "TRUNCATE matters_matter CASCADE",
    ],
)  # fmt: skip
def test_neither_the_web_nor_the_worker_can_open_the_wall(db: None, role: str, statement: str) -> None:
    with pytest.raises(DatabaseError, match=r"must be owner|permission denied"), transaction.atomic():
        execute(statement, role=role)
