from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.duties.queries import desk, overdue
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.models import DraftSupport, Support, Task
from danvan.do.directives.queries import axes, supports
from danvan.do.directives.tests.plan import KEY, address, confirmed, registered
from tests.village import Village, at
from tests.worlds import As

DAY, LATER = at("2026-03-01 08:00"), date(2026, 12, 1)
ASKED_ON = date(2026, 4, 30)


def asked(village: Village, *, due_on: date | None = ASKED_ON) -> Support:
    """Return what the culture office is asked to do for the task of the works office; the Front is asked too."""
    directive = registered(village)
    draft = confirmed(directive, village)
    draft.supporting.add(village.front)
    DraftSupport.objects.create(draft=draft, agency=village.culture, request="Báo bóng hỏng", due_on=due_on)
    actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
    return Support.objects.get(matter__agency=village.culture)


def where(support: Support, verb: str = "") -> str:
    if verb:
        return reverse("directives:act_on_support", args=[support.matter.code, verb])
    return reverse("directives:support", args=[support.matter.code])


def answer(client: As, support: Support, **typed: Any) -> Any:
    version = Support.objects.get(pk=support.pk).matter.version
    return client.post(where(support, "answer"), {"form_key": KEY, "version": version, "note": "Đã báo 12 bóng"} | typed)


def test_each_supporting_agency_has_its_own_request_and_day(village: Village) -> None:
    support = asked(village)

    duty = desk(village.linh, on=LATER).get()
    assert (duty.matter_id, duty.rule, duty.due_on) == (support.pk, "directives.support", ASKED_ON)
    assert (support.request, support.matter.state, support.matter.assigner) == ("Báo bóng hỏng", "asked", village.commune)
    front = Support.objects.get(matter__agency=village.front)
    assert (front.matter.state, front.request) == ("invited", "")
    assert not Duty.objects.filter(matter=front.pk).exists()  # asked only: never late


def test_without_a_day_of_its_own_a_support_is_never_late(village: Village) -> None:
    support = asked(village, due_on=None)

    assert Duty.objects.get(matter=support.pk).due_on is None
    assert not overdue(on=LATER).filter(matter=support.pk).exists()
    assert supports.lines([support])[0].timing(on=LATER) == axes.UNTIMED


def test_a_supporting_agency_answers_on_its_page_and_its_clock_stops(village: Village, client: As) -> None:
    support = asked(village)
    officer = client.of(village.linh)
    page = officer.get(where(support)).content.decode()
    assert "Báo bóng hỏng" in page
    assert "30/04/2026" in page

    assert answer(officer, support).status_code == 302

    mine = Support.objects.get(pk=support.pk)
    assert (mine.matter.state, mine.answer) == ("supported", "Đã báo 12 bóng")
    assert Duty.objects.get(matter=support.pk).closed_at
    assert Entry.objects.get(word="directives.supported").facts["task"] == support.task.matter.code


@pytest.mark.parametrize(("on", "timing"), [("2026-04-30", axes.DONE_IN_TIME), ("2026-05-01", axes.DONE_LATE)])
def test_an_answer_is_in_time_until_the_end_of_its_day(village: Village, on: str, timing: str) -> None:
    support = asked(village)

    actions.answer(support, words="Đã báo", by=village.linh, at=at(f"{on} 23:00"))

    assert supports.lines([support])[0].timing(on=LATER) == timing


def test_an_empty_answer_is_asked_for_again(village: Village, client: As) -> None:
    support = asked(village)

    assert "Chưa ghi đã phối hợp được gì" in answer(client.of(village.linh), support, note="").content.decode()
    assert Support.objects.get(pk=support.pk).matter.state == "asked"


def test_the_lead_and_who_assigned_see_how_each_support_stands(village: Village, client: As) -> None:
    support = asked(village)
    actions.answer(support, words="Đã báo 12 bóng", by=village.linh, at=DAY)

    for actor in (village.minh, village.hoa, village.tu):
        page = client.of(actor).get(address(support.task)).content.decode()
        assert "Mỗi cơ quan một yêu cầu" in page
        assert "Đã báo 12 bóng" in page
        assert "Đã đề nghị phối hợp" in page


def test_a_supporting_agency_sees_its_own_request_and_not_the_others(village: Village, client: As) -> None:
    support = asked(village)

    assert client.of(village.son).get(where(support)).status_code == 404
    assert "Báo bóng hỏng" not in client.get(address(support.task)).content.decode()
    assert client.of(village.mai).get(where(support)).status_code == 404
    assert client.of(village.lan).get(where(support)).status_code == 403


def test_only_who_was_asked_answers(village: Village, client: As) -> None:
    support = asked(village)

    for actor in (village.minh, village.hoa, village.tu):
        with pytest.raises(NotAllowed):
            actions.answer(support, words="x", by=actor, at=DAY)
    assert client.of(village.minh).get(where(support, "answer")).status_code == 404


def test_a_published_task_does_not_publish_what_others_were_asked(village: Village) -> None:
    support = asked(village)
    actions.publish(support.task.directive, basis="khoản 1 Điều 11 Luật 10/2022/QH15", by=village.hoa, at=DAY)

    page = As().get(address(support.task)).content.decode()

    assert "Phòng Văn hóa - Xã hội" in page  # that it supports is in the plan
    assert "Báo bóng hỏng" not in page


def finished(support: Support, village: Village) -> Task:
    actions.finish(support.task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=DAY)
    return Task.objects.get(pk=support.task_id)


def test_when_a_task_is_verified_nobody_waits_for_its_supports_any_more(village: Village) -> None:
    support = asked(village)
    task = finished(support, village)
    assert Support.objects.get(pk=support.pk).matter.state == "asked"

    actions.verify(task, remark="", by=village.hoa, at=DAY)

    assert set(Support.objects.values_list("matter__state", flat=True)) == {"released"}
    entries = Entry.objects.filter(word="directives.released").select_related("content__by")
    assert [entry.content.by for entry in entries] == [None, None]  # the platform
    assert not overdue(on=LATER).exists()


def test_what_was_answered_stays_answered_when_the_task_ends(village: Village) -> None:
    support = asked(village)
    actions.answer(support, words="Đã báo", by=village.linh, at=DAY)

    actions.verify(finished(support, village), remark="", by=village.hoa, at=DAY)

    assert Support.objects.get(pk=support.pk).matter.state == "supported"


def test_what_a_body_is_only_asked_lies_on_its_desk_until_it_answers(village: Village, client: As) -> None:
    asked(village)
    front = Support.objects.get(matter__agency=village.front)
    desk_of_the_front = reverse("site:desk")
    page = client.of(village.son).get(desk_of_the_front).content.decode()
    assert "Được đề nghị" in page
    assert where(front) in page

    actions.answer(front, words="Đã vận động", by=village.son, at=DAY)

    assert "Được đề nghị" not in client.get(desk_of_the_front).content.decode()


def test_the_page_of_a_task_takes_as_many_queries_for_two_supports_as_for_one(
    village: Village, client: As, django_assert_max_num_queries: Any
) -> None:
    chair, counts = client.of(village.hoa), []
    for number, supporting in ((8, [village.culture]), (9, [village.culture, village.front])):
        task = supported(village, number=number, supporting=supporting)
        assert len(supports.lines(supports.visible(village.hoa, at=DAY).filter(task=task))) == len(supporting)
        chair.get(address(task))
        with django_assert_max_num_queries(200) as counted:
            chair.get(address(task))
        counts.append(len(counted))
    assert counts[0] == counts[1]


def asked_more(village: Village) -> Support:
    task = supported(village, number=8, supporting=[village.culture, village.front])
    return Support.objects.filter(task=task).order_by("pk")[0]


def supported(village: Village, *, number: int, supporting: list[Agency]) -> Task:
    directive = actions.register("Giao Phòng Kinh tế việc khác", identity=_other(number), by=village.tu, at=at("2026-01-06 08:00"))
    wanted = actions.Wanted(text="việc khác", lead=village.works, supporting=supporting)
    draft = actions.add(directive, span=(20, 28), wanted=wanted, by=village.tu, at=at("2026-01-06 09:00"))
    return actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))[0]


def _other(number: int) -> actions.Identity:
    return actions.Identity(
        number=f"{number}/TB-UBND", type="Thông báo", issuer="UBND xã An Bình", issued_on=date(2026, 1, 5), title="Việc khác",
    )


def test_nothing_of_a_support_is_stored_twice(village: Village) -> None:
    line = supports.lines([asked(village)])[0]

    assert line.timing(on=ASKED_ON) == axes.IN_TIME
    assert line.timing(on=date(2026, 5, 1)) == axes.LATE
    assert queries.lines([line.support.task])[0].supporting == (
        "Phòng Văn hóa - Xã hội xã An Bình", "Ủy ban MTTQ Việt Nam xã An Bình",
    )
