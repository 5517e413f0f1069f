from datetime import date

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.models import Support, Task
from danvan.do.directives.tests.plan import address, again, assigned, buttons, head, send, unit
from tests.village import Village, at
from tests.worlds import As

DAY = at("2026-01-08 08:00")


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


@pytest.fixture
def thu(village: Village) -> Actor:
    """The head of the works office."""
    return head(village.works)


def clock(task: Task) -> Duty:
    return Duty.objects.get(matter=task.pk, closed_at=None)


def returned(task: Task, thu: Actor) -> Task:
    actions.give_back(task, reason="Đèn thôn thuộc Phòng Văn hóa", by=thu, at=DAY)
    return again(task)


def test_an_officer_takes_a_task_on(village: Village, client: As, task: Task) -> None:
    assert send(client.of(village.minh), task, "accept").status_code == 302

    assert again(task).matter.state == "accepted"
    assert "accept" not in buttons(client, task)


def test_a_head_returns_what_is_not_theirs_with_a_reason_that_staff_alone_reads(
    village: Village, client: As, task: Task, thu: Actor
) -> None:
    assert "Chưa ghi lý do" in send(client.of(thu), task, "return", note="").content.decode()
    send(client, task, "return", note="Đèn thôn thuộc Phòng Văn hóa")

    assert again(task).matter.state == "returned"
    assert clock(task).due_on == date(2026, 6, 30)  # it runs on
    assert "Đèn thôn thuộc Phòng Văn hóa" in client.of(village.hoa).get(address(task)).content.decode()
    actions.publish(task.directive, basis="khoản 1 Điều 11 Luật 10/2022/QH15", by=village.hoa, at=at("2026-01-09 08:00"))
    public = As().get(address(task)).content.decode()
    assert "Trả lại nhiệm vụ" in public
    assert "Đèn thôn thuộc" not in public


def test_only_the_head_returns_and_only_what_was_not_begun(village: Village, task: Task, thu: Actor) -> None:
    with pytest.raises(NotAllowed):
        actions.give_back(task, reason="x", by=village.minh, at=DAY)
    actions.report(task, percent=10, words="Đã khảo sát", by=village.minh, at=DAY)
    with pytest.raises(NotAllowed):
        actions.give_back(task, reason="x", by=thu, at=DAY)


def test_who_assigned_insists_with_a_reason(village: Village, client: As, task: Task, thu: Actor) -> None:
    returned(task, thu)
    assert buttons(client.of(village.hoa), task) == ["insist", "reassign", "withdraw"]

    send(client, task, "insist", note="Phòng Kinh tế giữ kinh phí")

    assert again(task).matter.state == "assigned"
    assert Entry.objects.get(word="directives.insisted").content.private == {"note": "Phòng Kinh tế giữ kinh phí"}


def test_who_assigned_gives_it_to_another_agency_until_another_day(
    village: Village, client: As, task: Task, thu: Actor
) -> None:
    returned(task, thu)

    send(client.of(village.hoa), task, "reassign", agency=village.culture.pk, due_on="15/07/2099", note="Đúng việc của phòng")

    mine = again(task)
    assert (mine.matter.agency, mine.matter.state) == (village.culture, "assigned")
    assert (clock(task).owner, clock(task).due_on) == (village.culture, date(2099, 7, 15))
    facts = Entry.objects.get(word="directives.reassigned").facts
    assert (facts["before"], facts["after"]) == ("an-binh-works", "an-binh-culture")
    assert facts["directives.finish:was"] == "2026-06-30"
    page = client.of(village.linh).get(address(task)).content.decode()
    assert "30/06/2026" in page
    assert "nơi giao cho lùi hạn" in page


def test_without_another_day_a_reassigned_task_keeps_its_day(village: Village, task: Task) -> None:
    actions.reassign(task, agency=village.culture, due_on=None, reason="x", by=village.hoa, at=DAY)

    assert clock(task).due_on == date(2026, 6, 30)


def test_who_leads_after_a_change_is_no_longer_asked_to_support_and_sees_what_the_others_are_asked(
    village: Village, task: Task
) -> None:
    actions.reassign(task, agency=village.culture, due_on=None, reason="x", by=village.hoa, at=DAY)

    assert Support.objects.get(task=task).matter.state == "released"
    assert visible_to(village.minh, on=DAY.date()).filter(pk=task.pk).exists()  # who once dealt with it sees it still


def test_only_agencies_that_may_be_told_are_offered(village: Village, client: As, task: Task) -> None:
    form = client.of(village.hoa).get(address(task, "reassign")).context["form"]

    assert set(form.fields["agency"].queryset) == {village.culture, village.commune}
    for agency in (village.front, village.province, village.works):
        with pytest.raises(NotAllowed):
            actions.reassign(task, agency=agency, due_on=None, reason="x", by=village.hoa, at=DAY)


def test_a_day_that_has_passed_is_refused_and_the_words_stay(village: Village, client: As, task: Task) -> None:
    typed = {"agency": village.culture.pk, "due_on": "01/01/2020", "note": "Một lý do đã gõ"}
    page = send(client.of(village.hoa), task, "reassign", **typed).content.decode()

    assert "không thể ở trước hôm nay" in page
    assert "Một lý do đã gõ" in page


def test_a_head_hands_a_task_over_to_a_unit_below_and_the_day_stays(
    village: Village, client: As, task: Task, thu: Actor
) -> None:
    team = unit(village.works)

    send(client.of(thu), task, "hand_over", agency=team.pk, note="Đội quản lý đèn")

    assert (again(task).matter.agency, clock(task).owner) == (team, team)
    assert clock(task).due_on == date(2026, 6, 30)
    assert client.get(address(task)).status_code == 200  # the head sees it still
    assert visible_to(head(team), on=DAY.date()).filter(pk=Support.objects.get(task=task).pk).exists()


def test_a_task_is_handed_over_only_to_units_below(village: Village, task: Task, thu: Actor) -> None:
    for agency in (village.culture, village.works, village.commune):
        with pytest.raises(NotAllowed):
            actions.hand_over(task, unit=agency, reason="x", by=thu, at=DAY)
