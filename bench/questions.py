"""How long questions of many kinds take among the matters of `corpus`. Called inside Django, on PostgreSQL in the web's role."""

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.timezone import localdate

from bench.corpus import WORDS, day
from danvan.base.agencies.models import Agency
from danvan.base.matters import wall
from danvan.base.people.models import Person
from danvan.base.people.relations import ANYONE, Actor
from danvan.base.search import keys, queries
from danvan.base.search.index import Question

NOW = datetime(2026, 11, 1, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


def measure(times: str, rows: str, until: str) -> dict[str, list[float]]:
    """Return how long each question of each kind took (ms), asked by three readers in turn."""
    officer = Actor(Person.objects.get(code="bench"))
    readers = [ANYONE, Actor(Person.objects.get(code="lan")), officer]
    kinds = _questions(int(times), rows=int(rows), middle=day(int(rows) // 2, until=int(until)).date())
    return {name: [_ask(asked, actor) for actor in readers for asked in many] for name, many in kinds}


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
