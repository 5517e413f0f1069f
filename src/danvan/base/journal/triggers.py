"""What makes the journal append-only: triggers in the database itself, made again after every migrate."""

from django.db import connection
from django.utils.translation import gettext_lazy as _

from danvan.base.triggers.rows import Trigger

REFUSE = {
    "sqlite": """
        CREATE TRIGGER journal_entry_refuses_{verb} BEFORE {verb} ON journal_entry
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    "postgresql": """
        CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$;
        CREATE OR REPLACE TRIGGER journal_entry_refuses_{verb} BEFORE {verb} ON journal_entry
        FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()""",
}
FIND = {  # those on this table that do refuse, whatever else bears their names
    "sqlite": """
        SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal_entry'
        AND name LIKE 'journal_entry_refuses_%' AND sql LIKE '%BEGIN SELECT RAISE(ABORT%'""",
    "postgresql": """
        SELECT count(*) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
        WHERE tgrelid = 'journal_entry'::regclass AND tgname LIKE 'journal_entry_refuses_%' AND tgenabled = 'O'
        AND prosrc LIKE '%BEGIN RAISE EXCEPTION%'""",
}
VERBS = {"sqlite": ("UPDATE", "DELETE"), "postgresql": ("UPDATE", "DELETE", "TRUNCATE")}


def build() -> None:
    """Make the triggers anew: a migration that rebuilds the table loses them."""
    with connection.cursor() as cursor:
        for verb in VERBS[connection.vendor]:
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER IF EXISTS journal_entry_refuses_{verb}")
            cursor.execute(REFUSE[connection.vendor].format(verb=verb))


def stands() -> bool:
    """Return whether every trigger is there and switched on."""
    with connection.cursor() as cursor:
        cursor.execute(FIND[connection.vendor])
        return bool(cursor.fetchone()[0] == len(VERBS[connection.vendor]))


TRIGGER = Trigger(
    lacking=_("Thiếu bộ chặn sửa nhật ký: hãy chạy `danvan migrate`."),
    build=build, stands=stands,
)  # fmt: skip
