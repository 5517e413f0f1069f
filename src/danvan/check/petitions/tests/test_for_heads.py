"""What waits for a head besides answers stands on their desk and on their Monday page, and with nobody else."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Thing
from danvan.base.people.models import Role
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, information, land
from danvan.check.petitions.models import Complaint, InformationRequest, LandDispute
from danvan.check.petitions.queries import for_heads
from danvan.check.petitions.queries.for_heads import DENIAL, OBJECTION, PAPER, TIME
from tests.village import BEGAN, Village, at
from tests.worlds import As

MONDAY, TUESDAY, LATER = at("2026-03-02 09:00"), at("2026-03-03 09:00"), at("2026-03-05 09:00")


def request(village: Village) -> InformationRequest:
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn đường", way="copy")
    one = information.submit(said, agency=village.commune, by=village.lan, at=MONDAY)
    information.seek(one, agency=village.works, is_complex=True, by=village.tu, at=TUESDAY)
    information.ask_time(one, reason="Số liệu ở ba nơi.", by=village.minh, at=TUESDAY)
    return one


def _complaint(village: Village) -> Complaint:
    words = complaints.Words(complainant="bà Lan", address="Thôn Đông", against="Quyết định thu hồi đất", text="Đất của nhà.", request="Hủy.")
    receipt = complaints.Receipt(received_on=MONDAY.date(), came="counter", shown_by="slip", signed=True)
    one = complaints.take_in(words, receipt=receipt, settler=village.commune, by=village.tu, at=MONDAY)
    complaints.accept(one, by=village.hoa, at=MONDAY)
    return one


def complex_one(village: Village) -> Complaint:
    one = _complaint(village)
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(one, role=role, taken_by=village.ba.person, by=village.hoa, at=TUESDAY)
    complaints.ask_time(one, reason="Hai nơi phải xác minh.", by=village.minh, at=TUESDAY)
    return one


def withdrawn(village: Village) -> Complaint:
    one = _complaint(village)
    paper = complaints.Paper(received_on=TUESDAY.date(), number="88", words="Tôi rút đơn")
    complaints.take_withdrawal(one, paper=paper, by=village.tu, at=TUESDAY)
    return one


def denied(village: Village) -> Complaint:
    one = withdrawn(village)
    complaints.give_up(one, by=village.hoa, at=TUESDAY)
    one.matter.author = village.lan.person
    one.matter.save(update_fields=["author"])
    complaints.dispute(one, words="Tôi không rút", by=village.lan, at=TUESDAY)
    return one


def retracted(village: Village) -> LandDispute:
    said = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 41", about="Bờ rào")
    one = land.submit(said, agency=village.commune, received_on=MONDAY.date(), by=village.lan, at=MONDAY)
    land.take_up(one, agency=village.works, council="Bà Hoa", by=village.tu, at=TUESDAY)
    land.take_retraction(one, number="9", words="Tôi rút", by=village.tu, at=TUESDAY)
    return one


def objected(village: Village) -> Thing:
    one = petitions.submit("Hố sâu", place=village.thon_dong, by=village.lan, at=MONDAY, kind="report")
    petitions.decline(one, refusal="unclear", reason="Ở đâu?", by=village.tu, at=MONDAY)
    petitions.reopen(one, reason="Trước cổng trường", by=village.lan, at=TUESDAY)
    return one


@pytest.mark.parametrize(
    ("comes", "what"),
    [(request, TIME), (complex_one, TIME), (withdrawn, PAPER), (denied, DENIAL), (retracted, PAPER), (objected, OBJECTION)],
)
def test_it_waits_for_the_head_of_the_seat_and_is_on_both_of_their_pages(village: Village, comes: Callable[[Village], Thing], what: str) -> None:
    one = comes(village)
    assert [(name, thing.pk) for name, thing in for_heads.for_heads(village.hoa, at=LATER)] == [(what, one.pk)]
    assert [for_heads.for_heads(other, at=LATER) for other in (village.tu, village.minh, village.son, village.lan)] == [[]] * 4
    browser = As().of(village.hoa)
    for page in ("/ban-lam-viec", "/thu-hai"):
        assert for_heads.LABELS[what] in browser.get(page).content.decode()


def test_what_was_decided_waits_no_more(village: Village) -> None:
    one, dispute = request(village), retracted(village)
    information.deny_time(one, remark="Đủ rồi.", by=village.hoa, at=LATER)
    land.accept_retraction(dispute, by=village.hoa, at=LATER)
    assert for_heads.for_heads(village.hoa, at=LATER) == []


def test_three_papers_take_as_many_queries_as_one(village: Village) -> None:
    retracted(village)
    with CaptureQueriesContext(connection) as one:
        for_heads.for_heads(village.hoa, at=LATER)
    for _ in range(2):
        retracted(village)
    with CaptureQueriesContext(connection) as three:
        assert len(for_heads.for_heads(village.hoa, at=LATER)) == 3
    assert len(three) <= len(one)


def test_nobody_decides_what_they_asked_for_and_no_seat_decides_for_another(village: Village) -> None:
    one = request(village)
    assert village.minh.person
    Role.objects.create(person=village.minh.person, agency=village.works, word="leader", valid_from=BEGAN)
    assert for_heads.for_heads(village.minh, at=LATER) == []
    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", valid_from=BEGAN)
    village.commune.above = above
    village.commune.save(update_fields=["above"])
    assert village.ba.person
    Role.objects.create(person=village.ba.person, agency=above, word="leader", valid_from=BEGAN)
    assert for_heads.for_heads(village.ba, at=LATER) == []
    assert [thing.pk for _, thing in for_heads.for_heads(village.hoa, at=LATER)] == [one.pk]
