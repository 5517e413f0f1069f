"""The database of a benchmark, and how often it is asked: called inside Django, in a process of its own."""

import json
import sys
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localdate

from bench import bare, steps
from bench.load import Step
from danvan.base.duties import queries as duties
from danvan.base.matters import codes
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.do.directives.models import Directive, Task
from danvan.site import databases, demo, village
from danvan.site.village import Village

DUTIES = 50  # open on the officer's desk
BROWSER = Client(SERVER_NAME="127.0.0.1")  # one: the first request of each takes the whole program up


def lay() -> dict[str, Any]:
    """Make the tables, let the demo village live, and fill a desk; return what the requests have to name."""
    databases.prepare()
    databases.stand("danvan_owner")
    bare.lay()
    databases.stand("danvan_jobs")
    settled = village.settle(password=demo.PASSWORD)
    demo.live(settled, at=timezone.now())
    _fill_desk(settled)
    directive = max(Directive.objects.filter(matter__visibility="public"), key=_tasks)
    return {
        "directive": directive.matter.code, "tasks": _tasks(directive), "duties": DUTIES, "person": "minh",
        "password": demo.PASSWORD, **_followed(settled),
    }


def _fill_desk(settled: Village) -> None:
    now = timezone.now()
    for _ in range(DUTIES - duties.desk(settled.minh, on=localdate(now)).count()):
        petition = petitions.submit(steps.TEXT, place=settled.thon_dong, by=settled.lan, at=now)
        petitions.classify(petition, subject=settled.lighting, by=settled.tu, at=now)
        petitions.route(petition, agency=settled.works, by=settled.tu, at=now)


def _followed(settled: Village) -> dict[str, str]:
    """Return the codes of a petition that is under way."""
    secret, now = codes.secret("bench"), timezone.now()
    bearer = codes.bearer(secret)
    sender = Actor(bears=frozenset({bearer}))
    petition = petitions.submit(steps.TEXT, place=settled.thon_dong, by=sender, at=now, bearer=bearer)
    petitions.classify(petition, subject=settled.lighting, by=settled.tu, at=now)
    petitions.route(petition, agency=settled.works, by=settled.tu, at=now)
    return {"secret": secret, "petition": petition.matter.code}


def _tasks(directive: Directive) -> int:
    return Task.objects.filter(directive=directive).count()


def count(port: str) -> dict[str, dict[str, int]]:
    """Return how many statements each journey asks of the database, how many functions it calls and the bytes of its last answer.

    The program that answers at the port gives the cookies; what was laid comes on standard input.
    """
    found = steps.journeys(json.load(sys.stdin), port=int(port))
    for journey in found.values():
        _walk(journey())  # once before, so that nothing is counted that is read once for each process
    return {name: _walk(journey()) | {"calls": _calls(journey())} for name, journey in found.items()}


def _calls(journey: tuple[Step, ...]) -> int:
    """Return how many functions a journey calls, those of the test client too: it hardly differs from run to run."""
    called = 0

    def note(frame: Any, event: str, given: Any) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        _walk(journey)
    finally:
        sys.setprofile(None)
    return called


def _walk(journey: tuple[Step, ...]) -> dict[str, int]:
    asked: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    answer = b""
    with connection.execute_wrapper(note):
        for step in journey:
            BROWSER.cookies.clear()
            BROWSER.cookies.load(dict(step.cookies))
            came = BROWSER.generic(step.verb, step.path, step.form, content_type=step.type or "text/plain")
            assert came.status_code == step.status, (step.path, came.status_code)
            answer = came.content
    return {"queries": len(asked), "bytes": len(answer)}
