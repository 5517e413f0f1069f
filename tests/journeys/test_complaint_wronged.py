"""A complainant whom the office would wrong: each trick that a settler could play on a complaint, and what meets it."""

from datetime import date

import pytest
from django.utils.timezone import localdate

from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days, grounds
from danvan.check.petitions.queries import complaints as queries
from danvan.site import lapses
from tests.journeys.cases import WORDS, accepted, decided, due, lodged, receipt, stay, verified, withdrawal
from tests.village import Village, at

MONDAY = at("2026-03-02 09:00")
LATER = at("2026-03-10 09:00")


def own(complaint: Complaint, *, by: Actor) -> Complaint:
    """Return the complaint as one of somebody's account."""
    complaint.matter.author = by.person
    complaint.matter.save(update_fields=["author"])
    return complaint


def second_leader(village: Village) -> Actor:
    """Have bác Ba stand above the commune's chair, so that somebody else can judge what she did."""
    assert village.ba.person
    Role.objects.create(person=village.ba.person, agency=village.commune, word="leader", valid_from=date(2025, 7, 1))
    return Actor(village.ba.person)


@pytest.mark.parametrize("more", [{"signed": False}, {"number": ""}, {"received_on": date(2026, 3, 1)}, {"received_on": date(2026, 3, 11)}])
def test_nothing_is_withdrawn_without_a_signed_paper_in_the_book(village: Village, more: dict[str, object]) -> None:
    complaint = accepted(village, at=MONDAY)
    paper = withdrawal(**{"received_on": date(2026, 3, 9), **more})  # type: ignore[arg-type]
    for act in (complaints.take_withdrawal, complaints.give_up_part):
        with pytest.raises(NotAllowed):
            act(complaint, paper=paper, by=village.tu, at=LATER)
    with pytest.raises(NotAllowed):
        complaints.give_up(complaint, by=village.hoa, at=LATER)


def test_the_reception_takes_the_paper_in_and_another_acts_upon_it(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)
    with pytest.raises(NotAllowed):
        complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 3, 9)), by=village.hoa, at=LATER)
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 3, 9)), by=village.tu, at=LATER)
    with pytest.raises(NotAllowed):
        complaints.give_up(complaint, by=village.tu, at=LATER)
    assert due(complaint, rule="resolve") == date(2026, 4, 1)
    complaints.give_up(complaint, by=village.hoa, at=LATER)
    assert complaint.matter.state == "given_up"


def test_the_author_denies_a_paper_before_it_ends_anything_and_the_complaint_goes_on(village: Village) -> None:
    complaint = own(accepted(village, at=MONDAY), by=village.lan)
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 3, 9)), by=village.tu, at=LATER)
    complaints.dispute(complaint, words="Tôi không viết giấy này", by=village.lan, at=LATER)
    with pytest.raises(NotAllowed):
        complaints.give_up(complaint, by=village.hoa, at=LATER)
    assert (complaint.matter.state, complaint.withdrawn, due(complaint, rule="resolve")) == ("taken_up", "", date(2026, 4, 1))


def test_a_paper_that_was_not_the_authors_gives_the_office_no_day(village: Village) -> None:
    complaint = own(accepted(village, at=MONDAY), by=village.lan)
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 3, 9)), by=village.tu, at=LATER)
    complaints.give_up(complaint, by=village.hoa, at=LATER)
    complaints.dispute(complaint, words="Tôi bị ép ký", by=village.lan, at=at("2026-04-02 09:00"))
    with pytest.raises(SameHand):
        complaints.uphold(complaint, reason="Giấy thật", by=village.hoa, at=at("2026-04-03 09:00"))
    assert lapses.tell(at=at("2026-04-14 06:00")) == 1  # ten days to look at it are over
    complaint = Complaint.objects.get()
    complaints.take_back(complaint, by=village.hoa, at=at("2026-04-14 09:00"))
    assert (complaint.matter.state, due(complaint, rule="resolve")) == ("taken_up", date(2026, 4, 1))  # late, as it was
    assert complaint_days.is_open_to_second(complaint, on=date(2026, 4, 14))


STAYED, ASKED = "taken_up", "lodged"


def stood_still(village: Village, *, state: str) -> Complaint:
    """Return a complaint of 1 September whose clock stands still since the 10th, or since the 4th where it waits for a paper."""
    if state == STAYED:
        complaint = own(accepted(village, at=at("2026-09-01 09:00")), by=village.lan)  # until 1 October
        complaints.stay(complaint, stay=stay(date(2026, 10, 1)), by=village.hoa, at=at("2026-09-10 09:00"))
        return complaint
    complaint = own(lodged(village, at=at("2026-09-01 09:00")), by=village.lan)  # until 11 September
    complaints.ask_paper(complaint, lacks="Bản sao", by=village.tu, at=at("2026-09-04 09:00"))
    return complaint


@pytest.mark.parametrize(("state", "rule", "last"), [(STAYED, "resolve", date(2026, 10, 29)), (ASKED, "accept", date(2026, 10, 15))])
def test_what_stood_still_lawfully_goes_on_with_the_days_that_were_left(village: Village, state: str, rule: str, last: date) -> None:
    complaint = stood_still(village, state=state)  # 21 days left, or 7
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 9, 18)), by=village.tu, at=at("2026-09-18 09:00"))
    complaints.give_up(complaint, by=village.hoa, at=at("2026-09-21 09:00"))
    complaints.dispute(complaint, words="Tôi không viết", by=village.lan, at=at("2026-10-05 09:00"))
    complaints.take_back(complaint, by=village.hoa, at=at("2026-10-08 09:00"))
    assert (complaint.matter.state, due(complaint, rule=rule)) == (state, last)
    assert (complaint.ground, complaint.waits_for, complaint.look_again_on) == ("", "", None)


def taken_back(complaint: Complaint, *, village: Village, days: tuple[int, int, int, int], month: str) -> None:
    """Have somebody's false paper taken in, acted upon, denied, and the complaint taken back, on four days of a month."""
    paper, ended, denied, back = (at(f"{month}-{day:02} 09:00") for day in days)
    complaints.take_withdrawal(complaint, paper=withdrawal(localdate(paper)), by=village.tu, at=paper)
    complaints.give_up(complaint, by=village.hoa, at=ended)
    complaints.dispute(complaint, words="Tôi không viết", by=village.lan, at=denied)
    complaints.take_back(complaint, by=village.hoa, at=back)


def went_on(village: Village, *, rule: str) -> Complaint:
    """Return a complaint of 1 September that was stayed, or waited for a paper, and has gone on since."""
    if rule == "resolve":
        complaint = stood_still(village, state=STAYED)
        complaints.go_on(complaint, by=village.hoa, at=at("2026-10-01 09:00"))
        return complaint
    complaint = stood_still(village, state=ASKED)
    complaints.bring(complaint, words="Bản sao", signed=True, by=village.tu, at=at("2026-10-01 09:00"))
    return complaint


@pytest.mark.parametrize("rule", ["resolve", "accept"])
def test_what_had_stood_still_before_goes_on_until_the_day_that_it_had(village: Village, rule: str) -> None:
    complaint = went_on(village, rule=rule)
    had = due(complaint, rule=rule)
    taken_back(complaint, village=village, days=(2, 5, 6, 7), month="2026-10")
    assert due(complaint, rule=rule) == had == {"resolve": date(2026, 10, 22), "accept": date(2026, 10, 8)}[rule]


def test_what_had_lapsed_before_has_lapsed_once(village: Village) -> None:
    own(accepted(village, at=MONDAY), by=village.lan)
    assert lapses.tell(at=at("2026-04-02 06:00")) == 1
    taken_back(Complaint.objects.get(), village=village, days=(6, 7, 8, 9), month="2026-04")
    assert lapses.tell(at=at("2026-04-10 06:00")) == 0
    assert Entry.objects.filter(word="petitions.term_lapsed").count() == 1


@pytest.mark.parametrize(("taken_up", "shut", "opens"), [(True, date(2026, 4, 1), date(2026, 4, 2)), (False, date(2026, 4, 13), date(2026, 4, 14))])
def test_a_denied_paper_on_which_nobody_acts_does_not_shut_the_second_complaint(
    village: Village, taken_up: bool, shut: date, opens: date
) -> None:
    complaint = own(accepted(village, at=MONDAY) if taken_up else lodged(village, at=MONDAY), by=village.lan)
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 3, 9)), by=village.tu, at=LATER)
    complaints.give_up(complaint, by=village.hoa, at=LATER)
    complaints.dispute(complaint, words="Không phải tôi", by=village.lan, at=LATER)
    assert not complaint_days.is_open_to_second(complaint, on=shut)
    assert complaint_days.is_open_to_second(complaint, on=opens)


def test_somebody_else_may_find_that_the_paper_is_true_and_then_it_is_not_denied_again(village: Village) -> None:
    complaint = own(lodged(village, at=MONDAY), by=village.lan)
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 3, 9)), by=village.tu, at=LATER)
    complaints.give_up(complaint, by=village.hoa, at=LATER)
    complaints.dispute(complaint, words="Không phải tôi", by=village.lan, at=LATER)
    complaints.uphold(complaint, reason="Đúng chữ ký", by=second_leader(village), at=LATER)
    with pytest.raises(NotAllowed):
        complaints.dispute(complaint, words="Không phải tôi", by=village.lan, at=LATER)


def test_whoever_took_the_decision_neither_sees_the_complaint_nor_has_a_hand_in_it(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=MONDAY, taken_by="mai")
    assert queries.visible(village.minh, at=LATER).filter(pk=complaint.pk).exists()
    role = Role.objects.get(person=village.linh.person)
    complaints.appoint(complaint, role=role, taken_by=village.minh.person, by=village.hoa, at=LATER)
    assert not queries.visible(village.minh, at=LATER).filter(pk=complaint.pk).exists()
    for act in (complaints.ask_time, complaints.meet):
        with pytest.raises(complaints.Barred):
            act(complaint, by=village.minh, at=LATER, **({"reason": "x"} if act is complaints.ask_time else {"on": date(2026, 3, 9), "words": "x"}))


def test_the_reception_that_is_complained_of_is_kept_from_it_from_the_first_day(village: Village) -> None:
    complaint = lodged(village, at=MONDAY, taken_by=village.tu.person)
    assert not queries.visible(village.tu, at=MONDAY).exists()
    with pytest.raises(complaints.Barred):
        complaints.ask_paper(complaint, lacks="Chữ ký", by=village.tu, at=MONDAY)


def test_a_head_who_took_the_decision_settles_it_but_ends_nothing_upon_a_paper_and_stays_nothing(village: Village) -> None:
    complaint = accepted(village, at=at("2026-07-06 09:00"), taken_by=village.hoa.person)
    assert queries.visible(village.hoa, at=LATER).exists()
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 7, 7)), by=village.tu, at=at("2026-07-07 09:00"))
    with pytest.raises(complaints.Barred):
        complaints.give_up(complaint, by=village.hoa, at=at("2026-07-08 09:00"))
    with pytest.raises(complaints.Barred):
        complaints.stay(complaint, stay=stay(date(2026, 7, 20)), by=village.hoa, at=at("2026-07-08 09:00"))
    decided(complaint, village=village, at=at("2026-07-20 09:00"))


def test_a_head_appoints_neither_herself_nor_nobody_once_somebody_was_named(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)
    hoa, minh = (Role.objects.get(person=one.person) for one in (village.hoa, village.minh))
    with pytest.raises(SameHand):
        complaints.appoint(complaint, role=hoa, taken_by=None, by=village.hoa, at=MONDAY)
    complaints.appoint(complaint, role=minh, taken_by=None, by=village.hoa, at=MONDAY)
    assert Entry.objects.get(word="petitions.verifier_appointed").facts["names_who_took_it"] is False
    complaints.appoint(complaint, role=minh, taken_by=village.linh.person, by=village.hoa, at=MONDAY)
    with pytest.raises(complaints.Barred):
        complaints.appoint(complaint, role=minh, taken_by=None, by=village.hoa, at=MONDAY)


@pytest.mark.parametrize("on", ["2026-03-19", "2026-03-25"])
def test_a_decision_bears_no_day_before_what_it_stands_on_nor_one_to_come(village: Village, on: str) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    with pytest.raises(complaints.WrongDay):
        decided(complaint, village=village, at=at("2026-03-24 09:00"), on=date.fromisoformat(on))


def test_the_time_to_complain_again_is_counted_from_what_a_slip_shows_else_from_the_latest_day(village: Village) -> None:
    complaint = decided(accepted(village, at=MONDAY), village=village, at=at("2026-03-24 09:00"), on=date(2026, 3, 2))
    complaints.send(complaint, on=date(2026, 3, 3), delivered_on=date(2026, 3, 4), by=village.tu, at=at("2026-03-30 09:00"))
    typed = complaint_days.again(complaint)
    assert typed
    assert (typed.since, typed.until) == (date(2026, 3, 30), date(2026, 4, 29))  # as it was entered, not as it was typed in
    complaints.note_delivery(complaint, on=date(2026, 4, 2), slip="12/BP", by=village.tu, at=at("2026-04-03 09:00"))
    shown = complaint_days.again(complaint)
    assert shown
    assert shown.since == date(2026, 4, 2)
    with pytest.raises(NotAllowed):
        complaints.note_delivery(complaint, on=date(2026, 3, 4), slip="1", by=village.tu, at=at("2026-04-04 09:00"))


def test_what_waits_is_looked_at_again_and_does_not_shut_the_second_complaint(village: Village) -> None:
    complaint = accepted(village, at=at("2026-07-01 09:00"))  # until 31 July
    for too_late in (date(2026, 7, 10), date(2026, 8, 11)):
        with pytest.raises(complaints.TermOver):
            complaints.stay(complaint, stay=stay(too_late), by=village.hoa, at=at("2026-07-10 09:00"))
    complaints.stay(complaint, stay=stay(date(2026, 7, 24)), by=village.hoa, at=at("2026-07-10 09:00"))
    assert not complaint_days.is_open_to_second(complaint, on=date(2026, 7, 31))
    assert complaint_days.is_open_to_second(complaint, on=date(2026, 8, 1))
    assert lapses.tell(at=at("2026-07-27 06:00")) == 1  # nobody has looked
    complaint = Complaint.objects.get()
    complaints.stay_on(complaint, stay=stay(date(2026, 8, 14)), by=village.hoa, at=at("2026-07-28 09:00"))
    complaints.go_on(complaint, by=village.hoa, at=at("2026-08-03 09:00"))
    assert complaint.waits_for == ""


def test_what_is_late_is_not_stayed(village: Village) -> None:
    complaint = accepted(village, at=at("2026-07-01 09:00"))
    with pytest.raises(complaints.TermOver):
        complaints.stay(complaint, stay=stay(date(2026, 8, 20)), by=village.hoa, at=at("2026-08-03 09:00"))


def test_a_complaint_that_nobody_takes_up_opens_the_second_one_in_the_end(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)  # to be accepted until 12 March; thirty days from there: 11 April, a Saturday
    assert not complaint_days.is_open_to_second(complaint, on=date(2026, 4, 13))
    assert complaint_days.is_open_to_second(complaint, on=date(2026, 4, 14))


def test_a_paper_is_sent_back_once_and_then_by_the_head_alone(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)
    complaints.ask_paper(complaint, lacks="Bản sao quyết định", by=village.tu, at=MONDAY)
    complaints.bring(complaint, words="Đã nộp bản sao", signed=False, by=village.tu, at=LATER)
    assert (complaint.brought, "bản sao" in complaint.text) == ("Đã nộp bản sao", False)
    with pytest.raises(complaints.AskedBefore):
        complaints.ask_paper(complaint, lacks="Nữa", by=village.tu, at=LATER)
    complaints.ask_paper(complaint, lacks="Nữa", by=village.hoa, at=LATER)


@pytest.mark.parametrize(
    ("ground", "paper", "stands"),
    [
        ("refuse.unsigned", "", False), ("refuse.settled_twice", "", False), ("refuse.settled_twice", "12/QĐ-UBND", True),
        ("refuse.in_court", "5/TB-TA", False), ("refuse.out_of_time", "", False), ("refuse.not_affected", "", True),
    ],
)
def test_a_ground_that_the_file_speaks_against_refuses_nothing(village: Village, ground: str, paper: str, stands: bool) -> None:
    complaint = lodged(village, at=MONDAY)
    assert bool(grounds.against(complaint, ground=ground, paper=paper)) != stands
    if not stands:
        with pytest.raises(complaints.GroundFails):
            complaints.refuse(complaint, ground=ground, reason="x", paper=paper, by=village.hoa, at=LATER)


@pytest.mark.parametrize(("known", "is_over"), [(date(2025, 12, 1), False), (date(2025, 11, 27), True)])
def test_the_time_to_lodge_is_counted_and_shown_and_only_then_a_ground(village: Village, known: date, is_over: bool) -> None:
    complaint = lodged(village, at=MONDAY)  # ninety days from 1 December: 1 March, a Sunday; from 27 November: 25 February
    complaint.known_on = known
    limit = complaint_days.limit(complaint)
    assert limit
    assert limit.is_over is is_over
    assert bool(grounds.against(complaint, ground="refuse.out_of_time")) is not is_over


def test_the_receipt_of_what_was_prepared_is_that_of_what_was_lodged(village: Village) -> None:
    complaint = complaints.prepare(WORDS, settler=village.commune, by=village.lan, at=MONDAY)
    assert journal.receipted(complaint.matter).word == "petitions.prepared"
    complaints.register(complaint, receipt=receipt(date(2026, 3, 9)), by=village.tu, at=at("2026-03-09 09:00"))
    entry = journal.receipted(complaint.matter)
    assert (entry.word, EntryContent.objects.get(entry=entry).private["text"]) == ("petitions.lodged", WORDS.text)
    EntryContent.objects.filter(entry=entry).delete()
    assert journal.receipted(complaint.matter) == entry  # what was erased is nobody's receipt any more, and nothing else stands in
