"""Who is told of what happens to a task: who has to act next hears of it."""

from datetime import date
from decimal import Decimal

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.jobs import actions as queue
from danvan.base.matters.models import Matter
from danvan.base.moves import unasked
from danvan.base.notices.models import Notice
from danvan.do.directives import actions
from danvan.do.directives.actions import carrying, standing
from danvan.do.directives.models import Support, Task
from danvan.do.directives.tests.plan import IDENTITY, MEET, assigned
from tests.village import Village, at

NOW = at("2026-04-06 02:30")
COMMUNE, WORKS = "an-binh@an-binh.example", "kinh-te@an-binh.example"


@pytest.fixture
def village(village: Village) -> Village:
    Agency.objects.filter(pk=village.works.pk).update(email=WORKS)
    village.works.refresh_from_db()
    return village


def told(word: str) -> list[str]:
    """Return the addresses to which news of a word went."""
    while queue.run_due(at=NOW):
        pass
    return list(Notice.objects.filter(cause__word=f"directives.{word}").values_list("address", flat=True))


def test_who_assigned_is_told_that_a_task_waits_to_be_verified(village: Village) -> None:
    actions.finish(assigned(village), done="Đã thay", no_proof="Ban đêm", by=village.minh, at=NOW)

    assert told("finished") == [COMMUNE]


def test_who_asked_is_told_that_it_was_done(village: Village) -> None:
    actions.finish(assigned(village, words=MEET), done="Đã cử người", no_proof="Không có ảnh", by=village.son, at=NOW)

    assert told("fulfilled") == [COMMUNE]


def test_who_leads_is_told_that_a_task_goes_on_under_another_document(village: Village) -> None:
    task = assigned(village)
    identity = actions.Identity(number="1/KH-UBND", type="Kế hoạch", issuer=IDENTITY.issuer, issued_on=date(2026, 3, 20), title="Năm 2027")
    target = actions.register("Kế hoạch sau", identity=identity, by=village.tu, at=NOW)
    review = carrying.Review(why="Thiếu vốn", post="Phó trưởng phòng", unit=village.works, change="Mua sớm")
    carrying.carry_over(task, target=target, cut_off_on=date(2027, 3, 31), review=review, by=village.hoa, at=NOW)

    assert told("carried_over") == [WORKS]


def test_who_assigned_is_told_of_a_support_that_is_late(village: Village) -> None:
    support = Support.objects.get(task=assigned(village))
    unasked.lapse(support.matter, rule="directives.support", at=NOW)

    assert told("support_lapsed") == [COMMUNE]


def test_who_leads_is_told_of_a_target_and_who_assigned_of_its_missing_report(village: Village) -> None:
    task = Task.objects.get(pk=assigned(village).pk)
    standing.make_standing(task, every="quarter", by=village.hoa, at=at("2026-01-08 08:00"))
    aim = standing.Aim(day=date(2026, 2, 1), wanted=Decimal(30), unit="bóng", quality="Sáng đều", report_on=date(2026, 4, 5))
    one = standing.set_target(task, aim=aim, by=village.hoa, at=at("2026-01-08 09:00"))
    unasked.lapse(Matter.objects.get(pk=one.pk), rule="directives.period", at=NOW)

    assert told("target_set") == [WORKS]
    assert told("target_lapsed") == [COMMUNE]
