"""That lost triggers are noticed and made again; what they leave is told where it is added up (do/directives/tests/test_tally.py)."""

from datetime import date
from types import ModuleType

import pytest
from django.db import connection

from danvan.base.duties import touching
from danvan.base.duties.models import Touch
from danvan.base.editions import turning
from danvan.base.editions.models import Edition
from danvan.base.matters import telling
from tests.ground import STATED, errand, move
from tests.tampering import as_owner, execute, migrate
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


@pytest.mark.parametrize("table", touching.WATCHED)
def test_a_trigger_that_is_lost_is_noticed_and_made_again_by_migrate(world: str, table: str) -> None:
    assert touching.stands()
    with as_owner():
        execute(f"DROP TRIGGER {table}_touches" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert not touching.stands()

    migrate()

    assert touching.stands()


def test_clocks_that_nobody_adds_up_leave_nothing(village: Village) -> None:
    errand(village.commune, at=at("2026-08-28 09:00"))
    assert not Touch.objects.exists()


@pytest.mark.parametrize("triggers", [touching, turning, telling])
def test_triggers_stand_aside_for_a_migration_and_come_back_after_it(world: str, triggers: ModuleType) -> None:
    with as_owner():
        for one in (touching, turning, telling):
            one.step_aside()
        assert not triggers.stands()
        if connection.vendor == "postgresql":  # which gives no column another type while a trigger reads it
            execute("ALTER TABLE matters_matter ALTER COLUMN state TYPE varchar(90)")
            execute("ALTER TABLE matters_matter ALTER COLUMN state TYPE varchar(40)")
        for one in (touching, turning, telling):
            one.build()
        assert triggers.stands()


@pytest.mark.only("sqlite")  # what PostgreSQL has in a transaction is not its owner's to change; the statements are the same
def test_what_moves_while_they_stand_aside_is_counted_and_told_once_they_are_back(village: Village) -> None:
    asked = errand(village.commune, at=NOW)
    move(asked, "set_by", at=NOW, stated={STATED: date(2026, 9, 30)})
    Touch.objects.all().delete()
    with as_owner():
        for one in (touching, turning, telling):
            one.step_aside()
        move(asked, "rest", at=NOW)
        before = Edition.objects.get().word
        assert (Touch.objects.count(), telling.differing()) == (0, 1)
        for one in (touching, turning, telling):
            one.build()
        assert set(Touch.objects.values_list("owner", "rule")) == {(village.commune.pk, STATED)}
        assert (telling.differing(), Edition.objects.get().word == before) == (0, False)
