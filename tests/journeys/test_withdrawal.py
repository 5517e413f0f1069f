"""What is taken back by who sent it, in each lane that has no way of its own for it: until when that is in time, who may, and what it leaves.

Each day was worked by hand from `src/danvan/law/periods.toml`. Sorting: two working days; answering: ten; a report is taken on within eight
hours of the office and done within five working days; a request for information is looked at within three working days, answered within
three, or ten if it has to be gathered. Off in 2026: 31 August to 2 September; worked: Saturday, 22 August.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from danvan.base.calendar import reporting
from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Thing
from danvan.base.moves.table import NotAllowed
from danvan.base.notices.models import Notice
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import conduct, information, voters
from danvan.check.petitions.models import Course, Petition, Published, Recommendation
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.queries.waiting import of_agencies
from danvan.check.petitions.tests.acts import ANSWER, answered, published, routed
from danvan.check.petitions.tests.test_information_pages import asked, sought
from danvan.check.petitions.tests.test_report import reported, taken_on
from danvan.check.surveys.models import Rating
from danvan.site import lapses
from tests.journeys.test_voters import FRONT, TAKEN_IN, called
from tests.village import Village, at

STAFF = ("tu", "minh", "hoa", "son")
LAPSES = ("left_waiting", "lapsed", "request_lapsed", "conduct_lapsed", "term_lapsed")


def sent(village: Village) -> Petition:
    return petitions.submit("Mất nắp cống ở chợ", place=village.thon_dong, by=village.lan, at=at("2026-08-28 06:30"))


def merged(village: Village) -> Petition:
    one, other = sent(village), routed(village)
    petitions.merge(one, into=other, by=village.tu, at=at("2026-08-31 07:00"))
    return one


def street(village: Village) -> Petition:
    return taken_on(village, urgency="ordinary", when=at("2026-08-18 15:30"))


def heard(village: Village) -> Petition:
    return conduct.submit("Cán bộ nói năng cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=at("2026-08-28 09:00"))


def gathered(village: Village) -> Thing:
    return sought(village, is_complex=True)


def recommended(village: Village) -> Recommendation:
    """Return what voters recommend by a letter, which they follow by its code."""
    return voters.take_in("Làm đường", session=called(village), collected=FRONT, by=village.tu, at=TAKEN_IN, bearer="letter")


LANES: dict[str, Callable[[Village], Thing]] = {
    "sent": sent, "routed": routed, "merged": merged, "reported": reported, "taken on": street, "heard": heard, "asked": asked, "gathered": gathered,
    "recommended": recommended,
}  # fmt: skip


def author(thing: Thing, village: Village) -> Actor:
    return Actor(bears=frozenset({"letter"})) if isinstance(thing, Recommendation) else village.lan


def take_back(thing: Thing, *, by: Actor, when: str, reason: str = "") -> None:
    if isinstance(thing, Recommendation):
        voters.withdraw(thing, reason=reason, by=by, at=at(when))
    else:
        petitions.withdraw(thing, reason=reason, by=by, at=at(when))


def told(thing: Thing) -> list[str]:
    return [entry.word.partition(".")[2] for entry in Entry.objects.filter(matter=thing.matter).order_by("pk")]


@pytest.mark.parametrize(
    ("lane", "when", "late"),
    [
        ("sent", "2026-09-04 16:00", False), ("sent", "2026-09-07 09:00", True),  # of Friday: 3 and 4 September
        ("routed", "2026-09-16 16:00", False), ("routed", "2026-09-17 09:00", True),  # of 31 August: 3 4 7-11 14 15 16
        ("merged", "2026-09-16 16:00", False), ("merged", "2026-09-17 09:00", True),
        ("reported", "2026-08-19 14:59", False), ("reported", "2026-08-19 15:01", True),  # of 15:00: two and a half hours, four, one and a half
        ("taken on", "2026-08-24 16:00", False), ("taken on", "2026-08-25 09:00", True),  # 19 20 21 22 24
        ("heard", "2026-09-16 16:00", False), ("heard", "2026-09-17 09:00", True),  # of Friday: 3 4 7-11 14 15 16
        ("asked", "2026-03-05 16:00", False), ("asked", "2026-03-06 09:00", True),  # 3 4 5
        ("gathered", "2026-03-16 16:00", False), ("gathered", "2026-03-17 09:00", True),  # 3-6 9-13 16
        ("recommended", "2026-12-09 16:00", False), ("recommended", "2026-12-11 09:00", True),  # the day before the next session
    ],
)  # fmt: skip
def test_what_is_taken_back_ends_and_was_late_or_not_as_its_clock_says(village: Village, lane: str, when: str, late: bool) -> None:
    thing = LANES[lane](village)
    take_back(thing, by=author(thing, village), when=when, reason="Đã tự làm xong")
    assert thing.matter.state == "withdrawn"
    assert not Duty.objects.filter(matter=thing.matter, closed_at=None).exists()
    assert (not {*LAPSES}.isdisjoint(told(thing)), told(thing)[-1]) == (late, "withdrawn")
    assert [entry.facts["on_time"] for entry in Entry.objects.filter(matter=thing.matter, facts__has_key="on_time") if entry.facts["on_time"] is False] == [False] * late
    lapses.tell(at=at("2027-03-01 09:00"))
    assert told(thing)[-1] == "withdrawn"


@pytest.mark.parametrize("lane", LANES)
def test_only_who_sent_it_takes_it_back(village: Village, lane: str) -> None:
    thing = LANES[lane](village)
    for name in STAFF:
        with pytest.raises(NotAllowed):
            take_back(thing, by=getattr(village, name), when="2026-12-01 09:00")
    assert thing.matter.state != "withdrawn"


def test_what_was_answered_is_not_taken_back(village: Village) -> None:
    petition = answered(routed(village), village, on="2026-09-10 09:00")
    with pytest.raises(NotAllowed):
        take_back(petition, by=village.lan, when="2026-09-11 09:00")
    request = asked(village)
    information.seek(request, agency=village.works, is_complex=False, by=village.tu, at=at("2026-03-02 10:00"))
    information.propose(request, reply=information.Reply(outcome="full", answer="312 triệu"), by=village.minh, at=at("2026-03-02 11:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-02 12:00"))
    with pytest.raises(NotAllowed):
        take_back(request, by=village.lan, when="2026-03-03 09:00")


@pytest.mark.parametrize("lane", ["sent", "routed", "reported", "taken on", "asked", "gathered", "recommended"])
def test_a_paper_that_a_clerk_noted_is_denied_and_the_clock_counts_as_before(village: Village, lane: str) -> None:
    thing = LANES[lane](village)
    door: Any = voters if isinstance(thing, Recommendation) else petitions
    duty = Duty.objects.get(matter=thing.matter, closed_at=None)
    noted, denied = at("2026-12-01 09:00"), at("2026-12-02 09:00")
    with pytest.raises(NotAllowed):
        door.note_withdrawal(thing, number="", words="Xin rút", by=village.tu, at=noted)
    with pytest.raises(NotAllowed):
        door.note_withdrawal(thing, number="88", words="Xin rút", by=village.minh, at=noted)
    door.note_withdrawal(thing, number="88", words="Xin rút", by=village.tu, at=noted)
    assert thing.matter.state == "withdrawn"
    for name in STAFF:
        with pytest.raises(NotAllowed):
            door.deny_withdrawal(thing, words="", by=getattr(village, name), at=denied)
    door.deny_withdrawal(thing, words="Tôi không ký giấy nào", by=author(thing, village), at=denied)
    again = Duty.objects.get(matter=thing.matter, closed_at=None)
    assert (again.rule, again.due_on, again.due_at) == (duty.rule, duty.due_on, duty.due_at)
    assert thing.matter.state in ("objected", "routed", "requested", "sought")
    assert "not_withdrawn" in told(thing)


def test_what_one_took_back_oneself_is_not_denied(village: Village) -> None:
    petition = sent(village)
    take_back(petition, by=village.lan, when="2026-08-29 09:00")
    with pytest.raises(NotAllowed):
        petitions.deny_withdrawal(petition, words="", by=village.lan, at=at("2026-08-30 09:00"))


def test_who_went_along_goes_on_alone_and_is_answered(village: Village) -> None:
    one = merged(village)
    assert one.into
    leading = one.into
    take_back(leading, by=village.lan, when="2026-09-03 09:00")
    jobs.run_due(at=at("2026-09-03 09:01"))
    one = Petition.objects.get(pk=one.pk)
    assert (one.matter.state, one.into) == ("routed", None)
    petitions.propose(one, answer=ANSWER, by=village.minh, at=at("2026-09-10 08:00"))
    petitions.approve(one, by=village.hoa, at=at("2026-09-10 09:00"))
    jobs.run_due(at=at("2026-09-10 09:01"))
    assert set(Rating.objects.values_list("about", flat=True)) == {one.pk}  # who took theirs back is asked nothing


def test_recommendations_that_were_to_be_answered_with_it_go_on(village: Village) -> None:
    leading = recommended(village)
    other = voters.take_in("Đổ bê tông đường", session=leading.session, collected=FRONT, by=village.tu, at=TAKEN_IN)
    voters.group(other, into=leading, by=village.tu, at=TAKEN_IN)
    take_back(leading, by=author(leading, village), when="2026-08-01 09:00")
    other = Recommendation.objects.get(pk=other.pk)
    assert (other.matter.state, other.into) == ("routed", None)
    assert Duty.objects.get(matter=other.matter, closed_at=None).due_on == date(2026, 12, 9)


def test_the_front_takes_back_what_it_collected_and_nothing_of_deputies(village: Village) -> None:
    session = called(village)
    voters.invite(session, agency=village.front, by=village.tu, at=TAKEN_IN)
    session.matter.__dict__.pop("parts", None)
    own, deputies = (
        voters.take_in("Làm đường", session=session, collected=voters.Collected(by=by, on=FRONT.on), by=village.tu, at=TAKEN_IN) for by in ("front", "commune")
    )
    take_back(own, by=village.son, when="2026-08-01 09:00")
    assert Recommendation.objects.get(pk=own.pk).matter.state == "withdrawn"
    with pytest.raises(NotAllowed):
        take_back(deputies, by=village.son, when="2026-08-01 09:00")


def test_it_is_counted_apart_from_what_was_answered_and_its_lateness_with_what_was_late(village: Village) -> None:
    in_time, late = routed(village), routed(village)
    take_back(in_time, by=village.lan, when="2026-09-10 09:00")
    take_back(late, by=village.lan, when="2026-09-17 09:00")
    assert [(one.outcome, one.late, one.days) for one in Course.objects.order_by("pk")] == [("withdrawn", False, 13), ("withdrawn", True, 20)]
    whole = next(facts for of, facts in of_agencies(at=at("2026-09-20 09:00")) if of == {"agency_id": None, "subject_id": None})
    assert {name: whole[name] for name in ("n", "answered", "withdrawn", "declined", "waiting", "late", "due")} == {
        "n": 2, "answered": 0, "withdrawn": 2, "declined": 0, "waiting": 0, "late": 1, "due": 1,
    }
    within = counting.cut(reporting.period("year", on=date(2026, 9, 1)), at=at("2026-10-01 09:00"))
    counts = counting.counts("feedback", agency=village.commune, within=within)
    assert (counts["feedback", "withdrawn"], counts["feedback", "answered"], counts["feedback", "in_time"]) == (2, 0, 0)


def test_an_answer_that_is_public_stays_when_what_was_reopened_is_taken_back(village: Village) -> None:
    petition = published(village)
    petitions.reopen(petition, reason="Lại tắt", by=village.lan, at=at("2026-09-14 09:00"))
    take_back(petition, by=village.lan, when="2026-09-15 09:00")
    shown = Published.objects.get(pk=petition.pk)
    assert (shown.state, shown.answer, shown.is_shown) == ("withdrawn", "Đã thay bóng", True)


def test_the_office_is_told(village: Village) -> None:
    type(village.works).objects.filter(pk=village.works.pk).update(email="phong@example.vn")
    petition = routed(village)
    take_back(petition, by=village.lan, when="2026-09-03 09:00", reason="Đã tự làm xong")
    jobs.run_due(at=at("2026-09-03 09:01"))
    notice = Notice.objects.get(cause__word="petitions.withdrawn")
    assert "đã được rút" in notice.subject
    assert "tự làm" not in notice.body
