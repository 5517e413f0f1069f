"""An opinion on conduct by its days: ten working days for the head to answer, and thirty for its author to say that it is not so.

Each row was worked by hand from `petitions.answer` and `petitions.reopen` in `src/danvan/law/periods.toml`; 31 August to 2 September 2026
are days off. It is passed on to nobody: the head alone answers, or the head above.
"""

from datetime import date

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import conduct
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import hindrances
from danvan.site import lapses
from tests.village import Village, at

FRIDAY = "2026-08-28 09:00"


def heard(village: Village, *, when: str = FRIDAY) -> Petition:
    return conduct.submit("Nói trống không ở quầy", place=village.thon_dong, about_head=False, by=village.lan, at=at(when))


def answered(opinion: Petition, village: Village, *, when: str, found: str = "right") -> None:
    conduct.answer(opinion, done="Đã xem lại và nhắc nhở", no_proof="việc ứng xử", found=found, by=village.hoa, at=at(when))


def told(opinion: Petition) -> list[tuple[str, bool]]:
    """Return each word that says of the clock whether it was met in time."""
    entries = Entry.objects.filter(matter=opinion.matter, facts__has_key="on_time").order_by("pk")
    return [(entry.word.partition(".")[2], entry.facts["on_time"]) for entry in entries]


@pytest.mark.parametrize(
    ("when", "last"),
    [
        ("2026-08-28 09:00", "2026-09-16"),  # Friday: 3 and 4, 7 to 11, 14 to 16 September
        ("2026-08-29 20:00", "2026-09-16"),  # Saturday evening: the same ten days
        ("2026-03-02 09:00", "2026-03-16"),  # Monday: 3 to 6, 9 to 13 and 16 March
    ],
)
def test_the_last_day_is_the_one_that_was_counted_by_hand(village: Village, when: str, last: str) -> None:
    opinion = heard(village, when=when)
    assert Duty.objects.get(matter=opinion.matter).due_on == date.fromisoformat(last)


@pytest.mark.parametrize(("when", "in_time"), [("2026-09-16 16:59", True), ("2026-09-17 07:30", False)])
@pytest.mark.parametrize("found", ["right", "wrong"])
def test_an_answer_is_in_time_until_the_last_day_whatever_it_finds(village: Village, found: str, when: str, in_time: bool) -> None:
    opinion = heard(village)
    answered(opinion, village, when=when, found=found)
    assert (opinion.matter.state, told(opinion)) == ("answered", [("conduct_answered", in_time)])


def test_what_is_not_answered_lapses_once_and_a_later_answer_takes_nothing_back(village: Village) -> None:
    opinion = heard(village)
    assert [lapses.tell(at=at(when)) for when in ("2026-09-16 23:00", "2026-09-17 06:00", "2026-09-18 06:00")] == [0, 1, 0]
    answered(Petition.objects.get(), village, when="2026-09-18 09:00")
    assert told(opinion) == [("conduct_lapsed", False)]


def test_its_author_may_say_that_it_is_not_so_for_thirty_days_and_ten_working_days_begin(village: Village) -> None:
    opinion = heard(village)
    answered(opinion, village, when="2026-09-04 09:00")
    assert hindrances.reopen_until(opinion) == date(2026, 10, 4)
    petitions.reopen(opinion, reason="Hôm nay vẫn vậy", by=village.lan, at=at("2026-10-02 09:00"))
    assert Duty.objects.get(matter=opinion.matter, closed_at=None).due_on == date(2026, 10, 16)  # Friday: 5 to 9 and 12 to 16 October
    lapses.tell(at=at("2026-10-17 06:00"))
    assert told(opinion) == [("conduct_answered", True), ("conduct_lapsed", False)]
