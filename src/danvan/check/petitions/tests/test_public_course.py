"""What became of petitions, in days and codes. Days and shares are worked by hand."""

from datetime import date

import pytest

from danvan.base.moves import unasked
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import conduct, courses
from danvan.check.petitions.models import Course, Petition, Reckoning
from danvan.check.petitions.queries import waiting
from danvan.check.petitions.tests.acts import ANSWER, answered, routed
from tests.village import Village, at

NIGHT = at("2026-12-01 02:25")


def test_who_still_waits_counts_as_having_waited_at_least_so_long() -> None:
    left = waiting.curve({2: 1, 5: 2}, still={3: 1, 9: 1})
    assert [(day, round(share, 4)) for day, share in left] == [(2, 0.8), (5, 0.2667)]  # 4/5, then a third of it: 3 were left
    assert (waiting.within(left, share=0.5), waiting.within(left, share=0.9)) == (5, None)
    assert [waiting.waits(left, after=day) for day in (1, 4)] == [1.0, 0.8]


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ("waits", ("", None, None, True, 0)),  # due 17 September: told late that night
        ("answered", ("answered", date(2026, 9, 10), 13, False, 0)),
        ("late", ("answered", date(2026, 10, 1), 34, True, 0)),
        ("reopened", ("", None, None, False, 1)),  # waits again, since the first day
        ("again", ("answered", date(2026, 9, 21), 24, False, 1)),
        ("refused", ("refused", date(2026, 9, 10), 13, False, 0)),
    ],
)
def test_a_course_says_until_when_somebody_waited_and_whether_too_long(village: Village, ends: str, told: tuple[object, ...]) -> None:
    petition = routed(village)
    if ends == "waits":
        unasked.lapse(petition.matter, rule="petitions.answer", at=at("2026-09-30 09:00"))
    else:
        outcome = "refused" if ends == "refused" else "done"
        answered(petition, village, on="2026-10-01 09:00" if ends == "late" else "2026-09-10 09:00", outcome=outcome)
    if ends in ("reopened", "again"):
        petitions.reopen(petition, reason="Vẫn tối", by=village.lan, at=at("2026-09-15 09:00"))
    if ends == "again":
        answered(petition, village, on="2026-09-21 09:00")
    course = Course.objects.get()
    assert (course.outcome, course.settled_on, course.days, course.late, course.reopened) == told
    assert (course.agency, course.subject, course.place) == (village.works, village.lighting, village.thon_dong)


def test_a_refusal_keeps_its_reason_and_is_no_answer(village: Village) -> None:
    report = petitions.submit("Ổ gà", place=village.thon_dong, by=village.lan, at=at("2026-08-18 15:00"), kind="report")
    petitions.decline(report, refusal="not_ours", reason="Đường tỉnh", by=village.tu, at=at("2026-08-25 16:00"))
    course = Course.objects.get()
    assert (course.outcome, course.refusal, course.days, course.late) == ("declined", "not_ours", 7, True)
    courses.reckon(at=NIGHT)
    facts = Reckoning.objects.get(agency=None, subject=None, place=None).facts
    assert (facts["declined"], facts["reasons"], facts["answered"], facts["waiting"]) == (1, {"not_ours": 1}, 0, 0)


def test_courses_made_anew_from_the_journal_are_those_that_were_kept(village: Village) -> None:
    answered(routed(village), village, on="2026-09-10 09:00")
    routed(village)
    kept = list(Course.objects.order_by("pk").values())
    Course.objects.all().delete()
    courses.reckon(at=NIGHT)
    assert list(Course.objects.order_by("pk").values()) == kept


def test_times_are_told_of_ten_and_more_and_what_the_office_did_always(village: Village) -> None:
    for n in range(10):
        petition = routed(village)
        if n < 6:
            answered(petition, village, on=f"2026-09-{7 + n:02} 09:00")
        if n == 8:
            courses.reckon(at=NIGHT)
            few = Reckoning.objects.get(agency=village.works, subject=None).facts
            assert (few["n"], few["answered"], few["under"]) == (9, 6, 10)
            of_field = Reckoning.objects.get(agency=village.works, subject=village.lighting).facts
            assert (of_field["n"], of_field["late"], "median" in of_field) == (few["n"], few["late"], False)  # what an office did is never left out
    courses.reckon(at=NIGHT)
    facts = Reckoning.objects.get(agency=village.works, subject=village.lighting).facts
    assert (facts["n"], facts["waiting"], facts["median"], facts["ninety"], facts["longest"]) == (10, 4, 14, None, 95)  # the fifth of ten on 11 September
    assert facts["after"][2:4] == [[10, 0.9], [15, 0.4]]


def test_an_answer_to_what_goes_along_counts_for_each_and_conduct_for_nobody(village: Village) -> None:
    leading, other = routed(village), petitions.submit("Đèn", place=village.thon_dong, by=village.ba, at=at("2026-08-29 08:00"))
    petitions.merge(other, into=leading, by=village.tu, at=at("2026-08-31 08:00"))
    petitions.propose(leading, answer=ANSWER, by=village.minh, at=at("2026-09-10 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-09-10 09:00"))
    conduct.submit("Cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=at("2026-09-10 09:00"))
    assert list(Course.objects.order_by("pk").values_list("outcome", flat=True)) == ["answered", ""]  # shared by a job
    assert Petition.objects.get(pk=other.pk).matter.state == "merged"
