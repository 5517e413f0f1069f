"""A request for information from what is asked to what is handed out, and every way in which it leaves that road.

Each day was counted by hand on a calendar of 2026: working days, the day that starts a period does not count. Monday 27 April
is off for the Hùng kings' day on Sunday, 30 April and 1 May are holidays.
"""

from datetime import date
from typing import Any

import pytest

from danvan import law
from danvan.base import calendar
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves import unasked
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import queries as lanes
from danvan.check.petitions.actions import information
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import information as queries
from danvan.site import lapses, panels
from tests.village import Village, at

MONDAY = at("2026-03-02 09:00")
RECEIVE, PROVIDE = "information.receive", "information.provide"
WHOLE = information.Reply(outcome="full", answer="Năm 2025 chi 312 triệu đồng cho đèn đường ba thôn.")
PART = information.Reply(outcome="part", answer="Danh sách 14 hộ, không có số tài khoản.", ground="refuse.closed", withheld="Số tài khoản của từng hộ.")
NOTHING = information.Reply(outcome="none", ground="refuse.given_twice", withheld="Đã cung cấp ngày 5/1 và 9/2.")
TABLE = [
    # rule, case, counted from, last day, what is counted
    (RECEIVE, "", "2026-03-02", "2026-03-05", "3 days: Thursday"),
    (RECEIVE, "", "2026-04-23", "2026-04-29", "Friday, then a weekend and Monday the 27th off, Tuesday, Wednesday"),
    (RECEIVE, "post", "2026-03-02", "2026-03-05", "3 days for the notice of the term: Thursday"),
    (PROVIDE, "", "2026-03-02", "2026-03-03", "at hand, in the office: the next day"),
    (PROVIDE, "complex", "2026-03-02", "2026-03-16", "10 days: two weeks"),
    (PROVIDE, "complex", "2026-04-23", "2026-05-12", "24, 28, 29 April; 4 to 8, 11, 12 May"),
    (PROVIDE, "complex extended", "2026-03-02", "2026-03-30", "20 days: four weeks"),
    (PROVIDE, "electronic", "2026-03-06", "2026-03-11", "Friday; Monday, Tuesday, Wednesday"),
    (PROVIDE, "complex electronic", "2026-03-02", "2026-03-16", "10 days"),
    (PROVIDE, "complex electronic extended", "2026-03-02", "2026-03-30", "20 days"),
    (PROVIDE, "post", "2026-03-02", "2026-03-09", "5 days"),
    (PROVIDE, "complex post", "2026-03-02", "2026-03-23", "15 days: three weeks"),
    (PROVIDE, "complex extended post", "2026-03-02", "2026-04-07", "three weeks until Monday, 23 March, and 15 days of the calendar"),
]


def asked(village: Village, *, way: str = "electronic", **more: Any) -> InformationRequest:
    """Return what bà Lan asks of the commune."""
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn đường năm 2025", way=way)
    return information.submit(said, agency=village.commune, by=village.lan, at=MONDAY, **more)


def sought(village: Village, *, is_complex: bool = False, **more: Any) -> InformationRequest:
    """Return a request that anh Tú has given to the works department on the next day."""
    request = asked(village, **more)
    information.seek(request, agency=village.works, is_complex=is_complex, by=village.tu, at=at("2026-03-03 09:00"))
    return request


def due(request: InformationRequest, rule: str) -> date | None:
    """Return the last day of a clock that runs or waits."""
    return Duty.objects.get(matter=request.matter, rule=rule, closed_at=None).due_on


def said(word: str) -> dict[str, object]:
    """Return the facts of the latest entry of a word."""
    return dict(Entry.objects.filter(word=f"petitions.{word}").latest("pk").facts)


@pytest.mark.parametrize(("rule", "case", "start", "last", "_why"), TABLE, ids=[" ".join(filter(None, row[:3])) for row in TABLE])
def test_a_period_ends_on_the_day_that_was_counted_by_hand(rule: str, case: str, start: str, last: str, _why: str) -> None:
    row, began = law.one("periods", key=rule, on=date.fromisoformat(start), when=case), date.fromisoformat(start)
    assert calendar.due(began, days=row.value, unit=row.unit, closed=calendar.vietnam(around=began)).due_on == date.fromisoformat(last)


def test_what_lies_at_hand_is_granted_on_the_page_and_delivered_with_the_approval(village: Village) -> None:
    request = asked(village)
    assert due(request, RECEIVE) == date(2026, 3, 5)
    information.seek(request, agency=village.works, is_complex=False, by=village.tu, at=at("2026-03-04 09:00"))
    assert ("on_time" in said("sought"), said("met_in_time"), request.matter.agency) == (False, {"on_time": True}, village.works)
    assert due(request, PROVIDE) == date(2026, 3, 5)  # three days from the request, not from the day it was given to somebody

    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-04 15:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-05 09:00"))
    assert (request.matter.state, request.handed, request.delivered_on) == ("supplied", "page", date(2026, 3, 5))
    assert said("supplied") == {"handed": "page", "on_time": True}
    assert not Duty.objects.filter(matter=request.matter, closed_at=None).exists()


def test_a_copy_is_delivered_by_who_hands_it_out_and_only_then_the_clock_stops(village: Village) -> None:
    request = sought(village, way="copy", is_complex=True)
    assert due(request, PROVIDE) == date(2026, 3, 16)
    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-10 09:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-11 09:00"))
    assert (request.matter.state, due(request, PROVIDE)) == ("granted", date(2026, 3, 16))
    information.deliver(request, handed="hand", by=village.tu, at=at("2026-03-17 09:00"))
    assert said("supplied") == {"handed": "hand", "on_time": False}


def test_what_costs_something_waits_until_it_is_handed_out(village: Village) -> None:
    request = sought(village)
    reply = information.Reply(outcome="full", answer="Bản đồ 40 tờ", cost=60_000)
    information.propose(request, reply=reply, by=village.minh, at=at("2026-03-04 09:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-04 10:00"))
    assert request.matter.state == "granted"


def test_a_part_is_given_and_the_rest_refused_with_a_ground(village: Village) -> None:
    request = sought(village)
    information.propose(request, reply=PART, by=village.minh, at=at("2026-03-04 09:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-04 10:00"))
    assert request.matter.state == "partly_supplied"
    assert said("partly_granted")["ground"] == "refuse.closed"


def test_a_refusal_has_a_ground_and_a_reason_and_is_not_reopened(village: Village) -> None:
    request = sought(village)
    information.propose(request, reply=NOTHING, by=village.minh, at=at("2026-03-04 09:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-04 10:00"))
    assert (request.matter.state, said("denied")) == ("denied", {"ground": "refuse.given_twice", "on_time": True})
    ground = queries.ground(request)
    assert ground
    assert not ground.verified
    assert {move.verb for move in request.MOVES if "denied" in move.frm} == {"note"}  # among staff, which changes nothing


@pytest.mark.parametrize(
    "reply",
    [
        information.Reply(outcome="full"), information.Reply(outcome="part", answer="Một nửa"),
        information.Reply(outcome="none", ground="refuse.closed"), information.Reply(outcome="none", withheld="Bận"),
    ],
)
def test_a_reply_that_lacks_what_its_outcome_needs_is_not_put_forward(village: Village, reply: information.Reply) -> None:
    request = sought(village)
    with pytest.raises(NotAllowed):
        information.propose(request, reply=reply, by=village.minh, at=at("2026-03-04 09:00"))


def test_a_reply_is_sent_back_and_done_again(village: Village) -> None:
    request = sought(village)
    information.propose(request, reply=NOTHING, by=village.minh, at=at("2026-03-04 09:00"))
    information.send_back(request, remark="Lần này có lý do chính đáng.", by=village.hoa, at=at("2026-03-04 10:00"))
    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-04 11:00"))
    assert (request.outcome, request.ground, request.withheld) == ("full", "", "")


def test_more_time_is_asked_by_one_and_given_by_another_once(village: Village) -> None:
    request = sought(village, is_complex=True)
    assert due(request, PROVIDE) == date(2026, 3, 16)
    information.ask_time(request, reason="Số liệu ở ba nơi.", by=village.minh, at=at("2026-03-12 09:00"))
    information.give_time(request, by=village.hoa, at=at("2026-03-13 09:00"))
    assert due(request, PROVIDE) == date(2026, 3, 30)
    assert said("later_day_given") == {"case": "complex-electronic-extended", f"{PROVIDE}:was": "2026-03-16", f"{PROVIDE}:is": "2026-03-30"}
    with pytest.raises(information.TermOver):
        information.ask_time(request, reason="Lại nữa.", by=village.minh, at=at("2026-03-20 09:00"))


def test_nobody_gives_the_time_that_they_ask_for(village: Village) -> None:
    request = sought(village, is_complex=True)
    assert village.minh.person is not None
    Role.objects.create(person=village.minh.person, agency=village.works, word="leader", valid_from=date(2025, 7, 1))
    information.ask_time(request, reason="Số liệu ở ba nơi.", by=village.minh, at=at("2026-03-12 09:00"))
    with pytest.raises(SameHand):
        information.give_time(request, by=Actor(village.minh.person), at=at("2026-03-12 10:00"))
    information.deny_time(request, remark="Đủ rồi.", by=village.hoa, at=at("2026-03-12 11:00"))
    with pytest.raises(SameHand):
        information.give_time(request, by=village.hoa, at=at("2026-03-12 12:00"))
    assert due(request, PROVIDE) == date(2026, 3, 16)


@pytest.mark.parametrize(("is_complex", "when"), [(False, "2026-03-04 09:00"), (True, "2026-03-17 09:00")], ids=["at hand", "too late"])
def test_what_lies_at_hand_or_is_late_already_gets_no_more_time(village: Village, is_complex: bool, when: str) -> None:
    request = sought(village, is_complex=is_complex)
    with pytest.raises(information.TermOver):
        information.ask_time(request, reason="Chưa xong.", by=village.minh, at=at(when))


def test_what_is_incomplete_waits_and_counts_from_the_day_it_was_made_whole(village: Village) -> None:
    request = asked(village)
    information.ask_back(request, lacks="Của thôn nào?", by=village.tu, at=at("2026-03-03 09:00"))
    assert lapses.tell(at=at("2026-04-01 09:00")) == 0
    information.complete(request, words="Thôn Đông.", by=village.lan, at=at("2026-03-09 09:00"))
    assert due(request, RECEIVE) == date(2026, 3, 11)  # two of three days were left
    information.seek(request, agency=village.works, is_complex=False, by=village.tu, at=at("2026-03-10 09:00"))
    assert due(request, PROVIDE) == date(2026, 3, 12)  # three days from Monday the 9th
    assert "Thôn Đông." in request.asked


def test_what_the_reception_writes_down_is_its_own_words_and_the_days_waited_for_count_for_nobody(village: Village) -> None:
    request = asked(village)
    information.ask_back(request, lacks="Của thôn nào?", by=village.tu, at=at("2026-03-03 09:00"))
    with pytest.raises(NotAllowed):
        information.complete(request, words="Thôn Đông.", by=village.tu, at=at("2026-03-09 09:00"))
    request = InformationRequest.objects.get()
    information.take_down(request, words="Nói qua điện thoại: Thôn Đông.", by=village.tu, at=at("2026-03-09 09:00"))
    assert (request.valid_on, request.taken_down, "Thôn Đông" in request.asked) == (date(2026, 3, 8), "Nói qua điện thoại: Thôn Đông.", False)
    with pytest.raises(information.AskedBefore):
        information.ask_back(request, lacks="Của năm nào?", by=village.tu, at=at("2026-03-10 09:00"))
    information.ask_back(request, lacks="Của năm nào?", by=village.hoa, at=at("2026-03-10 09:00"))
    information.take_down(InformationRequest.objects.get(), words="Năm 2025.", by=village.tu, at=at("2026-03-23 09:00"))
    request = InformationRequest.objects.get()
    information.seek(request, agency=village.works, is_complex=False, by=village.tu, at=at("2026-03-24 09:00"))
    assert due(request, PROVIDE) == date(2026, 3, 25)  # three working days from Saturday the 21st: one day had passed before either question


def test_what_others_hold_is_directed_there_or_passed_on_and_the_other_clock_starts_anew(village: Village) -> None:
    first, second = asked(village), asked(village)
    information.direct(first, where="Sở Tài chính, phòng 2.", by=village.tu, at=at("2026-03-04 09:00"))
    assert (first.matter.state, said("directed")) == ("directed", {"on_time": True})

    information.arrive(second, agency=village.province, reason="Số liệu do tỉnh giữ.", by=village.tu, at=at("2026-03-06 09:00"))
    assert said("passed_on") == {"agency": "home-affairs", "on_time": False}  # the third day was Thursday
    assert (second.matter.state, second.matter.agency) == ("requested", village.province)
    duty = Duty.objects.get(matter=second.matter, closed_at=None)
    assert (duty.owner, duty.due_on) == (village.province, date(2026, 3, 11))


def test_what_is_late_is_told_once_for_each_clock(village: Village) -> None:
    request = asked(village)
    assert lapses.tell(at=at("2026-03-05 23:00")) == 0
    assert (lapses.tell(at=at("2026-03-06 01:00")), lapses.tell(at=at("2026-03-07 01:00"))) == (1, 0)
    assert said("request_lapsed") == {"on_time": False}
    request = InformationRequest.objects.get()
    information.seek(request, agency=village.works, is_complex=False, by=village.tu, at=at("2026-03-09 09:00"))
    assert "on_time" not in said("sought")  # its lapse was told
    assert lapses.tell(at=at("2026-03-09 10:00")) == 1  # the information was due on the 5th too


def test_its_clock_is_counted_anew_when_the_calendar_changes(village: Village) -> None:
    request = asked(village)
    Duty.objects.filter(matter=request.matter).update(due_on=date(2026, 3, 4))
    unasked.recount(request.matter, at=at("2026-03-03 09:00"))
    assert due(request, RECEIVE) == date(2026, 3, 5)


def test_what_was_given_is_put_on_the_list_of_what_should_be_disclosed_without_a_name(village: Village) -> None:
    request = sought(village)
    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-04 09:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-04 10:00"))
    information.recommend(request, reason="Nhiều người hỏi.", by=village.minh, at=at("2026-03-05 09:00"))
    assert list(queries.worth_disclosing(village.hoa, at=at("2026-03-05 10:00"))) == [request]
    assert said("disclosure_recommended") == {}
    with pytest.raises(NotAllowed):
        information.recommend(request, reason="Lại nữa.", by=village.minh, at=at("2026-03-06 09:00"))


def test_the_answer_is_found_by_its_words_only_once_it_is_given(village: Village) -> None:
    request = sought(village)
    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-04 09:00"))
    assert "312 triệu" not in lanes.findable([request.pk])[request.pk].text
    information.approve(request, by=village.hoa, at=at("2026-03-04 10:00"))
    found = lanes.findable([request.pk])[request.pk]
    assert "312 triệu" in found.text
    assert lanes.titles([request.pk]) == {request.pk: found.title}
    assert panels.link(request.matter) == f"/phan-anh/thong-tin/{request.matter.code}"
