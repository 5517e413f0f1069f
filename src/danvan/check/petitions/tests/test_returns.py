"""Returns of a period: every figure is what somebody counts who reads each matter's entries by hand."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.duties import queries as duties
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import unasked
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.reports import returns as reports
from danvan.check.petitions.states import complaint as of_complaints
from danvan.check.petitions.states import returns as states
from danvan.engines.papers.document import DoesNotAddUp
from tests.journeys.cases import WORDS, receipt, verified
from tests.village import Village, at

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
YEAR_END, MIDDLE = at("2026-08-01 00:00"), at("2026-09-21 10:00")  # the day after the year of complaints; within a month
PERIODS = [("complaints_year", date(2026, 7, 1), at("2026-10-01 09:00"), YEAR_END), ("month", date(2026, 9, 20), MIDDLE, MIDDLE)]
ENDS = ("decided", "refused", "guided", "given_up", "answered", "declined")
ANSWER = petitions.Answer(done="Đã thay bóng", done_on=date(2026, 7, 1), done_by="Tổ điện", no_proof="Làm ban đêm")
Plan = Iterator[tuple[datetime, Callable[[], Any]]]


def fresh(kept: list[Any]) -> Any:
    """Return what was taken in as it is now: the worker may have moved it."""
    return type(kept[0]).objects.get(pk=kept[0].pk)


def of_complaint(village: Village, luck: random.Random) -> Plan:
    """Yield what happens to one complaint, and when."""
    when = at("2026-05-04 08:00") + DAY * luck.randrange(130)
    kept: list[Any] = []
    words = replace(WORDS, people=luck.choice([1, 1, 6]))
    yield when, lambda: kept.append(complaints.take_in(words, receipt=receipt(when.date()), settler=village.commune, by=village.tu, at=when))
    then = when + DAY * luck.randrange(1, 15) + HOUR
    course = luck.choice(["wait", "refuse", "guide", "accept", "decide", "decide", "decide"])
    if course == "refuse":
        yield then, lambda: complaints.refuse(fresh(kept), ground="refuse.internal", reason="Việc nội bộ", by=village.hoa, at=then)
    if course == "guide":
        yield then, lambda: complaints.guide(fresh(kept), where="UBND tỉnh", by=village.hoa, at=then)
    if course in ("accept", "decide"):
        yield then, lambda: complaints.accept(fresh(kept), by=village.hoa, at=then)
    if course == "decide":
        ended = then + DAY * luck.randrange(1, 50) + HOUR
        said = complaints.Decision(number="57/QĐ-UBND", decided_on=ended.date(), outcome=luck.choice(list(of_complaints.OUTCOMES)), text="Sửa")
        yield then + HOUR, lambda: verified(fresh(kept), village=village, at=then + HOUR)
        yield ended, lambda: complaints.decide(fresh(kept), decision=said, by=village.hoa, at=ended)


def of_feedback(village: Village, luck: random.Random) -> Plan:
    """Yield what happens to one report or feedback, and when."""
    when, kind = at("2026-06-01 08:00") + DAY * luck.randrange(110), luck.choice(["feedback", "report"])
    kept: list[Any] = []
    yield when, lambda: kept.append(petitions.submit("Đèn hỏng", place=village.thon_dong, kind=kind, by=village.lan, at=when))
    then = when + DAY * luck.randrange(1, 6)
    if kind == "report":
        if luck.random() < 0.3:
            yield then, lambda: petitions.decline(fresh(kept), refusal="unclear", reason="Ở đâu?", by=village.tu, at=then)
            return
        yield then, lambda: petitions.take_on(fresh(kept), subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=then)
    else:
        yield then, lambda: petitions.classify(fresh(kept), subject=village.lighting, by=village.tu, at=then)
        yield then + HOUR, lambda: petitions.route(fresh(kept), agency=village.works, by=village.tu, at=then + HOUR)
    if luck.random() < 0.7:
        done = then + DAY * luck.randrange(1, 25)
        yield done, lambda: petitions.propose(fresh(kept), answer=ANSWER, by=village.minh, at=done)
        yield done + HOUR, lambda: petitions.approve(fresh(kept), by=village.hoa, at=done + HOUR)
        if luck.random() < 0.4:
            yield done + 2 * HOUR, lambda: petitions.reopen(fresh(kept), reason="Vẫn hỏng", by=village.lan, at=done + 2 * HOUR)


def tell(*, at: datetime) -> None:
    """Say in the journal what has lapsed, as the worker does."""
    for duty in list(duties.lapsing(at=at)):
        unasked.lapse(duty.matter, rule=duty.rule, at=at)


def play(village: Village, *, seed: int, many: int = 40) -> None:
    """Let what happens happen in order, and have the worker tell what lapsed each week and at the ends of the periods."""
    luck = random.Random(seed)
    steps = [step for _one in range(many) for plan in (of_complaint, of_feedback) for step in plan(village, luck)]
    told = [at("2026-05-04 00:00") + 7 * DAY * week for week in range(22)] + [YEAR_END, MIDDLE]
    steps += [(when, lambda when=when: tell(at=when)) for when in told]  # type: ignore[misc]
    for _when, act in sorted(steps, key=lambda step: step[0]):
        act()


def by_hand(kind: str, *, start: datetime, stop: datetime) -> Counter[str]:
    """Read each matter's entries, and write down one line for each time that it waited."""
    found: Counter[str] = Counter()
    for matter in Matter.objects.filter(kind__in=("feedback", "report") if kind == "feedback" else (kind,)):
        came, late, source = None, False, "received"
        lines = [(entry.at, entry.word.removeprefix("petitions."), entry.facts) for entry in Entry.objects.filter(matter=matter, at__lte=stop).order_by("at", "pk")]
        for when, word, facts in lines:
            if word in ("lodged", "submitted", "reopened") and when < stop:
                came, late, source = when, False, "again" if word == "reopened" else "received"
            elif word in ("taken_up", "classified", "taken_on"):
                late = False
            elif "lapsed" in word or word == "left_waiting":
                late = True
            elif word in ENDS and came and when < stop:
                if when >= start:
                    found["carried" if came < start else source] += 1
                    found[facts.get("outcome", word)] += 1
                    settles = word in ("decided", "answered", "declined")
                    found["late" if late or facts.get("on_time") is False else "in_time"] += settles
                came = None
        if came:
            found["carried" if came < start else source] += 1
            found["open_late" if late else "open_in_time"] += 1
    return +found


@pytest.mark.parametrize(("name", "kind", "seed"), [("complaints", "complaint", 7), ("feedback", "feedback", 8)])
def test_each_figure_is_what_the_journal_counted_by_hand_comes_to_at_two_dates(village: Village, name: str, kind: str, seed: int) -> None:
    play(village, seed=seed)
    seen: set[str] = set()
    for key, day, now, stop in PERIODS:
        within = counting.cut(reporting.period(key, on=day), at=now)
        assert within.stop == stop
        counts = counting.counts(name, agency=village.commune, within=within)
        told: Counter[str] = Counter()
        for (_group, figure), n in counts.items():
            told[figure] += n
        hand = by_hand(kind, start=within.start, stop=within.stop)
        assert {figure: told[figure] for figure in hand} == hand
        assert sum(told[source] for source in states.SOURCES) == sum(hand[source] for source in states.SOURCES)
        seen |= set(hand)
        reports.tables(name, found=counts)  # refuses what does not add up
    assert seen >= {"carried", "received", "in_time", "late", "open_in_time", "open_late"}


def test_what_does_not_add_up_does_not_leave_the_house() -> None:
    with pytest.raises(DoesNotAddUp):
        reports.tables("land", found=Counter({("", "received"): 2, ("", "mediated"): 1}))


def test_what_went_to_others_is_passed_for_who_had_it_and_counts_once_above(village: Village) -> None:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-09-16 08:00"))
    petitions.classify(petition, subject=Subject.objects.get(code="roads"), by=village.tu, at=at("2026-09-16 09:00"))
    for hour, agency in ((10, village.works), (11, village.culture)):
        petitions.route(petition, agency=agency, by=village.tu, at=at(f"2026-09-16 {hour}:00"))
    within = counting.cut(reporting.period("month", on=date(2026, 9, 20)), at=MIDDLE)

    def told(agency: Agency) -> set[str]:
        return {key for _group, key in counting.counts("feedback", agency=agency, within=within)}

    assert told(village.works) == {"received", "passed", "not_competent"}
    assert told(village.culture) == told(village.commune) == {"received", "open_in_time", "competent"}
