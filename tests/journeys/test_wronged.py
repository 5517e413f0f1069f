"""What a wronged resident would find: nobody else becomes the author, goes round the second look, or lets lateness vanish."""

from datetime import date

import pytest
from django.utils.timezone import localdate, now

from danvan.base.duties.models import Duty
from danvan.base.matters import codes
from danvan.base.matters.models import KeptFrom
from danvan.base.moves import actions as moves
from danvan.base.moves import claiming, guards
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.office.actions import purges, standing_in
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, contributing, information, land, silence
from danvan.check.petitions.actions.contributing import Question
from danvan.check.petitions.models import Complaint, InformationRequest, LandDispute, Petition
from danvan.check.petitions.queries import acts, second, waits
from danvan.check.petitions.queries import complaints as seen
from danvan.check.petitions.states.land import DENY
from danvan.check.petitions.tests.acts import ANSWER
from danvan.site import lapses
from tests.village import Village, at
from tests.worlds import As

SAID = complaints.Words(complainant="bà Lan", address="Thôn Đông", against="Quyết định 41", text="Đất", request="Hủy")
AUTHOR = Actor(None, bears=frozenset({"a" * 64}))
COUNTER = {"came": "telephone", "text": "Cống ở ngã ba tắc", "place": "thon-dong", "opted_out": "on", "form_key": "c" * 24}


def role(actor: Actor) -> Role:
    return Role.objects.get(person=actor.person, instead_of=None)


def complained(village: Village, *, taken_by: Actor | None = None, bearer: str = "a" * 64) -> Complaint:
    receipt = complaints.Receipt(came="counter", received_on=date(2026, 3, 2), shown_by="slip", signed=True, taken_by=taken_by.person if taken_by else None)
    return complaints.take_in(SAID, receipt=receipt, settler=village.commune, by=village.tu, at=at("2026-03-02 09:00"), bearer=bearer)


def away(actor: Actor, *, stand_in: Actor, by: Actor) -> None:
    assert stand_in.person
    leave = standing_in.Leave(person=stand_in.person, valid_from=date(2026, 3, 9), valid_to=date(2026, 3, 14))
    standing_in.name_stand_in(role(actor), leave=leave, by=by, at=at("2026-03-06 09:00"))


def test_a_clerk_makes_nothing_of_the_counter_their_own(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    clerk.post("/phan-anh/tai-quay", COUNTER | {"received_on": f"{localdate():%d/%m/%Y}"})
    petition = Petition.objects.get()
    assert not petition.opted_out  # nobody but the author says so
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=now())
    petitions.route(petition, agency=village.province, by=village.tu, at=now())  # where the clerk serves nowhere
    petition.refresh_from_db()
    borne = frozenset({petition.matter.bearer})
    assert "author" not in relations.of(Actor(village.tu.person, bears=borne), to=petition.matter, on=localdate())
    page = clerk.post("/tai-khoan/gan-ho-so", {"code": codes.secret("c" * 24)})
    assert "không đưa hồ sơ vào tài khoản bằng mã được" in page.content.decode()
    with pytest.raises(claiming.HoldsPost):  # nor where they have yet to show a second factor
        claiming.claim(petition.matter, by=Actor(village.tu.person, bears=borne, is_proven=False), at=now())
    claiming.claim(petition.matter, by=Actor(village.lan.person, bears=borne), at=now())
    assert Petition.objects.get().matter.author == village.lan.person


def test_whoever_took_the_decision_has_no_hand_in_it_as_its_author_either(village: Village) -> None:
    one = complained(village, taken_by=village.tu)
    assert not seen.visible(village.tu, at=now()).exists()
    one.matter.author = village.tu.person
    assert [complaints.is_free(one, verb=verb, by=village.tu, at=now()) for verb in ("take_withdrawal", "dispute")] == [False, True]


def test_a_complaint_that_is_sent_back_or_handed_on_has_a_clock_and_opens_the_second(village: Village) -> None:
    lacking, handed = complained(village), complained(village, bearer="b" * 64)
    complaints.ask_paper(lacking, lacks="chữ ký", by=village.tu, at=at("2026-03-03 09:00"))
    complaints.transfer(handed, agency=village.province, reason="x", by=village.tu, at=at("2026-03-03 09:00"))
    due = {duty.matter_id: (duty.owner, duty.due_on) for duty in Duty.objects.filter(closed_at=None, suspended_on=None)}
    assert due == {lacking.pk: (village.commune, date(2026, 4, 2)), handed.pk: (village.province, date(2026, 3, 4))}
    assert [lapses.tell(at=at(f"2026-04-{day} 00:05")) for day in ("02", "03", "04")] == [1, 1, 0]
    for one in Complaint.objects.all():
        assert [second.may_follow(one, on=on) for on in (date(2026, 3, 20), date(2027, 3, 1))] == [False, True]
    with pytest.raises(NotAllowed):  # only the head ends it
        complaints.guide(Complaint.objects.get(pk=lacking.pk), where="nơi khác", by=village.tu, at=at("2026-04-03 09:00"))
    complaints.bring(Complaint.objects.get(pk=lacking.pk), words="đã ký", signed=True, by=village.tu, at=at("2026-04-03 09:00"))
    assert Duty.objects.get(matter=lacking.matter, closed_at=None).rule == "complaints.accept"


def test_who_is_named_stays_named(village: Village) -> None:
    one = complained(village, taken_by=village.hoa)
    complaints.accept(one, by=village.hoa, at=at("2026-03-03 09:00"))
    assert village.linh.person
    with pytest.raises(complaints.Barred):
        complaints.appoint(one, role=role(village.minh), taken_by=village.linh.person, by=village.hoa, at=at("2026-03-03 10:00"))
    other = complained(village, taken_by=village.linh, bearer="b" * 64)
    assert village.mai.person
    Role.objects.create(person=village.mai.person, agency=village.province, word="reception", post="x", valid_from=date(2025, 7, 1))
    complaints.transfer(other, agency=village.province, reason="x", by=village.tu, at=at("2026-03-03 09:00"))
    receipt = complaints.Receipt(came="post", received_on=date(2026, 3, 3), shown_by="stamp", signed=True)
    complaints.register(other, receipt=receipt, by=village.mai, at=at("2026-03-03 10:00"))
    assert KeptFrom.objects.filter(matter=other.matter, person=village.linh.person).exists()


@pytest.mark.parametrize("wish", ["asked", "set aside", "purged"])
def test_a_late_line_stays_in_the_list_of_all_until_a_second_person_or_a_slip_takes_it_out(village: Village, wish: str) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-02 08:00"))
    lapses.tell(at=at("2026-03-17 00:05"))
    if wish == "set aside":
        purges.set_aside(petition.matter, sealed="9", by=village.tu, at=at("2026-03-17 09:00"))
    else:
        asked = purges.ask_purge(petition.matter, reason="state_secret", basis="117/2025/QH15", by=village.tu, at=at("2026-03-17 09:00"))
    if wish == "purged":
        purges.purge(asked, by=village.hoa, at=at("2026-03-17 10:00"))
    assert acts.listed({}, on=date(2026, 6, 1)).count() == (wish == "asked")


def test_a_stand_in_is_no_second_look_at_what_they_stand_in_for(village: Village) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-05 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-03-05 09:00"))
    petitions.route(petition, agency=village.commune, by=village.tu, at=at("2026-03-05 09:00"))
    petitions.propose(petition, answer=ANSWER, by=village.hoa, at=at("2026-03-06 09:00"))
    away(village.hoa, stand_in=village.tu, by=village.hoa)
    assert "approve" not in [move.verb for move in moves.open_to(petition, by=village.tu, at=at("2026-03-10 09:00"))]
    with pytest.raises(SameHand):
        petitions.approve(petition, by=village.tu, at=at("2026-03-10 09:00"))


def test_a_withdrawal_is_not_judged_by_the_stand_in_of_who_ended_the_complaint(village: Village) -> None:
    one = complained(village)
    paper = complaints.Paper(received_on=date(2026, 3, 4), number="9", words="rút")
    complaints.take_withdrawal(one, paper=paper, by=village.tu, at=at("2026-03-04 09:00"))
    complaints.give_up(one, by=village.hoa, at=at("2026-03-04 10:00"))
    complaints.dispute(one, words="không", by=AUTHOR, at=at("2026-03-05 09:00"))
    away(village.hoa, stand_in=village.linh, by=village.hoa)
    with pytest.raises(SameHand):
        complaints.uphold(one, reason="thật", by=village.linh, at=at("2026-03-10 09:00"))


def test_choosing_a_picture_hides_no_hand_that_redacted(village: Village) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-05 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-03-05 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-03-05 09:00"))
    petitions.propose(petition, answer=ANSWER, by=village.minh, at=at("2026-03-06 09:00"))
    petitions.approve(petition, by=village.hoa, at=at("2026-03-06 10:00"))
    assert village.hoa.person
    Role.objects.create(person=village.hoa.person, agency=village.works, word="leader", post="x", valid_from=date(2025, 7, 1))
    petitions.redact(petition, words="Đèn", answer="Xong rồi", by=village.hoa, at=at("2026-03-06 11:00"))
    petitions.choose(petition, which="photo", picture=None, by=village.minh, at=at("2026-03-06 11:20"))
    with pytest.raises(SameHand):
        petitions.publish(petition, by=village.hoa, at=at("2026-03-06 11:30"))


@pytest.mark.parametrize("is_taken_up", [False, True])
def test_a_paper_takes_a_land_dispute_back_by_two_hands_and_its_author_denies_it(village: Village, client: As, is_taken_up: bool) -> None:
    url = "/phan-anh/dat-dai/"
    typed = {"agency": "an-binh", "plot": "Thửa 41", "about": "Lấn bờ rào", "asker": "bà Lan", "address": "Thôn Đông", "other_party": "ông Thọ"}
    client.of(village.tu).post(f"{url}tai-quay", typed | {"form_key": "k" * 24, "received_on": f"{localdate():%d/%m/%Y}"})
    one = LandDispute.objects.get()
    author = Actor(bears=frozenset({one.matter.bearer}))
    assert one.matter.author is None
    if is_taken_up:
        land.take_up(one, agency=village.works, council="bà Hoa", by=village.tu, at=now())
    due_on = Duty.objects.get(matter=one.matter, closed_at=None).due_on
    with pytest.raises(NotAllowed):
        land.retract(one, words="đã rút", by=village.tu, at=now())
    for ended in (False, True):
        land.take_retraction(one, number="9", words="rút", by=village.tu, at=now())
        if ended:
            land.accept_retraction(one, by=village.hoa, at=now())
            assert (one.matter.state, Duty.objects.filter(matter=one.matter, closed_at=None).count()) == ("retracted", 0)
        may = [move.verb for move in moves.open_to(one, by=author, at=now()) if move.verb in DENY]
        assert may == [("meet_again" if is_taken_up else "ask_again") if ended else "deny_retraction"]
        land.deny_retraction(one, words="tôi không rút", by=author, at=now())
        assert one.matter.state == ("mediating" if is_taken_up else "mediation_asked")
        assert Duty.objects.get(matter=one.matter, closed_at=None).due_on == due_on
        with pytest.raises(NotAllowed):
            land.accept_retraction(one, by=village.hoa, at=now())


def test_an_author_is_asked_back_once_and_their_silence_stops_no_clock_for_ever(village: Village) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-12 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-03-12 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-03-12 09:00"))
    petitions.ask_back(petition, question="Đèn nào?", by=village.minh, at=at("2026-03-13 09:00"))
    assert {move.verb for move in moves.open_to(petition, by=village.tu, at=at("2026-03-14 09:00"))} & {"complete", "write_down"} == {"write_down"}
    assert (silence.go_on(at=at("2026-03-27 00:10")), silence.go_on(at=at("2026-03-28 00:10")), silence.go_on(at=at("2026-03-29 00:10"))) == (0, 1, 0)
    petition = Petition.objects.get()
    assert (petition.matter.state, Duty.objects.get(matter=petition.matter, closed_at=None).suspended_on) == ("routed", None)
    assert {*guards.refused(petition, among=["ask_back"], by=village.minh, at=at("2026-03-30 09:00"))} == {"ask_back"}
    assert village.linh.person
    Role.objects.create(person=village.linh.person, agency=village.works, word="leader", post="x", valid_from=date(2025, 7, 1))
    for who in (village.minh, village.linh):
        with pytest.raises(petitions.AskedBefore):
            petitions.ask_back(petition, question="Đèn nào?", by=who, at=at("2026-03-30 09:00"))
    with pytest.raises(NotAllowed):  # a head alone
        petitions.ask_more(petition, question="Đèn nào?", by=village.minh, at=at("2026-03-30 09:30"))
    due_on = Duty.objects.get(matter=petition.matter, closed_at=None).due_on
    petitions.ask_more(petition, question="Đèn nào?", by=village.linh, at=at("2026-03-30 10:00"))
    duty = Duty.objects.get(matter=petition.matter, closed_at=None)
    assert (petition.matter.state, duty.suspended_on, duty.due_on) == ("waiting", None, due_on)
    petitions.write_down(petition, words="Đèn số 4", by=village.tu, at=at("2026-03-31 09:00"))
    assert (petition.text, petition.matter.state) == ("Đèn hỏng", "routed")


def test_a_head_asks_about_an_opinion_once(village: Village) -> None:
    opinion = conduct.submit("Cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=at("2026-03-05 08:00"))
    petitions.ask_back(opinion, question="ai?", by=village.hoa, at=at("2026-03-06 09:00"))
    petitions.complete(opinion, text="cô ở quầy", by=village.lan, at=at("2026-03-06 10:00"))
    with pytest.raises(petitions.AskedBefore):
        petitions.ask_back(opinion, question="ai?", by=village.hoa, at=at("2026-03-06 11:00"))


def test_a_question_excuses_no_days_without_end_and_nobody_of_the_same_seat(village: Village) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-02 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-03-02 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-03-02 09:00"))
    for agency, day in ((village.culture, 3), (village.front, 4)):
        question = Question(agency=agency, words="?", days=5)
        contributing.consult(petition, question=question, by=village.minh, at=at(f"2026-03-0{day} 09:00"))
    late = at("2026-12-01 09:00")
    own, front = at("2026-03-11 00:00"), at("2026-03-12 00:00")  # five working days each
    assert list(waits.stretches(petition.matter, at=late)) == [(at("2026-03-03 09:00"), own), (own, front)]
    petitions.route(petition, agency=village.commune, by=village.tu, at=at("2026-03-05 09:00"))  # under which the one asked stands
    assert list(waits.stretches(petition.matter, at=late)) == [(at("2026-03-04 09:00"), front)]


def test_a_request_for_information_is_passed_on_once_and_keeps_its_day(village: Village) -> None:
    said = information.Asked(requester="bà Lan", address="x", asked="Tiền sửa đèn", way="copy")
    request = information.submit(said, agency=village.commune, by=village.lan, at=at("2026-03-02 09:00"))
    information.arrive(request, agency=village.province, reason="x", by=village.tu, at=at("2026-03-04 09:00"))
    request = InformationRequest.objects.get()
    assert request.valid_on == date(2026, 3, 2)
    assert not moves.may(request, verb="pass_on", by=village.mai, at=at("2026-03-05 09:00"))
    with pytest.raises(NotAllowed):
        information.arrive(request, agency=village.commune, reason="x", by=village.mai, at=at("2026-03-05 09:00"))
    information.direct(request, where="Sở Tài chính", by=village.mai, at=at("2026-03-05 09:00"))
