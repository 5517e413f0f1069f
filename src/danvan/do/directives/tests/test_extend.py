from datetime import date

import pytest

from danvan.base.duties.models import Duty
from danvan.base.duties.queries import overdue
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Extension, Task
from danvan.do.directives.queries import decisions
from danvan.do.directives.tests.plan import MEET, address, again, assigned, buttons, head, send
from tests.village import Village, at
from tests.worlds import As

BEFORE, WANTED = date(2026, 6, 30), date(2026, 8, 31)
DAY = at("2026-06-01 08:00")


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def asked(task: Task, village: Village) -> Extension:
    return actions.ask_extension(task, wanted_on=WANTED, reason="Chờ vật tư", by=village.minh, at=DAY)


def test_who_does_a_task_asks_for_a_later_day_with_a_reason(village: Village, client: As, task: Task) -> None:
    send(client.of(village.minh), task, "ask_extension", wanted_on="31/08/2099", note="Chờ vật tư")

    one = Extension.objects.get()
    assert (one.state, one.was_due_on, one.wanted_on, one.reason) == ("asked", BEFORE, date(2099, 8, 31), "Chờ vật tư")
    assert Entry.objects.get(word="directives.extension_asked").facts == {"wanted_on": "2099-08-31"}
    assert Duty.objects.get(matter=task.pk).due_on == BEFORE
    assert "ask_extension" not in buttons(client, task)  # one at a time


@pytest.mark.parametrize(("day", "sentence"), [("30/06/2026", "không muộn hơn hạn hiện tại (30/06/2026)"), ("", "Chưa ghi xin lùi")])
def test_a_day_that_is_no_later_is_refused_and_the_reason_stays(
    village: Village, client: As, task: Task, day: str, sentence: str
) -> None:
    page = send(client.of(village.minh), task, "ask_extension", wanted_on=day, note="Chờ vật tư").content.decode()

    assert sentence in page
    assert "Chờ vật tư" in page
    assert not Extension.objects.exists()


def test_who_assigned_grants_another_day_and_both_are_kept(village: Village, client: As, task: Task) -> None:
    asked(task, village)

    send(client.of(village.hoa), task, "extend", due_on="31/07/2099", note="Chỉ đến hết tháng 7")

    one = Extension.objects.get()
    assert (one.state, one.wanted_on, one.due_on, one.remark) == ("granted", WANTED, date(2099, 7, 31), "Chỉ đến hết tháng 7")
    duty = Duty.objects.get(matter=task.pk)
    assert [why["due_on"] for why in duty.reasoning] == ["2026-06-30", "2099-07-31"]
    assert not overdue(on=date(2026, 7, 1)).exists()
    page = client.of(village.minh).get(address(task)).content.decode()
    for words in ("30/06/2026", "31/07/2099", "Chờ vật tư", "Chỉ đến hết tháng 7"):
        assert words in page


def test_what_was_granted_counts_for_being_in_time(village: Village, task: Task) -> None:
    asked(task, village)
    actions.extend(task, due_on=WANTED, remark="", by=village.hoa, at=DAY)
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=at("2026-08-31 20:00"))

    assert Entry.objects.get(word="directives.finished").facts["on_time"] is True
    assert queries.lines([task])[0].timing(on=date(2026, 9, 1)) == "done_in_time"


def test_who_assigned_refuses_with_a_remark_and_the_day_stays(village: Village, client: As, task: Task) -> None:
    asked(task, village)

    send(client.of(village.hoa), task, "refuse_extension", note="Đã có vật tư trong kho")

    one = Extension.objects.get()
    assert (one.state, one.due_on, one.remark) == ("refused", None, "Đã có vật tư trong kho")
    assert Duty.objects.get(matter=task.pk).due_on == BEFORE
    assert "ask_extension" in buttons(client.of(village.minh), task)  # may be asked for once more


def test_without_a_request_there_is_nothing_to_decide(village: Village, client: As, task: Task) -> None:
    assert not {"extend", "refuse_extension"} & set(buttons(client.of(village.hoa), task))
    assert client.get(address(task, "extend")).status_code == 302  # led back: a colleague may have decided
    answer = send(client, task, "extend", due_on="31/07/2099", note="")
    assert answer.status_code == 409
    with pytest.raises(NotAllowed):
        actions.refuse_extension(task, remark="x", by=village.hoa, at=DAY)


def test_who_does_a_task_does_not_grant_it_more_time(village: Village, task: Task) -> None:
    asked(task, village)

    with pytest.raises(NotAllowed):
        actions.extend(task, due_on=WANTED, remark="", by=head(village.works), at=DAY)
    assert Extension.objects.get().state == "asked"


def test_a_task_without_a_day_has_none_to_put_off(village: Village, client: As, task: Task) -> None:
    Duty.objects.filter(matter=task.pk).update(due_on=None)

    assert "ask_extension" not in buttons(client.of(village.minh), task)
    with pytest.raises(NotAllowed):
        asked(task, village)


def test_what_is_only_asked_for_has_no_day_to_put_off(village: Village, client: As) -> None:
    assert buttons(client.of(village.son), assigned(village, words=MEET)) == ["finish"]


def test_what_nobody_decided_is_let_go_when_the_task_is_done(village: Village, task: Task) -> None:
    asked(task, village)
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=DAY)
    actions.send_back(task, remark="Thiếu", due_on=WANTED, by=village.hoa, at=DAY)

    assert Extension.objects.get().state == "dropped"
    assert decisions.decisions(village.hoa, at=DAY) == []
    assert asked(again(task), village).state == "asked"


def test_everybody_reads_both_days_but_not_why(village: Village, task: Task) -> None:
    asked(task, village)
    actions.extend(task, due_on=WANTED, remark="Ghi chú nội bộ", by=village.hoa, at=DAY)
    actions.publish(task.directive, basis="khoản 1 Điều 11 Luật 10/2022/QH15", by=village.hoa, at=DAY)

    page = As().get(address(task)).content.decode()

    assert "30/06/2026" in page
    assert "31/08/2026" in page
    assert "Chờ vật tư" not in page
    assert "Ghi chú nội bộ" not in page
