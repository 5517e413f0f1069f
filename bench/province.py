"""The pages of a province with many tasks, asked in one process: called inside Django, in a process of its own."""

import random
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from danvan.base.agencies.models import Agency
from danvan.base.people.models import Person
from danvan.do.directives.models import Directive, Task
from danvan.site import collecting, databases
from danvan.site.scale import province

READERS = {"officer": "minh", "chair": "hoa", "province": province.CHAIR}
PAGES: dict[str, tuple[str, str]] = {  # what is measured: who asks, for which page
    "an officer's desk": ("officer", "site:desk"),
    "the chair's desk": ("chair", "site:desk"),
    "documents": ("chair", "directives:list"),
    "a document": ("chair", "directives:page"),
    "a task": ("officer", "directives:task"),
    "late, for everyone": ("", "site:overdue"),
}


def lay(tasks: str) -> dict[str, Any]:
    """Make the tables and a province, or let it grow to so many tasks."""
    began = time.perf_counter()
    databases.prepare()
    databases.stand("danvan_jobs")
    first = Agency.objects.filter(code="an-binh").first()
    if first is None:
        province.settled(tasks=int(tasks), at=timezone.now())
    else:
        province.grow(first, tasks=int(tasks))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {"tasks": Task.objects.count(), "seconds": round(time.perf_counter() - began, 1)}


def measure(times: str) -> dict[str, Any]:
    """Return how long each page takes (ms, median), and how many statements it asks."""
    collecting.collect()
    asked = [(name, _asking(who, page)) for name, (who, page) in PAGES.items()]
    for _, ask in asked:
        ask()  # nobody is the first visitor
    taken: dict[str, list[float]] = {name: [] for name in PAGES}
    for _ in range(int(times)):
        for name, ask in random.sample(asked, len(asked)):
            began = time.perf_counter()
            ask()
            taken[name].append((time.perf_counter() - began) * 1000)
    return {name: {"ms": median(taken[name]), "queries": _counted(ask)} for name, ask in asked}


def _asking(who: str, page: str) -> Callable[[], None]:
    browser = Client(SERVER_NAME="127.0.0.1")
    if who:
        browser.force_login(Person.objects.get(code=READERS[who]))
    path = reverse(page, args=_args(page))

    def ask() -> None:
        answer = browser.get(path)
        assert answer.status_code == 200, (path, answer.status_code)

    return ask


def _args(page: str) -> list[str]:
    """Return what the address of a page names: the first commune's own."""
    inside: dict[str, Any] = {"matter__agency__code__startswith": "an-binh"}
    if page == "directives:page":
        return [Directive.objects.filter(**inside).latest("pk").matter.code]
    if page == "directives:task":
        return [Task.objects.filter(**inside, matter__agency__code="an-binh-works").latest("pk").matter.code]
    return []


def _counted(ask: Callable[[], None]) -> int:
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)
