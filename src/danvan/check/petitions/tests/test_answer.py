from datetime import date

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.duties.queries import desk, overdue
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed, SameHand, find
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import states
from danvan.check.petitions.models import Petition
from tests.village import Village, at

ANSWER = petitions.Answer(done="Đã thay bóng", done_on=date(2026, 9, 10), done_by="Tổ điện", no_proof="Làm ban đêm")


@pytest.fixture
def routed(village: Village) -> Petition:
    petition = petitions.submit("Đèn", place=village.thon_dong, by=village.lan, at=at("2026-08-28 06:30"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 06:30"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 06:30"))
    return petition


def answered(petition: Petition, village: Village, *, on: str) -> Petition:
    petitions.propose(petition, answer=ANSWER, by=village.minh, at=at(on))
    petitions.approve(petition, by=village.hoa, at=at(on))
    return petition


def test_a_duty_shows_which_days_it_skipped_and_why(village: Village, routed: Petition) -> None:
    duty = Duty.objects.get(rule="petitions.answer")

    assert duty.owner == village.works
    skipped = dict(duty.reasoning[0]["skipped"])
    assert skipped["2026-09-01"]
    assert skipped["2026-09-02"]
    assert skipped["2026-09-05"] == "thứ bảy"


def test_an_approved_answer_stops_the_clock(village: Village, routed: Petition) -> None:
    last = Duty.objects.get(rule="petitions.answer").due_on
    assert last
    late = date(2026, 12, 31)
    assert overdue(on=late).count() == 1
    answered(routed, village, on=f"{last} 23:59")
    assert overdue(on=late).count() == 0
    assert Entry.objects.get(word="petitions.answered").facts["on_time"] is True


def test_a_proposed_answer_does_not_stop_the_clock(village: Village, routed: Petition) -> None:
    petitions.propose(routed, answer=ANSWER, by=village.minh, at=at("2026-09-10 09:00"))
    assert Duty.objects.get(rule="petitions.answer").closed_at is None


def test_the_officer_who_wrote_it_cannot_approve_it(village: Village, routed: Petition) -> None:
    petitions.propose(routed, answer=ANSWER, by=village.minh, at=at("2026-09-10 09:00"))
    with pytest.raises(NotAllowed):
        petitions.approve(routed, by=village.minh, at=at("2026-09-10 10:00"))


def test_the_days_left_wait_while_the_author_is_asked(village: Village, routed: Petition) -> None:
    before = Duty.objects.get(rule="petitions.answer").due_on
    petitions.ask_back(routed, question="Đèn nào?", by=village.minh, at=at("2026-09-14 09:00"))
    petitions.complete(routed, text="Đèn đầu ngõ", by=village.lan, at=at("2026-09-21 09:00"))

    duty = Duty.objects.get(rule="petitions.answer")

    assert before
    assert duty.due_on
    assert (duty.due_on - before).days == 7
    assert [why["due_on"] for why in duty.reasoning] == [before.isoformat(), duty.due_on.isoformat()]


def test_what_is_not_solved_is_opened_again_with_a_new_clock(village: Village, routed: Petition) -> None:
    answered(routed, village, on="2026-09-10 09:00")
    petitions.reopen(routed, reason="Đèn lại tắt", by=village.lan, at=at("2026-09-20 19:00"))

    assert routed.matter.state == "routed"
    assert list(desk(village.minh, on=date(2026, 9, 21)).values_list("matter", flat=True)) == [routed.pk]
    assert Duty.objects.filter(rule="petitions.answer").count() == 2


def test_only_the_author_says_whether_it_is_solved(village: Village, routed: Petition) -> None:
    answered(routed, village, on="2026-09-10 09:00")
    for other in (village.minh, village.hoa, village.son):
        with pytest.raises(NotAllowed):
            petitions.confirm(routed, by=other, at=at("2026-09-11 09:00"))


@pytest.mark.parametrize("state", sorted(set(states.LABELS) - {"proposed", "finishing"}))
def test_only_a_proposed_answer_is_approved(state: str) -> None:
    with pytest.raises(NotAllowed):
        find(states.MOVES, verb="approve", state=state, relations={"upper"})


def test_who_proposes_does_not_approve_and_somebody_above_may(village: Village, routed: Petition) -> None:
    head = leads(village, "hien", village.works)
    when = at("2026-09-02 09:00")
    petitions.propose(routed, answer=ANSWER, by=head, at=when)
    assert [verbs(routed, by) & {"approve", "send_back"} for by in (head, village.hoa)] == [{"send_back"}, {"approve", "send_back"}]
    with pytest.raises(SameHand):
        petitions.approve(routed, by=head, at=when)
    assert routed.matter.state == "proposed"

    petitions.send_back(routed, remark="Chuyên viên trình lại", by=head, at=when)
    petitions.propose(routed, answer=ANSWER, by=village.minh, at=when)
    petitions.approve(routed, by=head, at=when)
    petitions.redact(routed, words="Đèn tắt", answer="Đã thay", by=head, at=when)
    assert ["publish" in verbs(routed, by) for by in (head, village.hoa)] == [False, True]


def leads(village: Village, code: str, agency: Agency) -> Actor:
    head = Person.objects.create(code=code, name=f"bà {code}")
    Role.objects.create(person=head, agency=agency, word="leader", valid_from=date(2025, 7, 1))
    return Actor(head)


def verbs(petition: Petition, by: Actor) -> set[str]:
    return {move.verb for move in moves.open_to(petition, by=by, at=at("2026-09-02 09:00"))}
