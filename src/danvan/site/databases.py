"""Making and moving the database: the roles and their rights on PostgreSQL, then the migrations."""

import argparse
import sys
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection

from danvan.base.people import resealing

ROLES = Path(__file__).parent / "roles.sql"
NARROWED = """
REVOKE UPDATE, DELETE ON journal_entry, journal_leaf, journal_node, journal_checkpoint, journal_epoch FROM danvan_app, danvan_jobs;
REVOKE UPDATE ON journal_entrycontent FROM danvan_app, danvan_jobs;
"""
RIGHTS = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO danvan_app, danvan_jobs;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO danvan_app, danvan_jobs;
"""


def migrate(words: list[str]) -> int:
    """Bring the database to the shape that this version needs, from nothing or from an earlier one."""
    parser = argparse.ArgumentParser(prog="danvan migrate", description="Đưa cơ sở dữ liệu theo kịp phiên bản này.")
    parser.add_argument("--quiet", action="store_true", help="không kể từng bước")
    asked = parser.parse_args(words)
    try:
        prepare(loudly=not asked.quiet)
    except DatabaseError as error:
        print(f"Không mở được cơ sở dữ liệu: {error}".strip(), file=sys.stderr)
        return 1
    return 0


def prepare(*, loudly: bool = False) -> None:
    """Make the roles where there are any, migrate as their owner, seal what lies in clear from before, and go on standing as that.

    :raises DatabaseError: if the database cannot be reached, or its login may not make the roles that are missing
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(ROLES.read_text(encoding="utf-8"))
        stand("danvan_owner")
        with connection.cursor() as cursor:
            cursor.execute(RIGHTS)
    call_command("migrate", interactive=False, verbosity=int(loudly))
    call_command("createcachetable", verbosity=0)
    if (sealed := resealing.seal_rest()) and loudly:
        print(f"Đã niêm phong {sealed} mục còn để ngỏ.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(NARROWED)


def stand(role: str) -> None:
    """Do what follows on this connection as a role of PostgreSQL."""
    if connection.vendor == "postgresql":
        connection.close()
        connection.settings_dict["OPTIONS"]["options"] = f"-c role={role}"
