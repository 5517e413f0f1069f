"""Recommendations of voters from the session for which they were collected to the page on which everybody reads the answers.

A session of 6 July 2026 whose next one is on 10 December: each day was counted by hand.
"""

from datetime import date, timedelta

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.models import Role
from danvan.base.people.relations import ANYONE
from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.queries import voters as queries
from danvan.site import lapses
from tests.village import Village, at

CALLED = at("2026-07-06 09:00")
TAKEN_IN = at("2026-07-13 09:00")
ANSWERED = at("2026-10-01 09:00")
BEFORE, NEXT, AFTER = at("2026-12-09 16:00"), date(2026, 12, 10), at("2026-12-11 09:00")
FRONT = voters.Collected(by="front", on=date(2026, 6, 30))


def called(village: Village) -> Session:
    """Return a session of the commune's People's Council."""
    return voters.call(
        "Kỳ họp thứ 12, HĐND xã", agency=village.commune, council="commune", opens_on=CALLED.date(), next_on=NEXT, by=village.tu, at=CALLED
    )


def test_the_front_that_is_invited_takes_recommendations_in_and_follows_them_and_answers_none(village: Village) -> None:
    session = called(village)
    before = voters.take_in("Nạo vét mương", session=session, collected=FRONT, by=village.tu, at=TAKEN_IN)
    with pytest.raises(NotAllowed):
        voters.take_in("Đặt thêm thùng rác", session=session, collected=FRONT, by=village.son, at=TAKEN_IN)
    assert not queries.sessions(village.son, at=TAKEN_IN).exists()

    voters.invite(session, agency=village.front, by=village.tu, at=TAKEN_IN)
    assert village.son.person
    Role.objects.create(person=village.son.person, agency=village.commune, word="officer", valid_from=date(2025, 7, 1))  # he wears two hats
    session = queries.sessions(village.son, at=TAKEN_IN).get()
    own = voters.take_in("Đặt thêm thùng rác", session=session, collected=FRONT, by=village.son, at=TAKEN_IN)
    assert [one.pk for one in queries.visible(village.son, at=TAKEN_IN).order_by("pk")] == [before.pk, own.pk]
    assert Entry.objects.get(matter=own.matter).facts["session"] == session.matter.code
    with pytest.raises(NotAllowed):
        voters.route(of(own), agency=village.works, by=village.son, at=TAKEN_IN)


def routed(session: Session, *, village: Village, text: str = "Làm đường bê tông thôn Đông") -> Recommendation:
    """Return a recommendation that lies with the works office."""
    one = voters.take_in(text, session=session, collected=FRONT, by=village.tu, at=TAKEN_IN)
    voters.route(one, agency=village.works, by=village.tu, at=TAKEN_IN)
    return one


def proposed(one: Recommendation, *, village: Village, planned_on: date | None = None, outcome: str = "settled") -> Recommendation:
    """Return it with an answer that waits for the head."""
    answer = voters.Answer(outcome="under_way" if planned_on else outcome, text="Đã làm xong 200 m", planned_on=planned_on)
    voters.propose(one, answer=answer, by=village.minh, at=ANSWERED)
    return one


def due(one: Recommendation, *, rule: str) -> Duty:
    """Return the latest duty of a rule."""
    return Duty.objects.filter(matter=one.matter, rule=rule).latest("pk")


def said(word: str) -> dict[str, object]:
    """Return the facts of the latest entry of a word."""
    return dict(Entry.objects.filter(word=f"petitions.{word}").latest("pk").facts)


def of(one: Recommendation) -> Recommendation:
    """Return it as it stands now."""
    return Recommendation.objects.get(pk=one.pk)


def test_a_recommendation_is_answered_before_the_next_session(village: Village) -> None:
    one = routed(called(village), village=village)
    assert (due(one, rule="voters.answer").due_on, due(one, rule="voters.answer").owner) == (NEXT - timedelta(days=1), village.works)

    proposed(one, village=village)
    voters.send_back(one, remark="Ghi rõ đoạn nào", by=village.hoa, at=ANSWERED)
    proposed(one, village=village)
    assert (one.stands, one.is_answered) == ("", False)
    voters.approve(one, by=village.hoa, at=BEFORE)

    assert (one.matter.state, one.stands, said("replied")["on_time"]) == ("answered", "settled", True)
    assert not Duty.objects.filter(matter=one.matter, closed_at=None).exists()


@pytest.mark.parametrize(
    ("moment", "on_time"), [("2026-12-09 16:00", True), ("2026-12-10 16:00", False), ("2026-12-11 09:00", False)]
)
def test_the_day_before_the_next_session_is_the_last_one_in_time(village: Village, moment: str, on_time: bool) -> None:
    one = proposed(routed(called(village), village=village), village=village, outcome="explained")
    voters.approve(one, by=village.hoa, at=at(moment))
    assert said("replied")["on_time"] is on_time
    assert one.stands == "explained"


def test_what_is_under_way_is_a_duty_until_the_day_that_was_answered(village: Village) -> None:
    one = proposed(routed(called(village), village=village), village=village, planned_on=date(2027, 3, 31))
    voters.approve(one, by=village.hoa, at=BEFORE)
    assert (one.matter.state, one.stands, said("under_way")["on_time"]) == ("under_way", "under_way", True)
    assert due(one, rule="voters.finish").due_on == date(2027, 3, 31)

    assert lapses.tell(at=at("2027-03-31 16:00")) == 0
    assert lapses.tell(at=at("2027-04-01 09:00")) == 1
    one = of(one)
    voters.finish(one, result="Biên bản nghiệm thu ngày 5/4", by=village.minh, at=at("2027-04-06 09:00"))
    assert (one.matter.state, one.stands, one.finished_on) == ("carried_out", "settled", date(2027, 4, 6))
    line = queries.line(one, clocks=list(Duty.objects.filter(matter=one.matter)), at=at("2027-04-06 10:00"))
    assert (line.is_late, line.was_late) == (False, True)


def test_what_is_not_answered_lapses_once_and_stays_late_though_the_session_is_moved(village: Village) -> None:
    session = called(village)
    one = routed(session, village=village)
    assert lapses.tell(at=AFTER) == 1
    assert lapses.tell(at=AFTER) == 0
    voters.postpone(session, next_on=date(2026, 12, 20), reason="Đổi lịch", by=village.hoa, at=AFTER)
    one = of(one)
    proposed(one, village=village)
    voters.approve(one, by=village.hoa, at=at("2026-12-15 09:00"))
    (line,) = queries.lines(session, actor=village.hoa, at=at("2026-12-15 10:00"))
    assert (line.says, line.is_late, line.was_late) == ("Đã giải quyết xong", False, True)


def test_a_next_session_that_is_moved_moves_what_is_owed_and_keeps_both_days(village: Village) -> None:
    session = called(village)
    one, answered = routed(session, village=village), proposed(routed(session, village=village), village=village)
    voters.approve(answered, by=village.hoa, at=ANSWERED)
    voters.postpone(session, next_on=date(2026, 12, 3), reason="Họp sớm một tuần", by=village.tu, at=ANSWERED)

    assert said("next_session_moved") == {"before": "2026-12-10", "after": "2026-12-03"}
    moved = due(one, rule="voters.answer")
    assert (moved.due_on, [why["due_on"] for why in moved.reasoning]) == (date(2026, 12, 2), ["2026-12-09", "2026-12-02"])
    assert due(answered, rule="voters.answer").due_on == NEXT - timedelta(days=1)


def test_those_about_one_thing_are_answered_together_and_carried_out_together(village: Village) -> None:
    session = called(village)
    leading = voters.take_in("Đường thôn Đông hỏng", session=session, collected=FRONT, by=village.tu, at=TAKEN_IN)
    along, further = (
        voters.take_in(text, session=session, collected=FRONT, by=village.tu, at=TAKEN_IN) for text in ("Sửa đường thôn", "Đường xấu")
    )
    voters.group(further, into=along, by=village.tu, at=TAKEN_IN)
    voters.group(along, into=leading, by=village.tu, at=TAKEN_IN)
    with pytest.raises(voters.CannotGroup):
        voters.group(leading, into=of(along), by=village.tu, at=TAKEN_IN)
    voters.route(leading, agency=village.works, by=village.tu, at=TAKEN_IN)
    assert {of(one).matter.agency for one in (along, further)} == {village.works}

    further = of(further)
    voters.ungroup(further, reason="Đường khác", by=village.minh, at=TAKEN_IN)
    proposed(leading, village=village, planned_on=date(2027, 3, 31))
    voters.approve(leading, by=village.hoa, at=ANSWERED)
    assert (of(along).matter.state, of(along).answer, of(further).matter.state) == ("under_way", "Đã làm xong 200 m", "routed")
    voters.finish(leading, result="Nghiệm thu", by=village.minh, at=BEFORE)
    assert (of(along).matter.state, of(along).result) == ("carried_out", "Nghiệm thu")


def test_results_are_published_by_two_persons_with_what_has_no_answer(village: Village) -> None:
    session = called(village)
    late, answered = routed(session, village=village), proposed(routed(session, village=village), village=village)
    voters.approve(answered, by=village.hoa, at=ANSWERED)
    assert queries.lines(session, actor=ANYONE, at=AFTER) == []

    with pytest.raises(SameHand):
        voters.put_out(session, by=village.hoa, at=AFTER)
    voters.ask_out(session, by=village.hoa, at=AFTER)
    with pytest.raises(SameHand):
        voters.put_out(session, by=village.hoa, at=AFTER)
    voters.ask_out(session, by=village.tu, at=AFTER)
    voters.put_out(session, by=village.hoa, at=AFTER)

    shown = queries.lines(session, actor=ANYONE, at=AFTER)
    assert [(line.one.pk, line.says, line.is_late) for line in shown] == [
        (late.pk, "Chưa trả lời", True), (answered.pk, "Đã giải quyết xong", False),
    ]
    with pytest.raises(NotAllowed):
        voters.take_in("Muộn", session=session, collected=FRONT, by=village.tu, at=AFTER)


def test_only_who_may_does(village: Village) -> None:
    session = called(village)
    with pytest.raises(NotAllowed):
        voters.take_in("Của Mặt trận", session=session, collected=FRONT, by=village.son, at=TAKEN_IN)
    one = proposed(routed(session, village=village), village=village)
    with pytest.raises(NotAllowed):
        voters.approve(one, by=village.minh, at=ANSWERED)
    with pytest.raises(NotAllowed):
        voters.put_out(session, by=village.minh, at=AFTER)
