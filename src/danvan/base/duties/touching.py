"""Whoever adds up clocks learns whose have changed: triggers in the database leave a `Touch`, made again after every migrate.

A model names in `TALLIES` the rules whose clocks it adds up. A touch stands in the transaction of whatever moved a matter with such a
clock, for every agency that ever had that clock, and names the matter: a sum without a touch says what the rows say. Touches only come in, so that
nobody waits for anybody; who has counted anew takes away those that stood before the count.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils.translation import gettext_lazy as _

from danvan.base.triggers.rows import Trigger

OWNERS = """
    INSERT INTO duties_touch (owner_id, rule, matter_id) SELECT DISTINCT s.owner_id, d.rule, d.matter_id
    FROM duties_duty d JOIN duties_stand s ON s.duty_id = d.id WHERE d.matter_id = {matter} AND d.rule IN ({rules})"""
EVERYBODY = """
    INSERT INTO duties_touch (owner_id, rule) SELECT DISTINCT s.owner_id, d.rule
    FROM duties_duty d JOIN duties_stand s ON s.duty_id = d.id WHERE d.rule IN ({rules})"""
OF_STAND = "(SELECT matter_id FROM duties_duty WHERE id = NEW.duty_id)"
WATCHED = {  # table: on what, whose clocks it is about
    "duties_stand": ("INSERT", OWNERS.replace("{matter}", OF_STAND)),
    "duties_duty": ("UPDATE OF closed_at", OWNERS.replace("{matter}", "NEW.matter_id")),
    "matters_matter": ("UPDATE OF state", OWNERS.replace("{matter}", "NEW.id")),  # every move says the state, even if it stays
    "matters_sight": ("DELETE", OWNERS.replace("{matter}", "OLD.matter_id")),
    "agencies_agency": ("UPDATE OF above_id", EVERYBODY),  # who stands above sees what lies below
}
CHANGED = {"agencies_agency": {"sqlite": "WHEN OLD.above_id IS NOT NEW.above_id", "postgresql": "WHEN (OLD.above_id IS DISTINCT FROM NEW.above_id)"}}
SHAPES = {
    "sqlite": "CREATE TRIGGER {table}_touches AFTER {verb} ON {table} {when} BEGIN {deed}; END",
    "postgresql": """
        CREATE OR REPLACE FUNCTION {table}_touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {deed}; RETURN NULL; END $$;
        CREATE OR REPLACE TRIGGER {table}_touches AFTER {verb} ON {table} FOR EACH ROW {when} EXECUTE FUNCTION {table}_touch()""",
}
FIND = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_touches' ESCAPE '\\'",
    "postgresql": """
        SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
        WHERE tgname LIKE '%\\_touches' AND tgenabled = 'O'""",
}


def build() -> None:
    """Make the triggers anew, and have all counted anew, for what moved without them left no touch; nothing where the table is not there yet."""
    with connection.cursor() as cursor:
        if "duties_touch" in connection.introspection.table_names(cursor):
            for table, deed in _deeds():
                _away(cursor, table)
                when = CHANGED.get(table, {}).get(connection.vendor, "")
                cursor.execute(SHAPES[connection.vendor].format(table=table, verb=WATCHED[table][0], when=when, deed=deed))
            cursor.execute(_about(EVERYBODY))


def step_aside() -> None:
    """Take away what would hinder a migration; `build` brings it back."""
    with connection.cursor() as cursor:
        for table in WATCHED:
            _away(cursor, table)


def stands() -> bool:
    """Return whether every trigger is there, switched on, and of this version; without one, a sum that is kept may be old."""
    with connection.cursor() as cursor:
        cursor.execute(FIND[connection.vendor])
        found = dict(cursor.fetchall())
    return all(deed in found.get(f"{table}_touches", "") for table, deed in _deeds())


def rules() -> list[str]:
    """Return the rules whose clocks some model adds up."""
    return sorted({rule for model in apps.get_models() for rule in getattr(model, "TALLIES", ())})


def _deeds() -> Iterator[tuple[str, str]]:
    """Yield what happens when a row of each table changes."""
    for table, (_verb, deed) in WATCHED.items():
        yield table, _about(deed)


def _about(deed: str) -> str:
    return deed.replace("{rules}", ", ".join(f"'{rule}'" for rule in rules()))


def _away(cursor: Any, table: str) -> None:
    cursor.execute(f"DROP TRIGGER IF EXISTS {table}_touches" + (f" ON {table}" if connection.vendor == "postgresql" else ""))


TRIGGER = Trigger(
    lacking=_("Thiếu bộ báo khi số liệu nhiệm vụ đổi: hãy chạy `danvan migrate`, rồi `danvan tallies --again`."),
    build=build, stands=stands, step_aside=step_aside,
)  # fmt: skip
