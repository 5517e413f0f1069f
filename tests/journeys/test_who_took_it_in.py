"""Whoever takes a matter in and gives it to another agency in the same step is counted for that step, and whoever gets it is not.

Monday 2 March 2026 is a working day like those that follow it: three of them end on Thursday the 5th.
"""

from collections.abc import Callable
from datetime import date

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import information, land
from danvan.check.scorecards import queries as scorecards
from danvan.site import lapses
from tests.village import Village, at

MONDAY = at("2026-03-02 09:00")
MET = "petitions.met_in_time"


def counted(agency: Agency) -> tuple[int, float]:
    lines = scorecards.score(agency, start=date(2026, 1, 1), end=date(2026, 12, 31))
    (line,) = [line for line in lines if line.criterion == "answered-on-time"]
    assert line.n == line.entries.count()
    return line.n, line.added


def report(village: Village, *, to: Agency, on: str) -> Matter:
    one = petitions.submit("Hố sâu giữa đường", place=village.thon_dong, by=village.lan, at=MONDAY, kind="report")
    petitions.take_on(one, subject=village.lighting, agency=to, urgency="complex", by=village.tu, at=at(on))
    return one.matter


def request(village: Village, *, to: Agency, on: str) -> Matter:
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn đường", way="copy")
    one = information.submit(said, agency=village.commune, by=village.lan, at=MONDAY)
    information.seek(one, agency=to, is_complex=True, by=village.tu, at=at(on))
    return one.matter


def dispute(village: Village, *, to: Agency, on: str) -> Matter:
    said = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 41", about="Bờ rào")
    one = land.submit(said, agency=village.commune, received_on=MONDAY.date(), by=village.lan, at=MONDAY)
    land.take_up(one, agency=to, council="Bà Hoa", by=village.tu, at=at(on))
    return one.matter


def along(village: Village, *, to: Agency, on: str) -> Matter:
    first, second = (petitions.submit("Hố sâu giữa đường", place=village.thon_dong, by=village.lan, at=MONDAY, kind="report") for _ in range(2))
    petitions.take_on(first, subject=village.lighting, agency=to, urgency="complex", by=village.tu, at=MONDAY)
    petitions.merge(second, into=first, by=village.tu, at=at(on))
    return second.matter


Takes = Callable[..., Matter]


@pytest.mark.parametrize("takes", [report, request, dispute])
def test_what_is_taken_in_on_time_is_the_merit_of_whoever_took_it_in(village: Village, takes: Takes) -> None:
    matter = takes(village, to=village.works, on="2026-03-02 16:00")
    assert matter.agency == village.works
    assert (counted(village.commune), counted(village.works)) == ((1, 1), (0, 0))
    (entry,) = Entry.objects.filter(matter=matter, facts__has_key="on_time")
    assert (entry.word, entry.agency, entry.facts) == (MET, village.commune, {"on_time": True})


@pytest.mark.parametrize("takes", [report, request, dispute])
def test_what_is_taken_in_too_late_is_the_fault_of_whoever_took_it_in_once(village: Village, takes: Takes) -> None:
    matter = takes(village, to=village.works, on="2026-03-09 16:00")
    lapses.tell(at=at("2026-03-09 17:00"))
    assert (counted(village.commune)) == (1, 0)
    assert not Entry.objects.filter(matter=matter, word=MET).exists()


@pytest.mark.parametrize("takes", [report, request, dispute])
def test_who_keeps_what_they_took_in_is_counted_by_the_step_itself(village: Village, takes: Takes) -> None:
    matter = takes(village, to=village.commune, on="2026-03-02 16:00")
    assert counted(village.commune) == (1, 1)
    assert not Entry.objects.filter(matter=matter, word=MET).exists()


def test_what_goes_along_with_another_was_sorted_too(village: Village) -> None:
    matter = along(village, to=village.works, on="2026-03-02 16:00")
    assert (matter.state, matter.agency) == ("merged", village.works)
    assert (counted(village.commune), counted(village.works)) == ((2, 2), (0, 0))
