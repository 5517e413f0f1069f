"""Land disputes by their lawful days: three working days to say whether the commune mediates, thirty from receipt, ten to say otherwise.

Each row was worked by hand from the periods that `src/danvan/law/periods.toml` holds of the Land Law 2024 and its decree (unverified
there). A term of calendar days that ends on a day off ends on the next working day. Off in 2026: 26 April (the Hùng kings) is a Sunday,
so Monday the 27th; 30 April and 1 May; 31 August to 2 September. A dispute is not reopened and has no second instance here: who is not
content goes to court or to the province, as its page says.
"""

from datetime import date

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions.actions import land
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries
from danvan.check.petitions.tests.test_land import COUNCIL, asked, result
from danvan.site import lapses
from tests.village import Village, at

ACCEPT, SETTLE = "mediations.accept_land", "mediations.settle_land"
TAKEN_UP = "2026-03-04 09:00"  # of what was received on 2 March; the thirtieth day is Wednesday, 1 April


def due(dispute: LandDispute, *, rule: str) -> date | None:
    """Return the last day of the clock that a rule opened last."""
    return Duty.objects.filter(matter=dispute.matter, rule=rule).latest("pk").due_on


def told(dispute: LandDispute) -> list[tuple[str, bool]]:
    """Return each word that says of a clock whether it was met in time."""
    entries = Entry.objects.filter(matter=dispute.matter, facts__has_key="on_time").order_by("pk")
    return [(entry.word.partition(".")[2], entry.facts["on_time"]) for entry in entries]


def mediating(village: Village, *, meets: str) -> LandDispute:
    """Return one that was received on 2 March, taken up on the 4th, and whose parties are called to a day."""
    dispute = asked(village)
    land.take_up(dispute, agency=village.works, council=COUNCIL, by=village.tu, at=at(TAKEN_UP))
    land.call_meeting(dispute, meets_at=at(f"{meets} 08:00"), where="Nhà văn hóa", by=village.minh, at=at(TAKEN_UP))
    return dispute


@pytest.mark.parametrize(
    ("received", "entered", "accept", "settle"),
    [
        ("2026-03-02", "2026-03-02", "2026-03-05", "2026-04-01"),  # Monday: Tuesday, Wednesday, Thursday
        ("2026-03-06", "2026-03-06", "2026-03-11", "2026-04-06"),  # Friday: Monday to Wednesday; thirty days end on Sunday, 5 April
        ("2026-03-06", "2026-03-10", "2026-03-11", "2026-04-06"),  # entered late: the office's own days go by
        ("2026-04-24", "2026-04-24", "2026-05-04", "2026-05-25"),  # Friday: 28 and 29 April, 4 May; thirty days end on Sunday, 24 May
        ("2026-08-28", "2026-08-28", "2026-09-07", "2026-09-28"),  # Friday: 3, 4 and 7 September; thirty days end on Sunday, 27 September
        ("2026-12-30", "2026-12-30", "2027-01-05", "2027-01-29"),  # Wednesday: Thursday, then Monday and Tuesday, past New Year's Day
    ],
)
def test_both_clocks_end_on_the_days_that_were_counted_by_hand(village: Village, received: str, entered: str, accept: str, settle: str) -> None:
    dispute = asked(village, received_on=date.fromisoformat(received), when=at(f"{entered} 09:00"))
    assert due(dispute, rule=ACCEPT) == date.fromisoformat(accept)
    land.take_up(dispute, agency=village.works, council=COUNCIL, by=village.tu, at=at(f"{accept} 16:00"))
    assert due(dispute, rule=SETTLE) == date.fromisoformat(settle)
    assert told(dispute) == [("met_in_time", True)]


@pytest.mark.parametrize(
    ("verb", "when", "says"),
    [
        ("take_up", "2026-03-05 16:59", ("met_in_time", True)), ("turn_down", "2026-03-05 16:59", ("turned_down", True)),
        ("take_up", "2026-03-06 07:30", ("mediation_lapsed", False)),  # of the commune, before Works has it
        ("turn_down", "2026-03-06 07:30", ("turned_down", False)),
    ],
)
def test_taking_it_up_or_turning_it_down_keeps_the_same_three_days(village: Village, verb: str, when: str, says: tuple[str, bool]) -> None:
    dispute = asked(village)
    if verb == "take_up":
        land.take_up(dispute, agency=village.works, council=COUNCIL, by=village.hoa, at=at(when))
    else:
        land.turn_down(dispute, reason="Tranh chấp thừa kế, không phải tranh chấp đất", by=village.hoa, at=at(when))
    assert told(dispute) == [says]
    assert not Entry.objects.filter(matter=dispute.matter, facts__has_key="on_time").exclude(agency=village.commune).exists()


@pytest.mark.parametrize(
    ("held", "written", "in_time"),
    [("2026-03-31", "2026-04-01 16:59", True), ("2026-04-01", "2026-04-01 16:59", True), ("2026-04-01", "2026-04-02 07:30", False)],
)
@pytest.mark.parametrize("verb", ["settle", "fail"])
def test_the_minutes_are_in_time_until_the_thirtieth_day(village: Village, verb: str, held: str, written: str, in_time: bool) -> None:
    dispute = mediating(village, meets=held)
    getattr(land, verb)(dispute, result=result(date.fromisoformat(held)), by=village.minh, at=at(written))
    assert told(dispute)[-1] == ({"settle": "mediated", "fail": "unmediated"}[verb], in_time)
    assert dispute.matter.state == told(dispute)[-1][0]


@pytest.mark.parametrize(
    ("held", "last", "new_due"),
    [
        ("2026-03-10", "2026-03-20", "2026-04-20"),  # ten days end on a Friday; thirty from then on Sunday, 19 April
        ("2026-03-11", "2026-03-23", "2026-04-22"),  # on Saturday: Monday
        ("2026-03-30", "2026-04-09", "2026-05-11"),  # on a Thursday; thirty from then on Saturday, 9 May
    ],
)
def test_who_agreed_may_say_otherwise_until_the_tenth_day_and_then_thirty_days_begin(village: Village, held: str, last: str, new_due: str) -> None:
    dispute = mediating(village, meets=held)
    land.settle(dispute, result=result(date.fromisoformat(held)), by=village.minh, at=at(f"{held} 17:00"))
    assert queries.last_day_to_object(dispute) == date.fromisoformat(last)
    land.object_to(dispute, words="Biên bản ghi thiếu mái hiên", by=village.lan, at=at(f"{last} 23:00"))
    assert (dispute.matter.state, due(dispute, rule=SETTLE)) == ("mediating", date.fromisoformat(new_due))


def test_minutes_that_move_a_boundary_go_on_only_once_nobody_can_say_otherwise(village: Village) -> None:
    dispute = mediating(village, meets="2026-03-11")
    land.settle(dispute, result=result(date(2026, 3, 11), moves_boundary=True), by=village.minh, at=at("2026-03-11 17:00"))
    with pytest.raises(NotAllowed):
        land.forward(dispute, where="Văn phòng đăng ký đất đai", by=village.minh, at=at("2026-03-23 17:00"))
    land.forward(dispute, where="Văn phòng đăng ký đất đai", by=village.minh, at=at("2026-03-24 07:30"))
    assert dispute.matter.state == "forwarded"


@pytest.mark.parametrize(
    ("taken_back", "says"),
    [("2026-04-01 16:00", []), ("2026-04-02 07:30", [("mediation_lapsed", False)])],  # late is told even if no worker came by before
)
def test_what_was_late_is_told_though_its_author_takes_it_back_and_what_was_not_stays_so(
    village: Village, taken_back: str, says: list[tuple[str, bool]]
) -> None:
    dispute = mediating(village, meets="2026-03-10")
    land.retract(dispute, words="Hai nhà đã thỏa thuận", by=village.lan, at=at(taken_back))
    lapses.tell(at=at("2026-05-03 06:00"))
    assert dispute.matter.state == "retracted"
    assert told(dispute)[1:] == says
