"""A province with many petitions, laid and asked in one process: called inside Django, in a process of its own."""

import random
import time
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.utils import timezone

from bench import laying, pages, plans
from danvan.base.agencies.models import Agency
from danvan.base.matters import codes
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions
from danvan.check.petitions.actions import courses
from danvan.check.petitions.models import Petition
from danvan.site import collecting, databases
from danvan.site.scale import province

Asked = Sequence[tuple[str, Callable[[], object]]]


def lay(petitions: str) -> dict[str, Any]:
    """Make the tables and a province with so many petitions, or let it grow to so many."""
    began = time.perf_counter()
    databases.prepare()
    databases.stand("danvan_jobs")
    if not Agency.objects.filter(code="an-binh").exists():
        village = province.heard(petitions=min(int(petitions), province.COMMUNE), at=timezone.now())
        bearer = codes.bearer(pages.SECRET)
        actions.submit("Đèn đường tắt cạnh trường học, khu 7, đã 5 ngày nay.", place=village.thon_dong, by=Actor(bears=frozenset({bearer})),
                       at=timezone.now(), bearer=bearer)
    lived = time.perf_counter() - began
    databases.stand("danvan_owner")  # whose tables and triggers they are
    laying.grow(Agency.objects.get(code="an-binh"), many=int(petitions))
    laid = time.perf_counter() - began - lived
    databases.stand("danvan_jobs")
    courses.reckon(at=timezone.now())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    reckoned = time.perf_counter() - began - lived - laid
    return {"petitions": Petition.objects.count(), "lived": round(lived, 1), "laid": round(laid, 1), "reckoned": round(reckoned, 1)}


def measure(times: str) -> dict[str, Any]:
    """Return how long each page takes (ms, each time), of that how much of a processor, how many statements, and what it reads whole."""
    collecting.collect()
    return measured(list(pages.asked()), times=int(times))


def measure_jobs(times: str) -> dict[str, Any]:
    """Return the same of what is done every night: the statistics of a year, added up anew; its time grows with how many there are."""
    return measured([("worker: a year's statistics", lambda: courses.reckon(at=timezone.now()))], times=1, first=False)


def measured(asked: Asked, *, times: int, first: bool = True) -> dict[str, Any]:
    """Do some things in an order left to chance; nobody is the first visitor."""
    for _, ask in asked if first else ():
        ask()
    found: dict[str, dict[str, Any]] = {name: {"ms": [], "cpu": []} for name, _ in asked}
    for _ in range(times):
        for name, ask in random.sample(asked, len(asked)):
            began, worked = time.perf_counter(), time.process_time()
            ask()
            found[name]["ms"].append((time.perf_counter() - began) * 1000)
            found[name]["cpu"].append((time.process_time() - worked) * 1000)
    many = plans.large()
    for name, ask in asked if first else ():
        found[name] |= {"queries": _counted(ask), "scans": plans.scans(ask, large=many), "rows": plans.rows(ask)}
    return {"pages": found}


def _counted(ask: Callable[[], object]) -> int:
    heard = plans.Heard()
    with connection.execute_wrapper(heard):
        ask()
    return len(heard.asked)
