from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.matters.actions import give_sight
from danvan.base.people import relations
from danvan.do.directives import actions
from danvan.do.directives.models import Task
from danvan.do.directives.queries import decisions
from danvan.do.directives.tests.plan import address, assigned, head
from tests.village import Village, at
from tests.worlds import As

DAY = at("2026-03-01 08:00")
WANTED = date(2026, 8, 31)


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def kinds(village: Village, name: str = "hoa") -> list[str]:
    return [one.kind for one in decisions.decisions(getattr(village, name), at=DAY)]


def test_a_finished_task_waits_for_who_assigned_it(village: Village, task: Task) -> None:
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=DAY)

    (one,) = decisions.decisions(village.hoa, at=DAY)

    assert (one.kind, one.task.pk, one.since) == ("verify", task.pk, DAY)
    assert kinds(village, "minh") == kinds(village, "tu") == kinds(village, "son") == []
    actions.verify(task, remark="", by=village.hoa, at=DAY)
    assert kinds(village) == []


def test_an_extension_waits_with_the_day_that_is_wanted(village: Village, task: Task) -> None:
    actions.ask_extension(task, wanted_on=WANTED, reason="Chờ vật tư", by=village.minh, at=DAY)

    (one,) = decisions.decisions(village.hoa, at=DAY)

    assert (one.kind, one.wanted_on) == ("extension", WANTED)
    actions.suspend(task, reason="Chờ vốn", by=village.hoa, at=DAY)
    assert kinds(village) == []  # nothing to decide while it stands still


def test_a_returned_task_waits_since_it_was_returned(village: Village, task: Task) -> None:
    actions.give_back(task, reason="Không phải việc của phòng", by=head(village.works), at=DAY)

    (one,) = decisions.decisions(village.hoa, at=DAY)

    assert (one.kind, one.since) == ("return", DAY)


def test_the_desk_of_the_head_leads_to_each_decision(village: Village, client: As, task: Task) -> None:
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=DAY)

    page = client.of(village.hoa).get(reverse("site:desk")).content.decode()

    assert "Chờ quyết định về nhiệm vụ đã giao" in page
    assert f'href="{address(task, "verify")}"' in page
    shown = client.get(address(task, "verify")).content.decode()
    assert shown.index("Ban đêm") < shown.index('name="note"')  # the result is read before it is judged
    assert shown.count("Ban đêm") == 1
    assert "Chờ quyết định" not in client.of(village.minh).get(reverse("site:desk")).content.decode()


def test_decisions_take_three_queries_and_one_for_what_their_agency_took_over(village: Village, task: Task, django_assert_num_queries: Any) -> None:
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=DAY)

    head = relations.with_roles(village.hoa, on=localdate(DAY))  # as a request brings them along
    with django_assert_num_queries(4):
        decisions.decisions(head, at=DAY)


def test_what_a_former_agency_assigned_waits_for_the_head_of_its_heir(village: Village, task: Task) -> None:
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=DAY)
    heir = Agency.objects.create(code="moi", name="UBND xã Mới", kind="commune", valid_from=date(2026, 4, 1))
    merger = Succession.objects.create(
        code="S1", kind="merge", effective_on=date(2026, 4, 1), basis="1/NQ", begun_at=DAY, done_at=at("2026-04-01 08:00")
    )
    Line.objects.create(succession=merger, before=village.commune, after=heir)
    Agency.objects.filter(pk=village.commune.pk).update(valid_to=date(2026, 4, 1))
    give_sight(task.matter, agencies=[heir])

    (one,) = decisions.decisions(head(heir), at=at("2026-05-01 08:00"))

    assert one.task == task
