"""Whether a page reads tables whole: each of its statements is asked for its plan."""

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


def _sequential(plan: Mapping[str, Any]) -> Iterator[str]:
    if plan["Node Type"] == "Seq Scan":
        yield plan["Relation Name"]
    for part in plan.get("Plans", ()):
        yield from _sequential(part)
