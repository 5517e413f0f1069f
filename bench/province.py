"""The pages of a province with many tasks, asked in one process: called inside Django, in a process of its own."""

import random
import resource
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from itertools import islice
from typing import Any
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Max
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.duties.models import Touch
from danvan.base.matters import wall
from danvan.base.people.models import Person
from danvan.base.people.relations import ANYONE, Actor
from danvan.do.directives import actions
from danvan.do.directives import jobs as directives
from danvan.do.directives.models import Directive, PeriodReport, Tally, Task
from danvan.do.directives.queries import reminding
from danvan.site import collecting, databases
from danvan.site.scale import province

READERS = {"officer": "minh", "chair": "hoa", "province": province.CHAIR}
REPORTING = {"chair": "an-binh", "province": "province"}  # whose report is whose
PAGES: dict[str, tuple[str, str]] = {  # what is measured: who asks, for which page
    "officer: desk": ("officer", "site:desk"),
    "officer: a task": ("officer", "directives:task"),
    "chair: desk": ("chair", "site:desk"),
    "chair: dashboard": ("chair", "directives:dashboard"),
    "chair: Monday": ("chair", "site:monday"),
    "chair: an agency": ("chair", "directives:agency"),
    "chair: figures of a month": ("chair", "directives:reports"),
    "chair: drafting a report": ("chair", "drafting"),
    "chair: a report": ("chair", "directives:report"),
    "chair: documents": ("chair", "directives:list"),
    "chair: register, Excel": ("chair", "directives:book"),
    "chair: a document": ("chair", "directives:page"),
    "chair: its timeline": ("chair", "directives:timeline"),
    "anyone: a public document": ("", "directives:page"),
    "anyone: documents": ("", "directives:list"),
    "anyone: late": ("", "site:overdue"),
    "anyone: home": ("", "site:home"),
    "province: desk": ("province", "site:desk"),
    "province: dashboard": ("province", "directives:dashboard"),
    "province: Monday": ("province", "site:monday"),
    "province: an agency": ("province", "directives:agency"),
    "province: figures, a month": ("province", "directives:reports"),
    "province: drafting a report": ("province", "drafting"),
    "province: a report": ("province", "directives:report"),
    "province: a report, sent": ("province", "sent"),
    "province: documents": ("province", "directives:list"),
    "province: register, Excel": ("province", "directives:book"),
}
MONTH = timedelta(days=40)  # back into the month that is over
QUARTER = timedelta(days=110)  # back into the quarter that is over
MANY = 200  # reminders of one run
MOVED = 10  # agencies in which a task has just moved, of all that a province has
STIRRED = ("province: dashboard", "province: Monday", "province: figures, a month")


def lay(tasks: str) -> dict[str, Any]:
    """Make the tables and a province, or let it grow to so many tasks."""
    began = time.perf_counter()
    databases.prepare()
    databases.stand("danvan_jobs")
    first = Agency.objects.filter(code="an-binh").first()
    if first is None:
        province.settled(tasks=int(tasks), at=timezone.now())
    else:
        province.grow(first, many=int(tasks))
    _report()
    while directives.tally(at=timezone.now()):
        pass
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return {"tasks": Task.objects.count(), "seconds": round(time.perf_counter() - began, 1)}


def measure(times: str) -> dict[str, Any]:
    """Return how long each page takes (ms, each time), how many statements it asks and how much memory (MB) it needs."""
    collecting.collect()
    asked = [(name, _asking(who, page)) for name, (who, page) in PAGES.items()]
    moved = _lately()
    stirred = [(f"{name}, moved", partial(_undone, partial(_stirred, ask, moved=moved))) for name, ask in asked if name in STIRRED]
    return measured([*asked, *stirred], times=int(times))


def measure_jobs(times: str) -> dict[str, Any]:
    """Return the same of what is done every day, whichever commune it is of."""
    now = timezone.now()
    asked: list[tuple[str, Callable[[], object]]] = [
        ("reminders: whom, of what", lambda: list(islice(reminding.to_remind(at=now), MANY))),
        ("reminders: the whole run", lambda: _undone(lambda: directives.remind(at=now))),
    ]
    return measured(asked, times=int(times))


def measured(asked: Sequence[tuple[str, Callable[[], object]]], *, times: int) -> dict[str, Any]:
    """Return the times of a clock and of our processor (ms), statements and memory (MB) of some things to do, in an order left to chance."""
    for _, ask in asked:
        ask()  # nobody is the first visitor
    taken: dict[str, dict[str, list[float]]] = {name: {"ms": [], "cpu": []} for name, _ in asked}
    for _ in range(times):
        for name, ask in random.sample(asked, len(asked)):
            began, worked = time.perf_counter(), time.process_time()
            ask()
            taken[name]["cpu"].append((time.process_time() - worked) * 1000)
            taken[name]["ms"].append((time.perf_counter() - began) * 1000)
    found = {name: {**taken[name], "queries": _counted(ask), "memory": _needed(ask)} for name, ask in asked}
    return {"pages": found, "process": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _asking(who: str, page: str) -> Callable[[], None]:
    browser = Client(SERVER_NAME="127.0.0.1")
    if who:
        browser.force_login(Person.objects.get(code=READERS[who]))
    if page == "drafting":
        return lambda: _undone(lambda: _drafted(browser, agency=REPORTING[who]))
    with transaction.atomic():
        wall.stand_as(Actor(Person.objects.get(code=READERS[who])) if who else ANYONE, on=localdate())
        path, query = reverse("directives:report" if page == "sent" else page, args=_args(page, who=who)), _query(page)

    def ask() -> None:
        answer = browser.get(path, query)
        assert answer.status_code == 200, (path, answer.status_code)
        b"".join(answer) if answer.streaming else answer.content

    return ask


def _lately() -> list[tuple[int, int]]:
    """Return some agencies, each with a task that is to move: looked for once, for it takes all tasks of the province."""
    return list(Task.objects.filter(matter__agency__kind="department").order_by().values_list("matter__agency").annotate(last=Max("pk"))[:MOVED])


def _stirred(ask: Callable[[], object], *, moved: Sequence[tuple[int, int]]) -> None:
    """Ask for a page while in each of some agencies a task has moved since its sums were counted."""
    Touch.objects.bulk_create(Touch(owner_id=agency, rule=Tally.TALLIES[0], matter_id=task) for agency, task in moved)
    ask()


def _drafted(browser: Client, *, agency: str) -> None:
    """Have the report of last week drawn up, and look at it, where its form leads to."""
    asked = {"agency": agency, "period": "week", "day": f"{localdate() - timedelta(days=7):%d/%m/%Y}", "form_key": uuid4().hex}
    answer = browser.post(reverse("directives:reports"), asked, follow=True)
    assert answer.redirect_chain, answer.status_code


def _undone(act: Callable[[], object]) -> None:
    """Let something be done and take it back, so that it can be done again."""
    with transaction.atomic():
        act()
        transaction.set_rollback(True)


def _query(page: str) -> dict[str, str]:
    return {"period": "month", "day": f"{localdate() - MONTH:%d/%m/%Y}"} if page == "directives:reports" else {}


def _args(page: str, *, who: str) -> list[str]:
    """Return what the address of a page names: the first commune's own, where not the province's."""
    if page in ("directives:page", "directives:timeline"):
        seen = "own" if who else "public"
        return [Directive.objects.filter(matter__agency__code="an-binh", matter__visibility=seen).latest("pk").matter.code]
    if page == "directives:task":
        return [Task.objects.filter(matter__agency__code="an-binh-works").latest("pk").matter.code]
    if page in ("directives:report", "sent"):
        return [PeriodReport.objects.get(about__code=REPORTING[who], period="quarter" if page == "sent" else "month").matter.code]
    return ["an-binh-works"] if page == "directives:agency" else []


def _report() -> None:
    """Draw up the report of the month that is over, for the first commune and for the province, and send that of the quarter."""
    now = timezone.now()
    for who, code in REPORTING.items():
        agency, by = Agency.objects.get(code=code), Actor(Person.objects.get(code=READERS[who]))
        month = reporting.period("month", on=localdate(now) - MONTH)
        if not PeriodReport.objects.filter(about=agency, period="month").exists():
            actions.draw_up(agency, period=month, by=by, at=now)
        if not PeriodReport.objects.filter(about=agency, period="quarter").exists():
            quarter = reporting.period("quarter", on=localdate(now) - QUARTER)
            actions.submit(actions.draw_up(agency, period=quarter, by=by, at=now), by=by, at=now)


def _counted(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def _needed(ask: Callable[[], object]) -> float:
    """Return how many MB of Python's memory an answer needs at most."""
    tracemalloc.start()
    ask()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 2**20
