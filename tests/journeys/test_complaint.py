"""A complaint from the paper that came to the decision that was sent, and every way in which it leaves that road.

Each day was counted by hand; the table of the law's days is in the house's own tests.
"""

from datetime import date, timedelta
from importlib import import_module

import pytest

from danvan.base.duties.models import Duty, Stand
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days, grounds
from danvan.check.petitions.queries import complaints as queries
from danvan.site import lapses
from tests.journeys.cases import WORDS, accepted, decided, due, lodged, receipt, seat_above, stay, verified, withdrawal
from tests.tampering import execute
from tests.village import Village, at

MONDAY = at("2026-03-02 09:00")


def said(word: str) -> dict[str, object]:
    """Return the facts of the latest entry of a word."""
    return dict(Entry.objects.filter(word=f"petitions.{word}").latest("pk").facts)


def test_a_complaint_is_lodged_accepted_verified_decided_and_sent_each_in_time(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)
    assert due(complaint, rule="accept") == date(2026, 3, 12)
    complaints.accept(complaint, by=village.hoa, at=at("2026-03-12 16:00"))
    assert said("taken_up") == {"on_time": True}
    assert due(complaint, rule="resolve") == date(2026, 4, 13)  # the thirtieth day is Saturday, 11 April

    verified(complaint, village=village, at=at("2026-03-20 09:00"))
    decided(complaint, village=village, at=at("2026-04-13 16:00"))
    assert said("decided")["on_time"] is True
    assert due(complaint, rule="send") == date(2026, 4, 16)
    complaints.send(complaint, on=date(2026, 4, 15), delivered_on=None, by=village.tu, at=at("2026-04-15 09:00"))
    complaints.note_delivery(complaint, on=date(2026, 4, 17), slip="12/BP", by=village.tu, at=at("2026-04-20 09:00"))

    assert complaint.matter.state == "sent"
    again = complaint_days.again(complaint)
    assert again
    assert (again.since, again.until) == (date(2026, 4, 17), date(2026, 5, 18))  # the thirtieth day is Sunday, 17 May
    assert not Duty.objects.filter(matter=complaint.matter, closed_at=None).exists()


def test_what_is_prepared_has_no_clock_until_the_paper_comes(village: Village) -> None:
    complaint = complaints.prepare(WORDS, settler=village.commune, by=village.lan, at=MONDAY)
    assert (complaint.matter.state, Duty.objects.count()) == ("prepared", 0)
    assert list(queries.inbox(village.hoa, at=MONDAY)) == []

    how = receipt(date(2026, 3, 9), came="post", shown_by="postmark")
    complaints.register(complaint, receipt=how, by=village.tu, at=at("2026-03-10 09:00"))
    assert due(complaint, rule="accept") == date(2026, 3, 19)  # ten days from the postmark, not from the registration
    assert said("lodged")["registered_late"] is False


def test_what_is_prepared_and_never_brought_is_dropped_with_its_words(village: Village) -> None:
    complaint = complaints.prepare(WORDS, settler=village.commune, by=village.lan, at=MONDAY)
    assert complaints.drop_prepared(at=at("2026-04-01 09:00")) == 0
    assert complaints.drop_prepared(at=at("2026-04-01 09:01")) == 1
    assert complaints.drop_prepared(at=at("2026-04-02 09:00")) == 0

    complaint = Complaint.objects.get(pk=complaint.pk)
    assert (complaint.matter.state, complaint.text, complaint.complainant) == ("dropped", "", "")


def test_registering_later_than_the_next_working_day_is_counted_and_costs_the_office_its_own_days(village: Village) -> None:
    complaint = lodged(village, at=at("2026-03-06 09:00"), received_on=date(2026, 3, 2))
    assert said("lodged")["registered_late"] is True
    assert due(complaint, rule="accept") == date(2026, 3, 12)


def test_registering_on_monday_what_came_on_friday_is_not_late(village: Village) -> None:
    lodged(village, at=at("2026-03-09 16:00"), received_on=date(2026, 3, 6))
    assert said("lodged")["registered_late"] is False


def test_what_is_refused_names_the_ground_of_the_law_and_is_not_complained_of_again(village: Village) -> None:
    complaint = lodged(village, at=MONDAY, signed=False)
    with pytest.raises(NotAllowed):
        complaints.accept(complaint, by=village.hoa, at=MONDAY)
    complaints.refuse(complaint, ground="refuse.unsigned", reason="Đơn không ký.", by=village.hoa, at=at("2026-03-05 09:00"))

    assert said("refused") == {"ground": "refuse.unsigned", "on_time": True}
    assert not complaint_days.is_open_to_second(complaint, on=date(2026, 3, 6))
    ground = grounds.ground(complaint)
    assert ground
    assert (ground.value, ground.citation) == (5, "Luật Khiếu nại 02/2011/QH13, điều 11")


def test_what_is_not_for_the_office_is_guided_once(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)
    complaints.guide(complaint, where="Thanh tra tỉnh", by=village.hoa, at=at("2026-03-04 09:00"))
    assert said("guided") == {"on_time": True}
    with pytest.raises(NotAllowed):
        complaints.guide(complaint, where="Thanh tra tỉnh", by=village.hoa, at=at("2026-03-05 09:00"))


def test_what_is_transferred_starts_anew_on_the_day_on_which_it_comes_to_the_other_agency(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)
    assert village.ba.person
    nga = Actor(village.ba.person)
    Role.objects.create(person=village.ba.person, agency=village.province, word="reception", valid_from=date(2025, 7, 1))
    complaints.transfer(complaint, agency=village.province, reason="Thuộc Giám đốc Sở", by=village.tu, at=at("2026-03-13 09:00"))
    assert said("transferred") == {"agency": "home-affairs", "on_time": False}
    assert Entry.objects.get(word="petitions.transferred").agency == village.commune  # whose lateness it is
    waits = Duty.objects.get(closed_at=None)  # for whoever got it to enter it
    assert (waits.rule, waits.owner, waits.due_on) == ("complaints.register", village.province, date(2026, 3, 16))

    complaints.register(complaint, receipt=receipt(date(2026, 3, 16), came="post", shown_by="stamp"), by=nga, at=at("2026-03-16 09:00"))
    assert due(complaint, rule="accept") == date(2026, 3, 26)
    assert Duty.objects.get(closed_at=None).owner == village.province


def test_the_clock_of_acceptance_waits_for_what_the_paper_lacks(village: Village) -> None:
    complaint = lodged(village, at=MONDAY, signed=False)
    complaints.ask_paper(complaint, lacks="Đơn chưa ký", by=village.tu, at=at("2026-03-05 09:00"))  # 3 of 10 days are used up
    complaints.bring(complaint, words="Đã ký", signed=True, by=village.tu, at=at("2026-03-11 09:00"))
    assert due(complaint, rule="accept") == date(2026, 3, 18)  # 7 days more
    complaints.accept(complaint, by=village.hoa, at=at("2026-03-18 09:00"))


def test_what_is_complex_has_the_laws_longer_time_from_the_same_start_and_two_people_say_so(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=MONDAY)
    with pytest.raises(SameHand):
        complaints.give_time(complaint, by=village.hoa, at=MONDAY)
    complaints.ask_time(complaint, reason="Hai thửa đất, hai nơi xác minh", by=village.minh, at=at("2026-03-25 09:00"))
    with pytest.raises(NotAllowed):
        complaints.give_time(complaint, by=village.minh, at=at("2026-03-25 09:00"))
    complaints.give_time(complaint, by=village.hoa, at=at("2026-04-01 16:00"))

    duty = Duty.objects.get(rule="complaints.resolve_first")
    assert [why["due_on"] for why in duty.reasoning] == ["2026-04-01", "2026-04-16"]
    assert said("more_time_given")["complaints.resolve_first:is"] == "2026-04-16"
    with pytest.raises(complaints.TermOver):
        complaints.ask_time(complaint, reason="Nữa", by=village.minh, at=at("2026-04-02 09:00"))


def test_more_time_that_is_asked_for_can_be_denied_and_is_not_given_once_it_is_over(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=MONDAY)
    complaints.ask_time(complaint, reason="Phức tạp", by=village.minh, at=at("2026-03-25 09:00"))
    complaints.deny_time(complaint, remark="Chỉ một nội dung", by=village.hoa, at=at("2026-03-26 09:00"))
    assert due(complaint, rule="resolve") == date(2026, 4, 1)
    with pytest.raises(complaints.TermOver):
        complaints.ask_time(complaint, reason="Phức tạp", by=village.minh, at=at("2026-04-02 09:00"))


def test_no_area_is_remote_without_a_decision_that_says_so(village: Village) -> None:
    with pytest.raises(NotAllowed):
        lodged(village, at=MONDAY, remote=True, remote_by="")
    assert not Complaint.objects.exists()
    one = lodged(village, at=MONDAY, remote=True)
    assert (one.remote_by, lodged(village, at=MONDAY, remote_by="QĐ 861/QĐ-TTg").remote_by) == ("QĐ 861/QĐ-TTg", "")


@pytest.mark.parametrize(("remote", "first", "longer"), [(False, "2026-04-01", "2026-04-16"), (True, "2026-04-16", "2026-05-04")])
def test_a_remote_area_has_its_own_days(village: Village, remote: bool, first: str, longer: str) -> None:
    complaint = verified(accepted(village, at=MONDAY, remote=remote), village=village, at=MONDAY)
    assert str(due(complaint, rule="resolve")) == first
    complaints.ask_time(complaint, reason="Phức tạp", by=village.minh, at=at("2026-03-25 09:00"))
    complaints.give_time(complaint, by=village.hoa, at=at("2026-03-26 09:00"))
    assert str(due(complaint, rule="resolve")) == longer


def test_whoever_took_the_decision_does_not_verify_it_and_nobody_else_is_barred(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)
    minh = Role.objects.get(person=village.minh.person)
    with pytest.raises(complaints.Barred):
        complaints.appoint(complaint, role=minh, taken_by=village.minh.person, by=village.hoa, at=MONDAY)
    complaints.appoint(complaint, role=minh, taken_by=village.linh.person, by=village.hoa, at=MONDAY)
    assert complaint.verifier == village.minh.person
    with pytest.raises(NotAllowed):
        complaints.find(complaint, findings="x", differ=False, by=village.linh, at=MONDAY)
    assert Duty.objects.get(closed_at=None).owner == village.commune  # the clock is the settler's


def test_where_they_still_differ_nothing_is_decided_without_a_talk(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=MONDAY, differ=True)
    with pytest.raises(complaints.DialogueNeeded):
        decided(complaint, village=village, at=at("2026-03-20 09:00"))
    complaints.meet(complaint, on=date(2026, 3, 23), words="Bà Lan, bà Hoa", by=village.hoa, at=at("2026-03-23 15:00"))
    decided(complaint, village=village, at=at("2026-03-24 09:00"))
    assert complaint.matter.state == "decided"


def test_a_clock_that_is_stayed_goes_on_with_the_days_that_were_left(village: Village) -> None:
    complaint = accepted(village, at=at("2026-07-01 09:00"))  # until Friday, 31 July
    complaints.stay(complaint, stay=stay(date(2026, 8, 7)), by=village.hoa, at=at("2026-07-11 09:00"))
    assert Duty.objects.get(rule="complaints.resolve_first").suspended_on == date(2026, 7, 11)  # 10 of 30 days are used up
    with pytest.raises(NotAllowed):
        decided(complaint, village=village, at=at("2026-07-12 09:00"))
    complaints.go_on(complaint, by=village.hoa, at=at("2026-08-03 09:00"))
    assert due(complaint, rule="resolve") == date(2026, 8, 24)  # the twentieth day is Sunday, 23 August
    assert grounds.grounds("stay", on=date(2026, 6, 30)) == {}  # the law knows it from July on


def test_what_is_withdrawn_in_part_goes_on_and_as_a_whole_ends_neither_met_nor_late(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)
    complaints.give_up_part(complaint, paper=withdrawal(date(2026, 3, 9), words="Phần cây trồng"), by=village.tu, at=at("2026-03-10 09:00"))
    assert due(complaint, rule="resolve") == date(2026, 4, 1)
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 5, 8)), by=village.tu, at=at("2026-05-10 09:00"))
    complaints.give_up(complaint, by=village.hoa, at=at("2026-05-11 09:00"))
    assert said("given_up") == {}
    assert not Duty.objects.filter(closed_at=None).exists()


def test_what_is_late_is_said_once_for_each_clock(village: Village) -> None:
    lodged(village, at=MONDAY)
    assert lapses.tell(at=at("2026-03-12 23:00")) == 0
    assert lapses.tell(at=at("2026-03-13 06:00")) == 1
    assert lapses.tell(at=at("2026-03-14 06:00")) == 0
    complaints.accept(Complaint.objects.get(), by=village.hoa, at=at("2026-03-20 09:00"))
    assert "on_time" not in said("taken_up")  # its lapse was told before
    assert lapses.tell(at=at("2026-04-21 06:00")) == 1
    assert said("term_lapsed") == {"on_time": False}
    assert complaint_days.is_open_to_second(Complaint.objects.get(), on=date(2026, 4, 21))  # the time is over without a decision


def test_a_second_complaint_is_a_new_one_with_clocks_of_its_own_and_is_talked_over(village: Village) -> None:
    first = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    complaints.send(first, on=date(2026, 3, 20), delivered_on=None, by=village.tu, at=at("2026-03-20 10:00"))
    version = first.matter.version
    with pytest.raises(complaints.NoSecond):
        complaints.take_in(WORDS, receipt=receipt(date(2026, 4, 6)), settler=village.commune, first=first, by=village.tu, at=at("2026-04-06 09:00"))
    seat_above(village)
    with pytest.raises(complaints.NoSecond):
        lodged(village, at=at("2026-04-06 09:00"), received_on=date(2026, 3, 19), first=first)  # before the decision of the 20th
    again = lodged(village, at=at("2026-04-06 09:00"), first=first)
    with pytest.raises(complaints.NoSecond):
        complaints.prepare(WORDS, settler=again.matter.agency, first=first, by=village.lan, at=at("2026-04-07 09:00"))

    assert due(again, rule="accept") == date(2026, 4, 16)
    complaints.accept(again, by=village.ba, at=at("2026-04-16 09:00"))
    duty = Duty.objects.get(matter=again.matter, closed_at=None)
    assert (duty.rule, duty.due_on) == ("complaints.resolve_second", date(2026, 6, 1))  # the forty-fifth day is Sunday, 31 May
    with pytest.raises(complaints.DialogueNeeded):
        decided(again, village=village, at=at("2026-05-11 09:00"), by=village.ba)
    complaints.meet(again, on=date(2026, 5, 11), words="Đủ các bên", by=village.ba, at=at("2026-05-11 15:00"))
    decided(again, village=village, at=at("2026-05-12 09:00"), by=village.ba)
    assert due(again, rule="send") == date(2026, 5, 19)  # seven days
    assert Complaint.objects.get(pk=first.pk).matter.version == version  # the first is not reopened
    assert list(queries.second(first)) == [again]
    assert complaint_days.again(again) is None


def test_a_suit_at_court_is_noted_with_its_day(village: Village) -> None:
    complaint = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    complaints.note_suit(complaint, court="Tòa án nhân dân khu vực 3", on=date(2026, 4, 1), by=village.tu, at=at("2026-04-02 09:00"))
    assert (complaint.matter.state, complaint.sued_on, said("suit_noted")["on"]) == ("decided", date(2026, 4, 1), "2026-04-01")


def test_what_was_sent_back_or_handed_on_before_has_a_clock_after_the_upgrade(village: Village) -> None:
    lacking, handed = (lodged(village, at=at("2026-03-02 09:00")) for _ in range(2))
    complaints.ask_paper(lacking, lacks="chữ ký", by=village.tu, at=at("2026-03-03 09:00"))
    complaints.transfer(handed, agency=village.province, reason="x", by=village.tu, at=at("2026-03-03 09:00"))
    clocks = Duty.objects.filter(rule__in=("complaints.wait_for_paper", "complaints.register"))
    Stand.objects.filter(duty__in=clocks).delete()
    clocks.delete()

    upgrade = import_module("danvan.check.petitions.migrations.0029_what_waits_for_a_paper_is_looked_at_again")
    for statement in 2 * (*upgrade.OPEN, upgrade.STAND):  # done again, it adds nothing
        execute(statement)

    assert dict(clocks.values_list("matter", "due_on")) == {lacking.pk: upgrade.UNTIL["complaints.wait_for_paper"], handed.pk: upgrade.UNTIL["complaints.register"]}
    assert Stand.objects.filter(duty__in=clocks).count() == 2


def test_what_was_stayed_before_stays_had_a_day_goes_on_or_waits_on_after_the_upgrade(village: Village) -> None:
    first, second = (accepted(village, at=at("2026-07-01 09:00")) for _ in range(2))
    for complaint in (first, second):
        complaints.stay(complaint, stay=stay(date(2026, 8, 7)), by=village.hoa, at=at("2026-07-11 09:00"))
    look = Duty.objects.filter(rule="complaints.look_again")
    Stand.objects.filter(duty__in=look).delete()
    look.delete()

    upgrade = import_module("danvan.check.petitions.migrations.0021_what_was_stayed_is_looked_at_again")
    for statement in 2 * (upgrade.OPEN, upgrade.STAND):  # done again, it adds nothing
        execute(statement)

    assert set(look.values_list("due_on", flat=True)) == {upgrade.UNTIL}
    assert Stand.objects.filter(duty__in=look).count() == 2
    after = at(f"{upgrade.TODAY} 09:00")
    complaints.go_on(Complaint.objects.get(pk=first.pk), by=village.hoa, at=after)
    complaints.stay_on(Complaint.objects.get(pk=second.pk), stay=stay(upgrade.TODAY + timedelta(days=5)), by=village.hoa, at=after)
    assert list(look.filter(closed_at=None).values_list("matter", "due_on")) == [(second.pk, upgrade.TODAY + timedelta(days=5))]
