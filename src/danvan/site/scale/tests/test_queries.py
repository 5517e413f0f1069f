"""How many statements a page asks does not hang on how many tasks there are."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.people.models import Person
from danvan.base.people.relations import ANYONE, Actor
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive, PeriodReport, Task
from danvan.do.directives.queries import reminding
from danvan.site.scale import province, years
from danvan.site.village import Village
from tests.village import at
from tests.worlds import As

NOW, EACH, PLANS = at("2026-11-02 09:00"), 30, 2
MONTH = reporting.period("month", on=date(2026, 10, 20))
BY_HEADS = ("site:desk", "site:monday", "directives:dashboard", "directives:list", "directives:book")
OF_TASKS = {"directives:agency": "an-binh-works"}


@pytest.fixture
def first(db: None) -> Village:
    """Settle a province with one commune, whose reports are drawn up, and return it."""
    village = province.settled(tasks=EACH, at=NOW, each=EACH)
    for by, code in ((village.hoa, "an-binh"), (_head(), "province")):
        directives.draw_up(Agency.objects.get(code=code), period=MONTH, by=by, at=NOW)
    return village


def test_no_page_asks_more_of_twice_as_many_tasks(first: Village) -> None:
    few = _counts(first)
    years.live(first, tasks=EACH, at=NOW, before=PLANS)
    many = _counts(first)

    assert Task.objects.count() == 2 * EACH
    assert many == few


def test_no_page_asks_more_of_a_province_with_twice_as_many_communes(first: Village) -> None:
    province.grow(first.commune, many=2 * EACH, each=EACH)
    few = _counts(first)
    province.grow(first.commune, many=4 * EACH, each=EACH)

    assert _counts(first) == few


def _head() -> Actor:
    return Actor(Person.objects.get(code=province.CHAIR))


def _counts(first: Village) -> dict[tuple[str, str], int]:
    """Return how many statements each page asks, by who asks and which page it is, once the worker has added up what moved."""
    while directives.tally(most=EACH, at=NOW):
        pass
    asked: dict[tuple[str, str], Callable[[], Any]] = {("worker", "reminders"): lambda: list(reminding.to_remind(at=NOW))}
    plan = Directive.objects.filter(matter__agency=first.commune).earliest("pk").matter.code
    pages = {"chair": (first.hoa, "an-binh"), "head": (_head(), "province")}
    for who, (actor, code) in pages.items():
        for page, path in _paths(code, plan=plan).items():
            asked[who, page] = _page(actor, path)
    public = Directive.objects.filter(matter__visibility="public").earliest("pk").matter.code
    asked["chair", "directives:carry"] = _page(first.hoa, reverse("directives:carry", args=[plan]))
    asked["officer", "site:desk"] = _page(first.minh, reverse("site:desk"))
    asked["anyone", "directives:page"] = _page(ANYONE, reverse("directives:page", args=[public]))
    asked["anyone", "site:overdue"] = _page(ANYONE, reverse("site:overdue"))
    return {name: _counted(ask) for name, ask in asked.items()}


def _paths(agency: str, *, plan: str) -> dict[str, str]:
    report = PeriodReport.objects.get(about__code=agency).matter.code
    month = f"?agency={agency}&period=month&day=20/10/2026"
    return {page: reverse(page) for page in BY_HEADS} | {page: reverse(page, args=[code]) for page, code in OF_TASKS.items()} | {
        "directives:reports": reverse("directives:reports") + month, "directives:report": reverse("directives:report", args=[report]),
        "directives:figure": reverse("directives:figure") + month, "directives:timeline": reverse("directives:timeline", args=[plan]),
        "directives:page": reverse("directives:page", args=[plan]),
    }  # fmt: skip


def _page(actor: Actor, path: str) -> Callable[[], Any]:
    browser = As().of(actor)

    def ask() -> None:
        answer: Any = browser.get(path)
        assert answer.status_code == 200, path
        assert b"".join(answer) if answer.streaming else answer.content

    return ask


def _counted(ask: Callable[[], Any]) -> int:
    ask()  # nobody is the first visitor
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)
