from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.journal.models import Entry, EntryContent
from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Draft, Task
from danvan.do.directives.models.periods import period_of
from danvan.do.directives.queries import rhythms
from danvan.do.directives.tests.plan import IDENTITY
from danvan.do.directives.tests.reading import post, read
from danvan.engines import vietnamese
from tests.village import Village, at
from tests.worlds import As

MONTHLY = "KẾ HOẠCH\n1. Giao Phòng Kinh tế kiểm tra, thay bóng đèn hỏng ở ba thôn trước ngày 15 hằng tháng.\n"


@pytest.mark.parametrize(
    ("schedule", "every"),
    [
        ({"kind": "rhythm", "every": "month", "day": 15}, "month"), ({"kind": "rhythm", "every": "month", "count": 6}, "half"),
        ({"kind": "rhythm", "every": "month", "count": 3}, "quarter"), ({"kind": "rhythm", "every": "quarter"}, "quarter"),
        ({"kind": "rhythm", "every": "year"}, "year"), ({"kind": "rhythm", "every": "week"}, ""), ({"kind": "rhythm", "every": "month", "count": 5}, ""),
        ({"kind": "day", "last": "2026-06-30"}, ""), (None, ""),
    ],
)  # fmt: skip
def test_a_rhythm_that_was_read_is_a_period_where_there_is_one(schedule: dict[str, Any] | None, every: str) -> None:
    assert rhythms.every(schedule) == every


@pytest.fixture
def monthly(village: Village) -> Draft:
    """Return what the reader makes of work that comes again each month."""
    directive = actions.register(vietnamese.nfc(MONTHLY), identity=replace(IDENTITY, number="14/KH-UBND"), by=village.tu, at=at("2026-01-06 08:00"))
    return Draft.objects.get(directive=directive)


def test_a_deadline_of_each_month_is_shown_as_one_and_becomes_a_standing_task(village: Village, client: As, monthly: Draft) -> None:
    directive = monthly.directive
    page = read(client.of(village.tu), directive).content.decode()
    assert (monthly.lead, monthly.every, monthly.due_on) == (village.works, "month", None)
    assert "Hằng tháng. Khi giao sẽ thành nhiệm vụ thường xuyên" in page
    assert "trước ngày 15 hằng tháng" in page
    post(client, directive, "accept", draft=monthly.pk)
    assert "Hằng tháng" in client.of(village.hoa).get(reverse("directives:assign", args=[directive.matter.code])).content.decode()

    (task,) = actions.assign(Directive.objects.get(pk=directive.pk), drafts=[Draft.objects.get(pk=monthly.pk)], by=village.hoa, at=at("2026-01-07 08:00"))

    assert (Task.objects.get().every, task.matter.state) == ("month", "assigned")
    assert Entry.objects.get(word="directives.made_standing").facts["every"] == "month"
    form = client.of(village.hoa).get(reverse("directives:standing", args=[task.matter.code])).context["form"]
    assert form["report_on"].value().day == 15
    assert form["report_on"].value() > period_of(date.fromisoformat(form["period"].value()), every="month")[1]


def test_a_clerk_may_say_that_it_does_not_come_again_or_that_it_does(village: Village, client: As, monthly: Draft) -> None:
    said: dict[str, Any] = {"draft": monthly.pk, "text": monthly.text, "lead": village.works.pk, "supporting": []}
    clerk = client.of(village.tu)
    assert clerk.get(reverse("directives:read", args=[monthly.directive.matter.code]), {"sua": monthly.pk}).context["change"]["every"].value() == "month"

    post(clerk, monthly.directive, "change", **said, every="")
    assert Draft.objects.get(pk=monthly.pk).every == ""
    assert EntryContent.objects.get(entry__word="directives.draft_changed").private["before"]["every"] == "month"
    post(clerk, monthly.directive, "change", key="m" * 24, **said, every="half")
    assert Draft.objects.get(pk=monthly.pk).every == "half"
    assert "Không có kỳ này" in post(clerk, monthly.directive, "change", key="n" * 24, **said, every="week").content.decode()


def test_what_is_only_asked_gets_no_period(village: Village, client: As, monthly: Draft) -> None:
    Draft.objects.filter(pk=monthly.pk).update(lead=village.front, state="confirmed")
    assert "nên không đặt kỳ báo cáo" in read(client.of(village.tu), monthly.directive).content.decode()

    (task,) = actions.assign(monthly.directive, drafts=[Draft.objects.get(pk=monthly.pk)], by=village.hoa, at=at("2026-01-07 08:00"))

    assert (task.matter.state, Task.objects.get().every) == ("requested", "")
