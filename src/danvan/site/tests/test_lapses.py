from collections.abc import Callable
from datetime import date, datetime

import pytest

from danvan.base.duties.models import Duty
from danvan.base.duties.queries import overdue
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import taking_out, unasked
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.scorecards import queries as scorecards
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Task
from danvan.do.directives.tests import plan
from danvan.site import lapses
from tests.village import Village, at

AFTER_JUNE = at("2026-07-03 08:00")  # the lights were due on the 30th, and the worker has not come by
ANSWER = petitions.Answer(done="Đã thay", done_on=date(2026, 9, 20), done_by="Tổ điện", no_proof="Làm đêm")


@pytest.fixture
def routed(village: Village) -> Petition:
    petition = petitions.submit("Đèn", place=village.thon_dong, by=village.lan, at=at("2026-08-03 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-03 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-03 09:05"))
    return petition


def points(village: Village) -> tuple[int, float | None]:
    lines = scorecards.score(village.works, start=date(2026, 1, 1), end=date(2026, 12, 31))
    (line,) = (line for line in lines if line.row.key == "answered-on-time")
    return line.n, line.points


def test_what_is_never_answered_costs_points_and_is_told_once(village: Village, routed: Petition) -> None:
    assert points(village) == (0, None)
    assert lapses.tell(at=at("2026-08-10 08:00")) == 0
    assert lapses.tell(at=at("2026-10-01 08:00")) == 1
    assert lapses.tell(at=at("2026-10-02 08:00")) == 0
    assert points(village) == (1, 0.0)
    assert overdue(on=date(2026, 10, 2)).count() == 1


def test_an_answer_after_its_lapse_is_not_counted_as_late_again(village: Village, routed: Petition) -> None:
    lapses.tell(at=at("2026-10-01 08:00"))
    routed = Petition.objects.get()
    petitions.propose(routed, answer=ANSWER, by=village.minh, at=at("2026-10-02 08:00"))
    petitions.approve(routed, by=village.hoa, at=at("2026-10-02 09:00"))
    assert points(village) == (1, 0.0)
    assert overdue(on=date(2026, 10, 3)).count() == 0


def test_a_late_answer_is_counted_where_nobody_told_its_lapse(village: Village, routed: Petition) -> None:
    petitions.propose(routed, answer=ANSWER, by=village.minh, at=at("2026-10-02 08:00"))
    petitions.approve(routed, by=village.hoa, at=at("2026-10-02 09:00"))
    assert points(village) == (1, 0.0)


def test_asking_back_does_not_stop_a_clock_that_has_run_out(village: Village, routed: Petition) -> None:
    petitions.ask_back(routed, question="Đèn nào?", by=village.minh, at=at("2026-10-01 08:00"))
    assert overdue(on=date(2026, 10, 1)).count() == 1
    petitions.complete(routed, text="Đèn đầu ngõ", by=village.lan, at=at("2026-10-05 08:00"))
    petitions.propose(routed, answer=ANSWER, by=village.minh, at=at("2026-10-05 09:00"))
    petitions.approve(routed, by=village.hoa, at=at("2026-10-05 10:00"))
    assert [entry.word for entry in Entry.objects.order_by("pk") if entry.facts.get("on_time") is False] == ["petitions.lapsed"]  # once, before it was asked


def test_it_is_told_in_the_minute_after_that_nobody_took_a_report_on_in_time(village: Village) -> None:
    came = at("2026-08-18 15:00")  # eight hours of the office: until three on Wednesday
    petition = petitions.submit("Hố sâu giữa đường", place=village.thon_dong, by=village.lan, at=came, kind="report")

    assert lapses.tell(at=at("2026-08-19 15:00")) == 0
    assert lapses.tell(at=at("2026-08-19 15:01")) == 1
    assert Entry.objects.filter(matter=petition.matter, word="petitions.left_waiting", facts__on_time=False).exists()


def told_by_the_worker(task: Task, village: Village) -> None:
    lapses.tell(at=AFTER_JUNE)


def withdrawn(task: Task, village: Village) -> None:
    directives.withdraw(task, reason="Đã nhập vào việc khác", by=village.hoa, at=AFTER_JUNE)


def handed_over(task: Task, village: Village) -> None:
    directives.hand_over(task, unit=plan.unit(village.works), reason="Đèn đường do đội làm", by=plan.head(village.works), at=AFTER_JUNE)


@pytest.mark.parametrize("told", [told_by_the_worker, withdrawn, handed_over])
def test_a_lapse_says_the_same_of_the_same_agency_whoever_comes_first(village: Village, told: Callable[[Task, Village], None]) -> None:
    told(plan.assigned(village), village)
    lapses.tell(at=AFTER_JUNE)
    lapsed = Entry.objects.get(word="directives.lapsed")
    assert (lapsed.agency, lapsed.facts) == (village.works, {"proven": False, "on_time": False})


def test_what_was_late_where_it_lay_is_told_of_there_when_it_is_passed_on(village: Village) -> None:
    petition = petitions.submit("Đèn", place=village.thon_dong, by=village.lan, at=at("2026-08-03 08:00"))
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-03 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-10-01 08:00"))
    assert Entry.objects.get(word="petitions.lapsed").agency == village.commune
    assert lapses.tell(at=at("2026-10-02 08:00")) == 0
    assert points(village) == (0, None)


def test_neither_what_is_set_aside_nor_what_fails_keeps_the_rest_from_being_told(
    village: Village, routed: Petition, monkeypatch: pytest.MonkeyPatch
) -> None:
    taking_out.set_aside([plan.assigned(village).matter])  # late since July
    petitions.submit("Hố sâu giữa đường", place=village.thon_dong, by=village.lan, at=at("2026-08-03 08:00"), kind="report")
    monkeypatch.setattr(lapses, "MOST", 1)
    tell = unasked.lapse

    def failing(matter: Matter, *, rule: str, at: datetime) -> None:
        """Fail for one lane."""
        tell(Matter.objects.get(pk=0) if rule == "petitions.take_on" else matter, rule=rule, at=at)

    monkeypatch.setattr(unasked, "lapse", failing)

    assert lapses.tell(at=at("2026-10-01 08:00")) == 1
    assert Entry.objects.filter(matter=routed.matter, word="petitions.lapsed").exists()


def test_what_is_prolonged_while_others_are_told_of_is_no_lapse(village: Village, routed: Petition, monkeypatch: pytest.MonkeyPatch) -> None:
    other = petitions.submit("Cống tắc", place=village.thon_dong, by=village.lan, at=at("2026-08-03 08:00"))
    petitions.classify(other, subject=village.lighting, by=village.tu, at=at("2026-08-03 09:00"))
    petitions.route(other, agency=village.works, by=village.tu, at=at("2026-08-03 09:05"))

    tell = unasked.lapse

    def slow(matter: Matter, *, rule: str, at: datetime) -> None:
        """Tell of the first one while another process prolongs the second."""
        Duty.objects.exclude(matter=matter).filter(rule="petitions.answer").update(due_on=date(2026, 12, 30))
        tell(matter, rule=rule, at=at)

    monkeypatch.setattr(unasked, "lapse", slow)
    assert lapses.tell(at=at("2026-10-01 08:00")) == 1
    assert [duty.lapsed_at for duty in Duty.objects.filter(due_on=date(2026, 12, 30))] == [None]
