from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from danvan.base.journal import triggers
from danvan.base.journal.models import Entry
from tests.ground import errand, settle
from tests.tampering import as_owner, drop_trigger, execute, migrate
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
AGAIN = "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry"
CHANGES: dict[str, Callable[[], object]] = {
    "UPDATE": lambda: Entry.objects.update(word="x"),
    "UPDATE to the same": lambda: execute("UPDATE journal_entry SET word = word"),
    "DELETE": lambda: execute("DELETE FROM journal_entry"),
}


def refuses(change: Callable[[], object], *, says: str = "append-only") -> None:
    """Assert that a change is refused in the name of the journal."""
    with pytest.raises(DatabaseError, match=says), transaction.atomic():
        change()


@pytest.mark.parametrize("change", ["UPDATE", "UPDATE to the same", "DELETE"])
def test_the_journal_refuses_every_change(village: Village, change: str) -> None:
    errand(village.commune, at=NOW)
    refuses(CHANGES[change], says="append-only|permission denied")  # on PostgreSQL not even the right is given
    assert Entry.objects.get().word == "petitions.submitted"


@pytest.mark.only("sqlite")
def test_the_journal_refuses_a_row_put_in_the_place_of_another(village: Village) -> None:
    errand(village.commune, at=NOW)
    refuses(lambda: execute(AGAIN))


@pytest.mark.only("postgresql")
@pytest.mark.parametrize(
    "statement",
    ["TRUNCATE journal_entry CASCADE", "DELETE FROM journal_entry", "UPDATE journal_entry SET word = word"],
)
def test_the_journal_refuses_its_own_owner(village: Village, statement: str) -> None:
    errand(village.commune, at=NOW)
    connection.check_constraints()  # what still has to be checked would keep PostgreSQL from truncating
    refuses(lambda: execute(statement, role="danvan_owner"))


@pytest.mark.only("postgresql")
@pytest.mark.parametrize("role", ["danvan_app", "danvan_jobs"])
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal_leaf", "UPDATE journal_node SET hash = hash", "DELETE FROM journal_checkpoint",
        "UPDATE journal_entrycontent SET private = private", "TRUNCATE journal_entry CASCADE", "ALTER TABLE journal_entry DISABLE TRIGGER ALL",
        "DROP TRIGGER journal_entry_refuses_update ON journal_entry", "SET session_replication_role = replica",
    ],
)
def test_neither_the_web_nor_the_worker_can_switch_the_triggers_off_or_touch_the_tree(
    village: Village, role: str, statement: str
) -> None:
    errand(village.commune, at=NOW)
    with pytest.raises(DatabaseError, match=r"must be owner|permission denied"), transaction.atomic():
        execute(statement, role=role)


@pytest.mark.parametrize("verb", ["update", "delete"])
def test_a_trigger_that_is_lost_is_noticed_and_made_again_by_migrate(world: str, verb: str) -> None:
    errand(settle().commune, at=NOW)
    assert triggers.stands()
    drop_trigger(verb)
    assert not triggers.stands()

    migrate()

    assert triggers.stands()
    with as_owner():
        refuses(CHANGES["DELETE"])


@pytest.mark.only("postgresql")
def test_a_trigger_that_is_switched_off_does_not_stand(world: str) -> None:
    with as_owner():
        execute("ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_refuses_delete")
    assert not triggers.stands()
