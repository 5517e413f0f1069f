"""Laying many rows in short time: what looks at each row stands aside meanwhile, and is made again from all of them at once."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

from danvan.base.duties import touching
from danvan.base.matters import telling
from danvan.base.search import sqlite, tables

HASTY = ["PRAGMA foreign_keys = OFF", "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -1000000"]
STEADY = ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"]  # as `settings.database` says
PRESSED = [  # on one connection, until it is closed; a few rows are looked up of many
    "SET maintenance_work_mem = '1GB'", "SET synchronous_commit = off", "SET enable_hashjoin = off", "SET enable_mergejoin = off",
]  # fmt: skip
KEYS = """
    SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
        format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text = ANY (%s)"""
INDEXES = """
    SELECT format('DROP INDEX %%I', indexname), indexdef FROM pg_indexes
    WHERE tablename = ANY (%s) AND indexdef NOT LIKE '%%(matter_id)'
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)"""
WALLED = "SELECT relname FROM pg_class WHERE relforcerowsecurity AND relname = ANY (%s)"
SQLITE_INDEXES = """
    SELECT name, sql FROM sqlite_master
    WHERE type = 'index' AND sql LIKE 'CREATE INDEX %' AND sql NOT LIKE '%("matter_id")'"""


@contextmanager
def swiftly(cursor: Any, *, into: Sequence[str]) -> Iterator[None]:
    """Let tables be filled without triggers, foreign keys and most indexes; then all of them stand again.

    Unique indexes stay, and those by matter, by which the marks of a row are read.
    """
    before, after = _postgresql(cursor, into) if connection.vendor == "postgresql" else _sqlite(cursor)
    touching.step_aside()
    telling.step_aside()
    for statement in before:
        cursor.execute(statement)
    yield
    for statement in after:
        cursor.execute(statement)
    tables.build()
    touching.build()
    telling.build()
    cursor.execute("ANALYZE")


def _sqlite(cursor: Any) -> tuple[list[str], list[str]]:
    cursor.execute(SQLITE_INDEXES)
    indexes = cursor.fetchall()
    before = [*HASTY, *sqlite.HINDRANCES, "DROP TABLE search_fts", *(f'DROP INDEX "{name}"' for name, _ in indexes), "BEGIN"]
    return before, [*(made for _, made in indexes), "COMMIT", *STEADY]


def _postgresql(cursor: Any, names: Sequence[str]) -> tuple[list[str], list[str]]:
    found = []
    for asked in (KEYS, INDEXES):
        cursor.execute(asked, [list(names)])
        found += cursor.fetchall()
    cursor.execute(WALLED, [list(names)])
    walled = [name for (name,) in cursor.fetchall()]  # COPY does not write behind a wall
    before = [*PRESSED, *(f"ALTER TABLE {name} DISABLE TRIGGER USER" for name in names)]
    before += [f"ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY" for name in walled]
    after = [f"ALTER TABLE {name} ENABLE TRIGGER USER" for name in names] + [f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY" for name in walled]
    return before + [away for away, _ in found], [made for _, made in reversed(found)] + after
