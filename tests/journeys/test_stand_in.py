"""Work goes on while somebody is away: who acted in whose place, and what a stand-in does not touch. The week of 9 to 13 March 2026."""

from datetime import date

import pytest

from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.office.actions import standing_in
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import queries
from danvan.check.petitions.actions import complaints, conduct, information
from danvan.check.petitions.models import Complaint, InformationRequest, Petition
from danvan.check.petitions.queries import complaints as of_complaints
from danvan.check.petitions.tests.acts import ANSWER
from tests.village import Village, at

DURING = "2026-03-10"


def away(who: Actor, stand_in: Actor) -> None:
    """Be away for the week."""
    assert stand_in.person
    role = Role.objects.get(person=who.person, instead_of=None)
    leave = standing_in.Leave(person=stand_in.person, valid_from=date(2026, 3, 9), valid_to=date(2026, 3, 14))
    standing_in.name_stand_in(role, leave=leave, by=who, at=at("2026-03-06 09:00"))


def test_the_record_says_who_answered_and_approved_in_whose_place(village: Village) -> None:
    one = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-05 08:00"))
    petitions.classify(one, subject=village.lighting, by=village.tu, at=at("2026-03-05 09:00"))
    petitions.route(one, agency=village.works, by=village.tu, at=at("2026-03-05 09:00"))
    away(village.minh, village.linh)
    away(village.hoa, village.tu)
    petitions.propose(one, answer=ANSWER, by=village.linh, at=at(f"{DURING} 09:00"))
    petitions.approve(Petition.objects.get(), by=village.tu, at=at(f"{DURING} 10:00"))

    told = {event.word: event.who for event in queries.history(Petition.objects.get(), for_staff=True)}
    assert told["proposed"].endswith("cô Linh (thay ông Minh)")
    assert told["answered"].endswith("anh Tú (thay bà Hoa)")
    assert told["routed"].endswith("anh Tú")  # his own work
    assert all("thay" not in event.who for event in queries.history(Petition.objects.get(), for_staff=False))


def test_who_stands_in_for_whoever_asked_for_more_time_does_not_give_it(village: Village) -> None:
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn đường", way="copy")
    one = information.submit(said, agency=village.commune, by=village.lan, at=at("2026-03-05 08:00"))
    information.seek(one, agency=village.works, is_complex=True, by=village.tu, at=at("2026-03-05 09:00"))
    information.ask_time(one, reason="Số liệu ở ba nơi", by=village.minh, at=at("2026-03-06 09:00"))
    InformationRequest.objects.update(asked_by=village.hoa.person)  # as if the head had asked at a post below
    away(village.hoa, village.linh)
    with pytest.raises(SameHand):
        information.give_time(InformationRequest.objects.get(), by=village.linh, at=at(f"{DURING} 09:00"))
    InformationRequest.objects.update(asked_by=village.minh.person)
    information.give_time(InformationRequest.objects.get(), by=village.linh, at=at(f"{DURING} 10:00"))
    assert InformationRequest.objects.get().extended_on


def test_an_opinion_on_conduct_stays_with_the_head(village: Village) -> None:
    heard = conduct.submit("Cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=at("2026-03-05 08:00"))
    away(village.hoa, village.tu)
    assert not queries.visible(village.tu, at=at(f"{DURING} 09:00")).filter(pk=heard.pk).exists()
    assert queries.visible(village.hoa, at=at(f"{DURING} 09:00")).filter(pk=heard.pk).exists()


@pytest.fixture
def complaint(village: Village) -> Complaint:
    """Return one about a decision of anh Tú that ông Minh looks into."""
    said = complaints.Words(complainant="bà Lan", address="Thôn Đông", against="Quyết định 41", text="Đất", request="Hủy")
    receipt = complaints.Receipt(came="counter", received_on=date(2026, 3, 2), shown_by="slip", signed=True)
    one = complaints.take_in(said, receipt=receipt, settler=village.commune, by=village.tu, at=at("2026-03-02 09:00"))
    complaints.accept(one, by=village.hoa, at=at("2026-03-03 09:00"))
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(one, role=role, taken_by=village.tu.person, by=village.hoa, at=at("2026-03-03 10:00"))
    return one


def test_who_stands_in_for_the_verifier_reports_what_was_found(village: Village, complaint: Complaint) -> None:
    assert village.linh.person
    elsewhere = {"agency": village.front, "word": "officer", "instead_of": village.minh.person, "valid_from": date(2026, 3, 2), "valid_to": date(2026, 3, 14)}
    Role.objects.create(person=village.linh.person, **elsewhere)  # at another post of his: no business of this complaint
    with pytest.raises(NotAllowed):
        complaints.find(complaint, findings="Đúng", differ=False, by=village.linh, at=at("2026-03-06 09:00"))
    away(village.minh, village.linh)
    complaints.find(complaint, findings="Đúng", differ=False, by=village.linh, at=at(f"{DURING} 09:00"))
    assert Complaint.objects.get().findings == "Đúng"


def test_the_complainant_reads_the_verifiers_own_post(village: Village, complaint: Complaint) -> None:
    assert village.minh.person
    away = {"instead_of": village.linh.person, "valid_from": date(2026, 3, 4), "valid_to": date(2026, 3, 14)}
    Role.objects.create(person=village.minh.person, agency=village.culture, word="officer", **away)

    found = of_complaints.post(complaint)

    assert found
    assert (found.agency, found.instead_of) == (village.works, None)


def test_the_head_who_appointed_does_not_verify_in_the_verifiers_place(village: Village, complaint: Complaint) -> None:
    away(village.minh, village.hoa)
    with pytest.raises(SameHand):
        complaints.find(complaint, findings="Đúng", differ=False, by=village.hoa, at=at(f"{DURING} 09:00"))


def test_who_took_the_decision_neither_sees_nor_settles_it_in_the_heads_place(village: Village, complaint: Complaint) -> None:
    away(village.hoa, village.tu)
    when = at(f"{DURING} 09:00")
    assert not of_complaints.visible(village.tu, at=when).filter(pk=complaint.pk).exists()
    assert not complaints.is_free(complaint, verb="decide", by=village.tu, at=when)
    assert complaints.is_free(complaint, verb="decide", by=village.hoa, at=when)
    with pytest.raises(complaints.Barred):
        complaints.meet(complaint, on=when.date(), words="Hai bên đã nói", by=village.tu, at=when)
