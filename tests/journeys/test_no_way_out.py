"""What a second reader of the wronged resident found: lateness neither grows again, nor goes with a detour, nor rests on who was away."""

from datetime import date
from typing import Any

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters.models import KeptFrom
from danvan.base.moves.papers import Paper, WrongDay
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, courses, information, silence
from danvan.check.petitions.models import Course, Petition
from danvan.check.petitions.queries import figures
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.queries.returns.counting import Cut
from danvan.check.petitions.tests.acts import ANSWER
from danvan.site import lapses
from tests.journeys.cases import accepted, decided
from tests.journeys.test_information import WHOLE, sought
from tests.journeys.test_wronged import AUTHOR, away, complained, role
from tests.village import Village, at

SENT, SORTED = at("2026-03-02 08:00"), at("2026-03-02 09:00")


def routed(village: Village, *, text: str = "Đèn hỏng") -> Petition:
    petition = petitions.submit(text, place=village.thon_dong, by=village.lan, at=SENT)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=SORTED)
    petitions.route(petition, agency=village.commune, by=village.tu, at=SORTED)
    return petition


def due(petition: Petition) -> date | None:
    return Duty.objects.get(matter=petition.matter, closed_at=None).due_on


def told_late() -> list[str]:
    return [entry.word for entry in Entry.objects.order_by("pk") if entry.facts.get("on_time") is False]


def test_guiding_away_and_back_gives_the_days_that_were_left_and_no_more(village: Village) -> None:
    """Due on Monday 16 March; guided on Friday the 13th, one working day before; sorted again on Tuesday the 17th: Wednesday the 18th."""
    petition = routed(village)
    assert due(petition) == date(2026, 3, 16)
    petitions.guide(petition, where="nơi khác", by=village.hoa, at=at("2026-03-13 16:00"))
    petitions.reopen(petition, reason="không", by=village.lan, at=at("2026-03-16 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.hoa, at=at("2026-03-17 09:00"))
    assert due(petition) == date(2026, 3, 18)


def test_a_report_that_was_refused_late_is_late_when_it_is_taken_on_again(village: Village) -> None:
    report = petitions.submit("Hố sâu", place=village.thon_dong, by=village.lan, at=SENT, kind="report")
    on: dict[str, Any] = {"subject": village.lighting, "agency": village.works, "urgency": "urgent"}
    petitions.take_on(report, **on, by=village.tu, at=SORTED)
    petitions.decline(report, refusal="not_found", reason="Không thấy", by=village.hoa, at=at("2026-03-06 09:00"))
    petitions.reopen(report, reason="Còn đó", by=village.lan, at=at("2026-03-06 10:00"))
    petitions.take_on(report, **on | {"urgency": "complex"}, by=village.hoa, at=at("2026-03-06 14:00"))
    duty = Duty.objects.get(matter=report.matter, closed_at=None)
    assert (report.urgency, bool(duty.lapsed_at), duty.due_on) == ("urgent", True, date(2026, 3, 6))
    assert told_late() == ["petitions.lapsed"]


def test_who_splits_on_the_last_day_owes_the_answer_on_it(village: Village) -> None:
    petition = routed(village, text="Đèn hỏng. Trước chợ có hố sâu.")
    part = petitions.split(petition, words="Trước chợ có hố sâu.", lane="feedback", by=village.hoa, at=at("2026-03-16 09:00"))
    petitions.classify(part, subject=village.lighting, by=village.tu, at=at("2026-03-16 10:00"))
    assert due(part) == due(petition) == date(2026, 3, 16)
    for words in ("hố sâu", "Đèn hỏng. Trước chợ có hố sâu"):
        with pytest.raises(NotAllowed):  # within what went, and around it
            petitions.split(petition, words=words, lane="feedback", by=village.hoa, at=at("2026-03-16 11:00"))


def test_who_was_sent_elsewhere_late_had_waited(village: Village) -> None:
    for _ in range(10):
        petition = routed(village)
        petitions.route(petition, agency=village.works, by=village.tu, at=SORTED)
        petitions.propose(petition, answer=ANSWER, by=village.minh, at=at("2026-03-04 09:00"))
        petitions.approve(petition, by=village.hoa, at=at("2026-03-04 10:00"))
    for petition in [routed(village) for _ in range(3)]:
        petitions.guide(petition, where="nơi khác", by=village.hoa, at=at("2026-06-01 10:00"))
    courses.reckon(at=at("2026-06-02 01:00"))
    whole = figures.whole()
    assert whole
    assert {name: whole.facts[name] for name in ("answered", "declined", "late", "median", "ninety", "longest")} == {
        "answered": 10, "declined": 3, "late": 3, "median": 2, "ninety": None, "longest": 0,
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["feedback", "conduct"])
def test_what_was_asked_back_when_it_was_late_already_goes_on_too(village: Village, kind: str) -> None:
    if kind == "feedback":
        routed(village)
    else:
        conduct.submit("Cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=SENT)
    lapses.tell(at=at("2026-06-01 00:05"))
    petition = Petition.objects.get()
    petitions.ask_back(petition, question="Đèn nào?", by=village.hoa, at=at("2026-06-02 09:00"))
    assert [silence.go_on(at=at(f"2026-06-{day} 00:10")) for day in ("16", "17", "18")] == [0, 1, 0]
    assert Petition.objects.get().matter.state in ("routed", "heard")


def test_what_is_late_when_its_paper_is_asked_for_is_told_once_and_of_that_clock(village: Village) -> None:
    one = complained(village)
    complaints.ask_paper(one, lacks="chữ ký", by=village.tu, at=at("2026-03-30 09:00"))
    assert told_late() == ["petitions.term_lapsed"]
    assert [lapses.tell(at=at(f"2026-03-31 0{hour}:05")) for hour in range(3)] == [0, 0, 0]
    assert {duty.rule for duty in Duty.objects.exclude(lapsed_at=None)} == {"complaints.accept"}


def test_what_ends_while_its_clock_stands_still_was_in_time(village: Village) -> None:
    one = complained(village)
    complaints.ask_paper(one, lacks="chữ ký", by=village.tu, at=at("2026-03-03 09:00"))
    complaints.guide(one, where="Tòa án", by=village.hoa, at=at("2026-04-01 09:00"))
    assert Entry.objects.get(word="petitions.guided").facts["on_time"] is True


def test_who_stands_in_for_the_named_head_is_the_same_hand(village: Village) -> None:
    one = complained(village, taken_by=village.hoa)
    complaints.take_withdrawal(one, paper=complaints.Paper(received_on=date(2026, 3, 4), number="9", words="rút"), by=village.tu, at=at("2026-03-04 09:00"))
    away(village.hoa, stand_in=village.linh, by=village.hoa)
    with pytest.raises(complaints.Barred):
        complaints.give_up(one, by=village.linh, at=at("2026-03-10 10:00"))
    complaints.accept(one, by=village.hoa, at=at("2026-03-10 11:00"))
    with pytest.raises(complaints.Barred):
        complaints.appoint(one, role=role(village.minh), taken_by=village.tu.person, by=village.linh, at=at("2026-03-10 12:00"))
    assert KeptFrom.objects.filter(person=village.hoa.person).exists()


def test_a_paper_stands_on_what_was_done_here_before(village: Village) -> None:
    request = sought(village, way="look")
    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-05 10:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-05 11:00"))
    with pytest.raises(WrongDay):
        information.deliver(request, handed="hand", by_paper=Paper(on=date(2026, 3, 3), number="4/PGN"), by=village.tu, at=at("2026-03-05 12:00"))
    one = complained(village)
    complaints.ask_paper(one, lacks="chữ ký", by=village.tu, at=at("2026-03-03 09:00"))
    complaints.bring(one, words="đã ký", signed=True, by=village.tu, at=at("2026-03-10 09:00"))
    with pytest.raises(WrongDay):
        complaints.accept(one, by_paper=Paper(on=date(2026, 3, 4), number="9/TB"), by=village.hoa, at=at("2026-03-11 09:00"))


def test_nothing_is_referred_to_whoever_works_here_by_its_name(village: Village) -> None:
    receiver = petitions.Receiver(body=village.works.name.upper(), contact="0200 000 000")
    with pytest.raises(NotAllowed):
        petitions.refer(routed(village), receiver=receiver, reason="x", by=village.hoa, at=SORTED)


@pytest.mark.parametrize("is_proven", [True, False])
def test_a_code_makes_no_author_of_who_holds_a_post_whatever_they_have_shown(village: Village, is_proven: bool) -> None:
    one = complained(village)
    clerk = Actor(village.tu.person, bears=AUTHOR.bears, is_proven=is_proven)
    assert "author" not in relations.of(clerk, to=one.matter, on=SENT.date())
    assert "author" in relations.of(AUTHOR, to=one.matter, on=SENT.date())


def test_a_paper_that_was_entered_late_is_counted_in_its_own_month_and_also_after_the_decision(village: Village) -> None:
    one = accepted(village, at=at("2026-03-02 09:00"))
    decided(one, village=village, at=at("2026-03-20 09:00"), on=date(2026, 3, 16))
    complaints.send(one, on=date(2026, 3, 25), delivered_on=None, number="8/BC", by=village.tu, at=at("2026-04-02 09:00"))
    months = {month: Cut(start=at(f"2026-0{month}-01 00:00"), stop=at(f"2026-0{month + 1}-01 00:00"), on=date(2026, month + 1, 1)) for month in (3, 4, 5)}
    counts = {month: counting.counts("complaints", agency=village.commune, within=within) for month, within in months.items()}
    assert {month: sum(number for (_group, key), number in of.items() if key == "entered_late") for month, of in counts.items()} == {3: 1, 4: 1, 5: 0}


def test_a_report_that_nobody_took_on_and_that_is_turned_away_was_late(village: Village) -> None:
    report = petitions.submit("Hố sâu", place=village.thon_dong, by=village.lan, at=SENT, kind="report")
    petitions.decline(report, refusal="not_ours", reason="Đường tỉnh", by=village.tu, at=at("2026-03-10 09:00"))
    course = Course.objects.get()
    assert (course.late, course.late_start, course.excused, told_late()) == (True, True, False, ["petitions.left_waiting"])
