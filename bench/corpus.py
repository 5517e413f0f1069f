"""A million matters that can be found, made from numbers alone: the same every time. Called inside Django."""

import itertools
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.utils.timezone import localdate

from bench.swift import swiftly
from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from danvan.base.search import keys, tables
from danvan.base.search.models import Row
from danvan.site import databases, village

BEGAN = datetime(2024, 1, 1, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
DAYS, AGENCIES = 1_000, 50  # days of work, agencies
HEADS = ("b", "c", "ch", "d", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x")
TAILS = ("a", "an", "ang", "anh", "ao", "at", "au", "ay", "en", "et", "i", "ia", "ich", "iem", "ien", "inh", "o", "oc",
         "oi", "om", "on", "ong", "u", "ua", "uc", "ui", "ung", "uoc", "uong", "uyen")  # fmt: skip
WORDS = [head + tail for head, tail in itertools.product(HEADS, TAILS)]
Random(2026).shuffle(WORDS)
WEIGHTS = list(itertools.accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))  # as words of a language are spread
PARTS = {"title": (50_021, 8), "text": (49_999, 22)}  # how many, of how many words; no two rows are alike
JOIN = {"sqlite": "group_concat", "postgresql": "string_agg"}
ALL = ("matters_matter", "matters_sight", "search_row")
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT CAST(%s AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < %s)"
MATTERS = f"""INSERT INTO matters_matter (id, code, bearer, house, kind, state, version, agency_id, author_id, visibility, opened_at)
    {NUMBERS} SELECT i, 'BENCH' || i, 'bench' || i, 'petitions', 'feedback', 'submitted', 1, %s + i %% {AGENCIES},
    CASE WHEN i %% 1000 = 0 THEN CAST(%s AS bigint) END, CASE WHEN i %% 3 = 0 THEN 'public' ELSE 'own' END, %s FROM n"""
SIGHTS = f"""INSERT INTO matters_sight (matter_id, agency_id, as_word, role)
    {NUMBERS} SELECT i, %s + i %% {AGENCIES}, 'seen', '' FROM n"""
ROWS = f"""INSERT INTO search_row (key, matter_id, title, words, marks, is_forgotten)
    {NUMBERS} SELECT %s + n.i, n.i, title.said, ' ' || title.said || ' | ' || text.said || ' so' || n.i || ' ', {{marks}}, FALSE
    FROM n JOIN bench_title title ON title.i = n.i %% {PARTS["title"][0]} JOIN bench_text text ON text.i = n.i %% {PARTS["text"][0]}"""


def begin() -> dict[str, Any]:
    """Make the tables, the agencies and whoever will ask."""
    databases.prepare()
    databases.stand("danvan_jobs")
    cast = village.settle()
    made = [
        Agency(code=f"bench-{n}", name=f"Phòng {n}", above=cast.commune, valid_from=village.BEGAN) for n in range(AGENCIES)
    ]
    first, *_ = Agency.objects.bulk_create(made)
    officer = Person.objects.settle(code="bench", name="Người tìm")
    Role.objects.create(person=officer, agency=first, word="officer", post="", valid_from=village.BEGAN)
    return {}


def lay(rows: str, until: str) -> dict[str, Any]:
    """Make matters up to a number, `until` of them in all days together; the index is built whole."""
    began, first = time.perf_counter(), Matter.objects.count() + 1
    databases.stand("danvan_owner")
    with connection.cursor() as cursor, swiftly(cursor, into=ALL):
        for name, (many, length) in PARTS.items():
            cursor.execute(f"CREATE TEMPORARY TABLE bench_{name} (i bigint PRIMARY KEY, said text)")
            cursor.executemany(f"INSERT INTO bench_{name} (i, said) VALUES (%s, %s)", list(enumerate(_texts(many, length))))
        for start, last in _days(first, last=int(rows), until=int(until)):
            _lay(cursor, start, last=last, at=day(start, until=int(until)))
    return {"seconds": round(time.perf_counter() - began, 1), "rows": Row.objects.count()}


def day(number: int, *, until: int) -> datetime:
    """Return when a matter began."""
    return BEGAN + timedelta(days=number * DAYS // until)


def _texts(many: int, length: int) -> Iterator[str]:
    chance = Random(length)
    return (" ".join(chance.choices(WORDS, cum_weights=WEIGHTS, k=length)) for _ in range(many))


def _days(first: int, *, last: int, until: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last number of each day."""
    for _, same in itertools.groupby(range(first, last + 1), key=lambda number: number * DAYS // until):
        numbers = list(same)
        yield numbers[0], numbers[-1]


def _lay(cursor: Any, start: int, *, last: int, at: datetime) -> None:
    agency, author = Agency.objects.get(code="bench-0").pk, Person.objects.get(code="lan").pk
    marks = tables.MARKS.format(join=JOIN[connection.vendor], matter="n.i").replace("%", "%%")
    cursor.execute(MATTERS, [start, last, agency, author, at])
    cursor.execute(SIGHTS, [start, last, agency])
    cursor.execute(ROWS.format(marks=marks), [start, last, keys.since(localdate(at))])
