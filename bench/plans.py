"""Whether a page reads tables whole, and through how many rows it goes: each of its statements is asked for its plan."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db import connection

MANY = 5_000  # rows from which on reading a table whole is told
LITE = re.compile(r"SCAN (?:TABLE )?(\w+)(.*)")


class Heard:
    """Keeps the statements that are asked while it stands around."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Any]] = []

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Mapping[str, Any]) -> Any:
        if sql.lstrip().upper().startswith(("SELECT", "(SELECT")):
            self.asked.append((sql, params))
        return execute(sql, params, many, context)


class Gone:
    """Adds up the rows through which the statements go that are asked while it stands around, as PostgreSQL counts them; nothing on SQLite."""

    def __init__(self) -> None:
        self.through = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Mapping[str, Any]) -> Any:
        if connection.vendor == "postgresql" and sql.lstrip().upper().startswith(("SELECT", "(SELECT")):
            execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", params, many, context)
            self.through += round(_through(context["cursor"].fetchone()[0][0]["Plan"]))
        return execute(sql, params, many, context)


def rows(ask: Callable[[], object]) -> int:
    """Return through how many rows of tables something that is done goes: those it gets and those that it leaves out."""
    gone = Gone()
    with connection.execute_wrapper(gone):
        ask()
    return gone.through


def scans(ask: Callable[[], object], *, large: set[str]) -> list[str]:
    """Return which large tables something that is done reads from end to end, and how often it does."""
    heard = Heard()
    with connection.execute_wrapper(heard):
        ask()
    found = [name for sql, params in heard.asked for name in _scanned(sql, params) if name in large]
    return [f"{name} x{found.count(name)}" for name in sorted(set(found))]


def large() -> set[str]:
    """Return the tables that have many rows."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table for model in models if model._base_manager.all()[MANY : MANY + 1].exists()}


def _scanned(sql: str, params: Any) -> Iterator[str]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
            names = _aliases(sql)
            for *_, said in cursor.fetchall():
                if (hit := LITE.match(said)) and "VIRTUAL TABLE" not in said:
                    yield names.get(hit[1], hit[1])
        else:
            cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
            yield from _sequential(cursor.fetchone()[0][0]["Plan"])


def _aliases(sql: str) -> dict[str, str]:
    """Return the table behind each short name of Django's."""
    return {short: table for table, short in re.findall(r'"(\w+)" (U\d+|V\d+|W\d+|T\d+)\b', sql)}


def _through(plan: Mapping[str, Any]) -> float:
    left_out = ("Rows Removed by Filter", "Rows Removed by Index Recheck")
    own = plan["Actual Rows"] + sum(plan.get(name, 0) for name in left_out) if "Relation Name" in plan else 0
    return float(own * plan["Actual Loops"]) + sum(_through(part) for part in plan.get("Plans", ()))


def _sequential(plan: Mapping[str, Any]) -> Iterator[str]:
    if plan["Node Type"] == "Seq Scan":
        yield plan["Relation Name"]
    for part in plan.get("Plans", ()):
        yield from _sequential(part)
