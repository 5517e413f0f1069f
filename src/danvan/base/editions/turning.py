"""What turns the edition: triggers in the database itself, made again after every migrate."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils.translation import gettext_lazy as _

from danvan.base.triggers.rows import Trigger

TURN = "UPDATE editions_edition SET word = {random}"
SQLITE = f"""
    CREATE TRIGGER {{name}} AFTER {{verb}}{{of}} ON {{table}} {{when}}
    BEGIN {TURN.format(random="lower(hex(randomblob(16)))")}; END"""
FUNCTION = f"""
    CREATE OR REPLACE FUNCTION editions_turn() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN {TURN.format(random="replace(gen_random_uuid()::text, '-', '')")}; RETURN NULL; END $$"""
POSTGRESQL = """
    CREATE OR REPLACE TRIGGER {name} AFTER {verb}{of} ON {table}
    FOR EACH {each} {when} EXECUTE FUNCTION editions_turn()"""
VERBS = {"sqlite": ("INSERT", "UPDATE", "DELETE"), "postgresql": ("INSERT", "UPDATE", "DELETE", "TRUNCATE")}
FIND = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%UPDATE editions_edition SET word%'",
    "postgresql": """
        SELECT tgname FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
        WHERE proname = 'editions_turn' AND tgenabled = 'O' AND prosrc LIKE '%UPDATE editions_edition SET word%'""",
}


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What begins a new edition: any change of a table, or the update of some columns of those rows for which a condition holds."""

    table: str
    columns: tuple[str, ...] = ()
    where: str = ""  # about NEW

    @property
    def verbs(self) -> tuple[str, ...]:
        """The changes that count."""
        return ("UPDATE",) if self.columns else VERBS[connection.vendor]


def build() -> None:
    """Make the triggers anew, since a migration that rebuilds a table loses them, and begin an edition where there is none."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTION)
        for table, name, statement in _statements(connection.introspection.table_names(cursor)):
            _away(cursor, table, name)
            cursor.execute(statement)
        cursor.execute("SELECT 1 FROM editions_edition")
        if cursor.fetchone() is None:
            cursor.execute("INSERT INTO editions_edition (id, word) VALUES (1, %s)", [token_hex(16)])
        else:  # what changed without the triggers turned nothing
            cursor.execute("UPDATE editions_edition SET word = %s", [token_hex(16)])


def step_aside() -> None:
    """Take away what would hinder a migration; `build` brings it back."""
    with connection.cursor() as cursor:
        for table, name, _statement in _statements(connection.introspection.table_names(cursor)):
            _away(cursor, table, name)


def stands() -> bool:
    """Return whether every trigger is there and switched on; without one, what is kept may be old."""
    with connection.cursor() as cursor:
        wanted = {name for _table, name, _statement in _statements(connection.introspection.table_names(cursor))}
        cursor.execute(FIND[connection.vendor])
        return wanted <= {name for (name,) in cursor.fetchall()}


def _turns() -> Iterator[Turn]:
    """Yield what the models say in `EDITION`."""
    for model in apps.get_models():
        yield from getattr(model, "EDITION", ())


def _away(cursor: Any, table: str, name: str) -> None:
    cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))


def _statements(tables: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the table of each trigger, its name, and what makes it, for tables that are there: a database may be half migrated."""
    there = set(tables)
    for turn in _turns():
        for verb in turn.verbs if turn.table in there else ():
            name = f"{turn.table}_turns_edition_{verb}".lower()
            yield turn.table, name, (SQLITE if connection.vendor == "sqlite" else POSTGRESQL).format(
                name=name, table=turn.table, verb=verb, each="ROW" if turn.where else "STATEMENT",
                of=f" OF {', '.join(turn.columns)}" if turn.columns else "", when=f"WHEN ({turn.where})" if turn.where else "",
            )


TRIGGER = Trigger(
    lacking=_("Thiếu bộ báo khi quy tắc của văn phòng đổi: hãy chạy `danvan migrate`."),
    build=build, stands=stands, step_aside=step_aside,
)  # fmt: skip
