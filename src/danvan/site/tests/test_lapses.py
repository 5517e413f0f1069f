from datetime import date

import pytest

from danvan.base.duties.queries import overdue
from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.scorecards import queries as scorecards
from danvan.site import lapses
from tests.village import Village, at

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
    answered = Entry.objects.get(word="petitions.answered")
    assert answered.facts["on_time"] is False


def test_it_is_told_in_the_minute_after_that_nobody_took_a_report_on_in_time(village: Village) -> None:
    came = at("2026-08-18 15:00")  # eight hours of the office: until three on Wednesday
    petition = petitions.submit("Hố sâu giữa đường", place=village.thon_dong, by=village.lan, at=came, kind="report")

    assert lapses.tell(at=at("2026-08-19 15:00")) == 0
    assert lapses.tell(at=at("2026-08-19 15:01")) == 1
    assert Entry.objects.filter(matter=petition.matter, word="petitions.left_waiting", facts__on_time=False).exists()
