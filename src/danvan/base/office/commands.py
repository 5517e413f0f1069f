"""`danvan scrub`: leaves nothing in the database's file of what was deleted; the last step of a purge on the server."""

import argparse
import sys
from collections.abc import Iterator

from django.db import DatabaseError, connection
from django.utils import timezone

from danvan.base.office import actions
from danvan.base.office.models import Purge
from danvan.base.office.procedure import DATABASE

SEARCHED = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
OWNED = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user ORDER BY 1"


def scrub(words: list[str]) -> int:
    """Rewrite the database without what was deleted, and tick that step of every purge done so far."""
    parser = argparse.ArgumentParser(prog="danvan scrub", description="Dọn phần đã xóa khỏi tệp cơ sở dữ liệu.")
    parser.parse_args(words)
    now = timezone.now()
    try:
        swept = list(_sqlite() if connection.vendor == "sqlite" else _postgresql())
    except DatabaseError as error:
        sys.stderr.write(f"Chưa dọn được: {str(error).strip()}. Hãy dừng danvan-web và danvan-worker rồi chạy lại.\n")
        return 1
    done = list(Purge.objects.exclude(done_at=None))
    for asked in done:
        actions.tick(asked, step=DATABASE, at=now)
    sys.stdout.write(f"Đã dọn: {', '.join(swept)}. Đã đánh dấu bước này cho {len(done)} lần xóa.\n")
    return 0


def _sqlite() -> Iterator[str]:
    """Rewrite the search index's segments, then the file; then empty the log of writes.

    :raises DatabaseError: if somebody else holds the file
    """
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete=ON")
        cursor.execute(SEARCHED)
        for (table,) in cursor.fetchall():
            cursor.execute(f'INSERT INTO "{table}"("{table}") VALUES (\'optimize\')')  # noqa: S608 - names of our own
            yield str(table)
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if cursor.fetchone()[0]:
            raise DatabaseError("có tiến trình khác đang mở tệp")
    yield "VACUUM, WAL"


def _postgresql() -> Iterator[str]:
    """Rewrite every table of ours into a new file; the log of writes is the server's (see docs/operating.md)."""
    with connection.cursor() as cursor:
        cursor.execute(OWNED)
        tables = [table for (table,) in cursor.fetchall()]
        for table in tables:
            cursor.execute(f'VACUUM (FULL) "{table}"')
    yield f"VACUUM FULL, {len(tables)} bảng"
