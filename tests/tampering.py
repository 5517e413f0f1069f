"""What somebody who owns the database could do to it, and what puts it right again."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from danvan.site import databases


@contextmanager
def as_owner() -> Iterator[None]:
    """Stand as the owner of the tables for a while."""
    databases.stand("danvan_owner")
    try:
        yield
    finally:
        databases.stand("danvan_jobs")


def execute(statement: str, *, role: str = "") -> None:
    """Carry out a statement on this connection; on PostgreSQL in another role until the transaction ends."""
    with connection.cursor() as cursor:
        if role and connection.vendor == "postgresql":
            cursor.execute(f"SET LOCAL ROLE {role}")
        cursor.execute(statement)


def drop_trigger(verb: str) -> None:
    """Take a trigger of the journal away."""
    on = " ON journal_entry" if connection.vendor == "postgresql" else ""
    with as_owner():
        execute(f"DROP TRIGGER journal_entry_refuses_{verb}{on}")


def tamper(statement: str) -> None:
    """Change a row of the journal: the triggers are taken away first."""
    for verb in ("update", "delete"):
        drop_trigger(verb)
    with as_owner():
        execute(statement)


def migrate() -> None:
    """Migrate as `danvan migrate` does, from the login."""
    databases.stand("none")
    databases.prepare()
    databases.stand("danvan_jobs")
