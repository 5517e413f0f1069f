"""That what changes seldom turns the edition, that what changes often does not, and that lost triggers are noticed."""

import pytest
from django.apps import apps
from django.db import connection

from danvan.base.editions import turning
from danvan.base.editions.models import Edition
from danvan.base.editions.turning import Turn
from tests.ground import errand
from tests.tampering import as_owner, execute, migrate
from tests.village import Village, at

TURNS = [turn for model in apps.get_models() for turn in getattr(model, "EDITION", ())]
NOW = at("2026-08-28 09:00")


def edition() -> str:
    """Return the word at hand."""
    return Edition.objects.get().word


@pytest.mark.parametrize("change", ["save", "delete"])
def test_a_change_of_an_agency_or_a_place_turns_it(village: Village, change: str) -> None:
    for row in (village.thon_dong, village.culture):
        before = edition()
        again = type(row)(**{field.attname: getattr(row, field.attname) for field in row._meta.fields} | {"pk": None, "code": "khac"})
        again.save()
        assert (made := edition()) != before
        getattr(again, change)()
        assert edition() not in (before, made)


def test_what_a_house_does_does_not_turn_it(village: Village) -> None:
    before = edition()
    errand(village.commune, at=NOW)
    execute("UPDATE matters_matter SET state = 'sorted'")
    assert edition() == before


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.table)
def test_a_trigger_that_is_lost_is_noticed_and_made_again_by_migrate(world: str, turn: Turn) -> None:
    assert turning.stands()
    with as_owner():
        execute(f"DROP TRIGGER {turn.table}_turns_edition_update" + (f" ON {turn.table}" if connection.vendor == "postgresql" else ""))
    assert not turning.stands()
    before = edition()

    migrate()

    assert turning.stands()
    assert edition() != before  # what changed meanwhile turned nothing, so whatever is kept is read anew


@pytest.mark.only("postgresql")
def test_a_trigger_that_is_switched_off_does_not_stand(world: str) -> None:
    with as_owner():
        execute("ALTER TABLE office_rule DISABLE TRIGGER office_rule_turns_edition_insert")
    assert not turning.stands()
