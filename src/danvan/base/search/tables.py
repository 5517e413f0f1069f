"""What makes the rows searchable inside the database, made again after every migrate: index, marks and second wall.

Marks are words too: `.h` house, `.a` agency with which it lies, `.l` place, and of those who see it `.v` everyone, `.p`
author, `.b` bearer, `.s` agencies, with a role where only that role sees it. Triggers write them, so that a matter handed over, hidden or merged by whatever
statement is found by those who see it from that moment, and by nobody else.
"""

from django.db import connection
from django.utils.translation import gettext_lazy as _

from danvan.base.search import postgresql, sqlite
from danvan.base.triggers.rows import Trigger

MARKS = """(
    SELECT ' .h' || m.house || ' .a' || m.agency_id || coalesce(' .l' || m.place_id, '')
        || CASE m.visibility WHEN 'public' THEN ' .v' ELSE '' END || coalesce(' .p' || m.author_id, '')
        || ' .b' || substr(m.bearer, 1, 16) || coalesce((
            SELECT {join}(' .s' || s.agency_id || s.role, '')
            FROM (SELECT DISTINCT agency_id, role FROM matters_sight WHERE matter_id = m.id) AS s), '') || ' '
    FROM matters_matter m WHERE m.id = {matter})"""
VENDORS = {"sqlite": sqlite, "postgresql": postgresql}


def build() -> None:
    """Make the index and the triggers anew, and on PostgreSQL the policies; nothing where the table is not there yet."""
    vendor = VENDORS[connection.vendor]
    with connection.cursor() as cursor:
        there = connection.introspection.table_names(cursor)
        if "search_row" not in there:
            return
        cursor.execute(vendor.FULL)
        is_full = bool(cursor.fetchone()[0])
        for statement in [*([] if is_full else vendor.AWAY), *vendor.statements(marks=MARKS)]:
            cursor.execute(statement)
        if not is_full:
            cursor.execute(vendor.FILL)


def step_aside() -> None:
    """Take away what would hinder a migration; `build` brings it back."""
    with connection.cursor() as cursor:
        for statement in VENDORS[connection.vendor].HINDRANCES:
            cursor.execute(statement)


def stands() -> bool:
    """Return whether index, triggers and policies are there."""
    vendor = VENDORS[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(vendor.STANDING)
        return bool(cursor.fetchone()[0] == vendor.COUNT)


TRIGGER = Trigger(
    lacking=_("Chỉ mục tìm kiếm không đầy đủ: hãy chạy `danvan migrate`."),
    build=build, stands=stands, step_aside=step_aside,
)  # fmt: skip
