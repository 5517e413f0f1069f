"""What is answered but not done yet: its day is a duty of the unit, counted, told, and closed by a further answer."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.forms import answering
from danvan.check.petitions.models import Petition
from danvan.check.petitions.tests.test_merge import AGAIN, LAMP, MONDAY, TUESDAY, routed, said
from danvan.check.scorecards import queries as scorecards
from danvan.site import lapses
from tests.village import Village, at
from tests.worlds import As

KEY = "p" * 24
PLAN_ON = date(2026, 10, 30)
PLAN = petitions.Answer(done="Chờ vật tư", done_by="Tổ điện", outcome="planned", plan_on=PLAN_ON, no_proof="Chưa làm")
DONE = petitions.Answer(done="Đã thay cột", done_on=date(2026, 10, 29), done_by="Tổ điện", no_proof="Ban đêm")


def planned(village: Village) -> Petition:
    petition = routed(village, LAMP)
    petitions.propose(petition, answer=PLAN, by=village.minh, at=at("2026-08-20 09:00"))
    petitions.approve(petition, by=village.hoa, at=at("2026-08-20 15:00"))
    return petition


def clock(petition: Petition) -> Duty:
    return Duty.objects.get(matter=petition.matter, rule="petitions.plan")


def on_time(village: Village) -> tuple[int, float | None]:
    lines = scorecards.score(village.works, start=date(2026, 1, 1), end=date(2026, 12, 31))
    return next((line.n, line.mean) for line in lines if line.row.key == "answered-on-time")


def test_the_author_confirms_no_result_that_the_head_sent_back(village: Village) -> None:
    petition = planned(village)
    petitions.finish(petition, answer=DONE, by=village.minh, at=at("2026-09-02 09:00"))
    petitions.send_back(petition, remark="Sai", by=village.hoa, at=at("2026-09-02 10:00"))
    with pytest.raises(NotAllowed):
        petitions.confirm(petition, by=village.lan, at=at("2026-09-03 10:00"))
    assert "Đã thay cột" not in As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()


def test_a_plan_stops_the_clock_of_the_answer_and_opens_its_own(village: Village) -> None:
    petition = planned(village)
    assert petition.matter.state == "planned"
    assert (clock(petition).due_on, clock(petition).owner) == (PLAN_ON, village.works)
    assert Entry.objects.get(word="petitions.planned").facts["on_time"] is True
    assert not Duty.objects.filter(rule="petitions.answer", closed_at=None).exists()


@pytest.mark.parametrize(("on", "late"), [("2026-10-30 16:00", False), ("2026-11-04 09:00", True)])
def test_a_further_answer_closes_it_and_what_was_late_is_counted_once(village: Village, on: str, late: bool) -> None:
    petition, when = planned(village), at(on)
    assert lapses.tell(at=when) == late
    petition = Petition.objects.get()
    petitions.finish(petition, answer=DONE, by=village.minh, at=when)
    petitions.approve(petition, by=village.hoa, at=when)
    assert (petition.matter.state, petition.plan_on, petition.done) == ("answered", PLAN_ON, "Đã thay cột")
    assert clock(petition).closed_at == when
    assert on_time(village) == (2, 0.5 if late else 1.0)


def test_a_plan_is_made_once_and_a_further_answer_is_no_plan(village: Village) -> None:
    page = As().of(village.minh).get(f"/phan-anh/{planned(village).matter.code}/viec/finish").content.decode()
    assert 'name="done_on"' in page
    assert 'name="plan_on"' not in page
    assert 'value="planned"' not in page


def test_what_the_leader_sends_back_is_not_read_by_the_author(village: Village) -> None:
    petition = planned(village)
    petitions.finish(petition, answer=DONE, by=village.minh, at=at("2026-10-29 09:00"))
    petitions.send_back(petition, remark="Chưa có ảnh", by=village.hoa, at=at("2026-10-29 10:00"))
    page = As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert petition.matter.state == "redoing"
    assert "Chờ vật tư" in page
    assert "Đã thay cột" not in page


def test_who_goes_along_shares_the_plan_and_what_becomes_of_it(village: Village) -> None:
    leading, along = routed(village, LAMP), said(village, AGAIN, by=village.ba, when=TUESDAY)
    petitions.merge(along, into=leading, by=village.tu, at=TUESDAY)
    petitions.propose(leading, answer=PLAN, by=village.minh, at=at("2026-08-20 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-08-20 15:00"))
    jobs.run_due(at=at("2026-08-20 15:01"))
    assert clock(along).due_on == PLAN_ON

    petitions.finish(leading, answer=DONE, by=village.minh, at=at("2026-10-29 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-10-29 09:30"))
    jobs.run_due(at=at("2026-10-29 09:31"))
    own = Petition.objects.get(pk=along.pk)
    assert (own.matter.state, own.done) == ("answered", "Đã thay cột")
    assert clock(along).closed_at


def test_who_has_the_plan_gets_the_answer_of_the_one_that_was_reopened(village: Village) -> None:
    leading, along = routed(village, LAMP), said(village, AGAIN, by=village.ba, when=TUESDAY)
    petitions.merge(along, into=leading, by=village.tu, at=TUESDAY)
    petitions.propose(leading, answer=PLAN, by=village.minh, at=at("2026-08-20 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-08-20 15:00"))
    jobs.run_due(at=at("2026-08-20 15:01"))
    petitions.reopen(leading, reason="Để tối thế nào được", by=village.lan, at=at("2026-08-24 09:00"))
    form = answering.ProposeForm(thing=leading, at=at("2026-08-25 09:00"), by=village.minh)
    assert form.others == 1
    petitions.propose(leading, answer=replace(DONE, done_on=date(2026, 8, 24)), by=village.minh, at=at("2026-08-25 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-08-25 15:00"))
    jobs.run_due(at=at("2026-08-25 15:01"))
    own = Petition.objects.get(pk=along.pk)
    assert (own.matter.state, own.done, bool(clock(along).closed_at)) == ("answered", "Đã thay cột", True)


def test_the_author_may_say_that_a_plan_is_no_answer(village: Village) -> None:
    petition = planned(village)
    petitions.reopen(petition, reason="Để tối thế nào được", by=village.lan, at=at("2026-08-24 09:00"))
    assert petition.matter.state == "routed"
    assert [duty.rule for duty in Duty.objects.filter(closed_at=None)] == ["petitions.answer"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"outcome": ""}, "Chưa chọn kết quả"),
        ({"plan_on": ""}, "phải có ngày dự kiến"),
        ({"plan_on": "01/01/2020"}, "phải có ngày dự kiến"),
        ({"plan_on": "01/01/2099"}, "không quá ngày"),
        ({"done_on": "18/08/2026"}, "chưa có ngày làm xong"),
        ({"outcome": "done"}, "Chưa ghi ngày làm xong"),
        ({"outcome": "refused", "done_on": "18/08/2026"}, "Chỉ việc chưa làm xong mới có ngày dự kiến"),
    ],
)  # fmt: skip
def test_a_plan_has_a_day_ahead_and_nothing_else_has(village: Village, changed: dict[str, Any], sentence: str) -> None:
    petition = routed(village, LAMP, when=MONDAY - timedelta(days=300))
    sent = {"outcome": "planned", "done": "Chờ vật tư", "done_by": "Tổ điện", "no_proof": "x", "plan_on": "01/12/2026", "form_key": KEY}
    page = As().of(village.minh).post(f"/phan-anh/{petition.matter.code}/viec/propose", sent | changed).content.decode()
    assert sentence in page
    assert Petition.objects.get().matter.state == "routed"


def test_the_author_reads_the_day_and_presses_once(village: Village) -> None:
    petition, lan = planned(village), As().of(village.lan)
    page = lan.get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert "30/10/2026" in page
    assert f'formaction="/phan-anh/{petition.matter.code}/viec/confirm"' in page
    assert lan.post(f"/phan-anh/{petition.matter.code}/viec/reopen", {"note": "", "form_key": KEY, "version": petition.matter.version}).status_code == 302
    assert Petition.objects.get().matter.state == "routed"


@pytest.mark.parametrize(("on", "may"), [("2026-09-23 20:00", True), ("2026-09-24 00:30", False)])
def test_an_answer_may_be_called_wrong_for_thirty_days(village: Village, on: str, may: bool) -> None:
    petition = routed(village, LAMP)
    petitions.propose(petition, answer=DONE, by=village.minh, at=at("2026-08-24 09:00"))
    petitions.approve(petition, by=village.hoa, at=at("2026-08-24 15:00"))
    if may:
        petitions.reopen(petition, reason="Vẫn tối", by=village.lan, at=at(on))
    else:
        with pytest.raises(NotAllowed):
            petitions.reopen(petition, reason="Vẫn tối", by=village.lan, at=at(on))
    assert (petition.matter.state == "routed") is may
