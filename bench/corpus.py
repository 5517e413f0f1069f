"""A million matters that can be found, made from numbers alone: the same every time. Called inside Django."""

import itertools
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from statistics import median, quantiles
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters import wall
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import ANYONE, Actor
from danvan.base.search import keys, queries, sqlite, tables
from danvan.base.search.index import Question
from danvan.base.search.models import Row
from danvan.site import databases, village

BEGAN = datetime(2024, 1, 1, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
NOW = datetime(2026, 11, 1, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
DAYS, BLOCK, AGENCIES, LENGTH = 1_000, 1_000, 50, 30  # days of work, rows made at once, agencies, words of a text
HEADS = ("b", "c", "ch", "d", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x")
TAILS = ("a", "an", "ang", "anh", "ao", "at", "au", "ay", "en", "et", "i", "ia", "ich", "iem", "ien", "inh", "o", "oc",
         "oi", "om", "on", "ong", "u", "ua", "uc", "ui", "ung", "uoc", "uong", "uyen")  # fmt: skip
WORDS = [head + tail for head, tail in itertools.product(HEADS, TAILS)]
Random(2026).shuffle(WORDS)
WEIGHTS = list(itertools.accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))  # as words of a language are spread
NUMBERS = "WITH RECURSIVE n(i) AS (SELECT CAST(%s AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < %s)"
MATTERS = f"""INSERT INTO matters_matter (id, code, bearer, house, kind, state, version, agency_id, author_id, visibility, opened_at)
    {NUMBERS} SELECT i, 'BENCH' || i, 'bench' || i, 'petitions', 'feedback', 'submitted', 1, %s + i %% {AGENCIES},
    CASE WHEN i %% 1000 = 0 THEN CAST(%s AS bigint) END, CASE WHEN i %% 3 = 0 THEN 'public' ELSE 'own' END, %s FROM n"""
SIGHTS = f"""INSERT INTO matters_sight (matter_id, agency_id, as_word)
    {NUMBERS} SELECT i, %s + i %% {AGENCIES}, 'seen' FROM n"""
BEFORE = {  # a million rows enter an index faster at once
    "sqlite": [*sqlite.HINDRANCES, "DROP TABLE search_fts"], "postgresql": ["DROP INDEX search_by_words"],
}
AFTER = {
    "sqlite": [f"UPDATE search_row SET marks = {tables.MARKS.format(join='group_concat', matter='search_row.matter_id')} WHERE marks = ''"],
    "postgresql": [],
}
ROWS = "INSERT INTO search_row (key, matter_id, title, words, marks, is_forgotten) VALUES (%s, %s, %s, %s, '', %s)"


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
    with connection.cursor() as cursor:
        for statement in BEFORE[connection.vendor]:
            cursor.execute(statement)
        for start in range(first, int(rows) + 1, BLOCK):
            _lay(cursor, start, last=min(start + BLOCK - 1, int(rows)), until=int(until))
        for statement in AFTER[connection.vendor]:
            cursor.execute(statement)
        tables.build()
        cursor.execute("ANALYZE")
    return {"seconds": round(time.perf_counter() - began, 1), "rows": Row.objects.count()}


def _lay(cursor: Any, start: int, *, last: int, until: int) -> None:
    agency, author = Agency.objects.get(code="bench-0").pk, Person.objects.get(code="lan").pk
    at = _day(start, until=until)
    with transaction.atomic():
        cursor.execute(MATTERS, [start, last, agency, author, at])
        cursor.execute(SIGHTS, [start, last, agency])
        cursor.executemany(ROWS, _rows(start, last=last, at=at))


def _day(number: int, *, until: int) -> datetime:
    return BEGAN + timedelta(days=number * DAYS // until)


def _rows(start: int, *, last: int, at: datetime) -> Iterator[tuple[Any, ...]]:
    chance = Random(start)
    for number in range(start, last + 1):
        said = chance.choices(WORDS, cum_weights=WEIGHTS, k=LENGTH)
        words = f" {' '.join(said[:8])} | {' '.join(said[8:])} so{number} "
        yield keys.of(number, opened_at=at), number, " ".join(said[:8]), words, False


def measure(times: str, rows: str, until: str) -> dict[str, Any]:
    """Return how long each kind of question takes (ms), and all of them together, asked by three readers in turn."""
    officer = Actor(Person.objects.get(code="bench"))
    readers = [ANYONE, Actor(Person.objects.get(code="lan")), officer]
    kinds = _questions(int(times), rows=int(rows), middle=_day(int(rows) // 2, until=int(until)).date())
    taken = {name: [_ask(asked, actor) for actor in readers for asked in many] for name, many in kinds}
    every = [one for many in taken.values() for one in many]
    return {"all": _told(every)} | {name: _told(many) for name, many in taken.items()}


def _questions(times: int, *, rows: int, middle: date) -> Iterator[tuple[str, list[Question]]]:
    """Yield each kind of question with the questions themselves, from the most frequent word to the rarest."""
    ask, chance = queries.asked, Random(7)
    often, seldom = WORDS[:10], WORDS[-60:]
    some = [(chance.choice(often), chance.choice(often), chance.choice(seldom)) for _ in range(times)]
    yield "a frequent word", [ask(one) for one, _, _ in some]
    yield "two frequent words", [ask(f"{one} {other}") for one, other, _ in some]
    yield "a seldom word", [ask(rare) for _, _, rare in some]
    yield "frequent and seldom", [ask(f"{one} {rare}") for one, _, rare in some]
    yield "two seldom words", [ask(f"{rare} {chance.choice(seldom)}") for _, _, rare in some]
    yield "a word of one row", [ask(f"so{chance.randrange(1, rows)}") for _ in some]
    yield "no such word", [ask(f"khongco {one}") for one, _, _ in some]
    yield "a phrase", [ask(f'"{one} {other}"') for one, other, _ in some]
    yield "a seldom phrase", [ask(f'"{one} {rare}"') for one, _, rare in some]
    yield "a frequent beginning", [ask(f"{one[:2]}*") for one, _, _ in some]
    yield "a seldom beginning", [ask(f"{rare[:4]}* {rare}") for _, _, rare in some]
    agency = Agency.objects.get(code="bench-7").pk
    yield "with one agency", [ask(one, agency=agency) for one, _, _ in some]
    yield "in one month", [ask(one, since=middle, until=middle + timedelta(days=30)) for one, _, _ in some]
    yield "far pages", [ask(one, before=keys.since(middle)) for one, _, _ in some]


def _ask(question: Question, actor: Actor) -> float:
    with transaction.atomic():
        wall.stand_as(actor, on=localdate(NOW))
        began = time.perf_counter()
        queries.find(question, actor=actor, on=localdate(NOW), most=21)
        return (time.perf_counter() - began) * 1000


def _told(taken: list[float]) -> dict[str, float]:
    return {"median": median(taken), "p95": quantiles(taken, n=20)[-1], "worst": max(taken)}


