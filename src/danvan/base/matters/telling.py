"""A sight says the house, kind, state and beginning of its matter: triggers tell it, made again after every migrate.

So the newest of what an agency sees, of a kind or in a state, are the next rows of one index, however many there are.
"""

from django.db import connection
from django.utils.translation import gettext_lazy as _

from danvan.base.triggers.rows import Trigger

TABLES = {"matters_sight_told": "matters_sight", "matters_matter_told": "matters_matter"}
NAMES = tuple(TABLES)
STATEMENTS = {
    "sqlite": [
        """CREATE TRIGGER matters_sight_told AFTER INSERT ON matters_sight BEGIN
            UPDATE matters_sight SET (house, kind, state, opened_at) = (
                SELECT house, kind, state, opened_at FROM matters_matter WHERE id = NEW.matter_id) WHERE id = NEW.id; END""",
        """CREATE TRIGGER matters_matter_told AFTER UPDATE OF house, kind, state, opened_at ON matters_matter
            WHEN OLD.house <> NEW.house OR OLD.kind <> NEW.kind OR OLD.state <> NEW.state OR OLD.opened_at <> NEW.opened_at BEGIN
            UPDATE matters_sight SET (house, kind, state, opened_at) = (NEW.house, NEW.kind, NEW.state, NEW.opened_at)
            WHERE matter_id = NEW.id; END""",
    ],
    "postgresql": [
        """CREATE OR REPLACE FUNCTION matters_tell_sight() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = public, pg_temp AS $$ BEGIN
            SELECT house, kind, state, opened_at INTO NEW.house, NEW.kind, NEW.state, NEW.opened_at
            FROM matters_matter WHERE id = NEW.matter_id; RETURN NEW; END $$""",
        """CREATE OR REPLACE TRIGGER matters_sight_told BEFORE INSERT ON matters_sight
            FOR EACH ROW EXECUTE FUNCTION matters_tell_sight()""",
        """CREATE OR REPLACE FUNCTION matters_tell_sights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = public, pg_temp AS $$ BEGIN
            UPDATE matters_sight SET (house, kind, state, opened_at) = (NEW.house, NEW.kind, NEW.state, NEW.opened_at)
            WHERE matter_id = NEW.id; RETURN NULL; END $$""",
        """CREATE OR REPLACE TRIGGER matters_matter_told AFTER UPDATE OF house, kind, state, opened_at ON matters_matter
            FOR EACH ROW WHEN (OLD.house <> NEW.house OR OLD.kind <> NEW.kind OR OLD.state <> NEW.state OR OLD.opened_at <> NEW.opened_at)
            EXECUTE FUNCTION matters_tell_sights()""",
    ],
}
STANDING = {
    "sqlite": "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN (%s, %s)",
    "postgresql": "SELECT count(*) FROM pg_trigger WHERE tgenabled = 'O' AND tgname IN (%s, %s)",
}
DIFFERING = """
    SELECT count(*) FROM matters_sight s JOIN matters_matter m ON m.id = s.matter_id
    WHERE s.house <> m.house OR s.kind <> m.kind OR s.state <> m.state OR s.opened_at IS NULL OR s.opened_at <> m.opened_at"""
ALIKE = """
    UPDATE matters_sight SET (house, kind, state, opened_at) = (
        SELECT m.house, m.kind, m.state, m.opened_at FROM matters_matter m WHERE m.id = matters_sight.matter_id)
    WHERE id IN ({them})""".replace("{them}", DIFFERING.replace("count(*)", "s.id"))


def build() -> None:
    """Make the triggers anew, and tell the sights what changed without them."""
    step_aside()
    with connection.cursor() as cursor:
        for statement in (*STATEMENTS[connection.vendor], ALIKE):
            cursor.execute(statement)


def step_aside() -> None:
    """Take away what would hinder a migration; `build` brings it back."""
    with connection.cursor() as cursor:
        for name, table in TABLES.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))


def stands() -> bool:
    """Return whether every trigger is there and switched on."""
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor], NAMES)
        return bool(cursor.fetchone()[0] == len(NAMES))


def differing() -> int:
    """Return how many sights say something else than their matter, of those that this connection may read."""
    with connection.cursor() as cursor:
        cursor.execute(DIFFERING)
        return int(cursor.fetchone()[0])


TRIGGER = Trigger(
    lacking=_("Thiếu bộ ghi trạng thái hồ sơ vào lượt xem của các cơ quan: hãy chạy `danvan migrate`."),
    build=build, stands=stands, step_aside=step_aside,
)  # fmt: skip
