"""That the sums which are kept say what the tasks say: after every move, on every day, for whoever asks."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.duties.models import Touch
from danvan.base.moves import actions as moves
from danvan.base.moves import taking_out
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import ANYONE, Actor
from danvan.do.directives import actions
from danvan.do.directives.actions import carrying, tallying
from danvan.do.directives.commands.tallies import tallies as hold
from danvan.do.directives.models import Part, Tally, Task
from danvan.do.directives.queries import figures, heads, recounting, tallies, trends
from danvan.do.directives.reports import sentences
from danvan.do.directives.tests.plan import assigned, head, unit
from danvan.do.directives.tests.year import FIRST, busy
from tests.village import BEGAN, Village, at

BEFORE, NOW, SOON = at("2026-06-20 09:00"), at("2026-06-22 09:00"), at("2026-06-22 09:01")  # the lights are due on 30/6
LATE = at("2026-07-03 09:00")


def told(village: Village, *, by: Actor, now: datetime) -> None:
    """Assert that what is kept, with what has changed beside it, is what one counts from all tasks."""
    on, owners = localdate(now), figures.owners([village.commune.pk])
    ran = heads.running(by, at=now).filter(owner__in=owners)
    assert tallies.loads(owners, actor=by, at=now) == trends.by_agency(ran, on=on)
    assert tallies.weeks(owners, actor=by, at=now) == trends.weeks(owners, actor=by, at=now)
    for period in reporting.latest("month", on=on, count=2):
        within = figures.cut(period, at=now)
        counted = figures.figures(figures.clocks(village.commune, actor=by, at=now, within=within), within=within)
        assert tallies.figures(village.commune, period=period, actor=by, at=now) == counted, period.name


def finished(task: Task, village: Village) -> None:
    actions.finish(task, done="Đã thay", no_proof="Không có", by=village.minh, at=NOW)


def sent_back(task: Task, village: Village) -> None:
    finished(task, village)
    actions.send_back(task, remark="Chưa đủ", due_on=date(2026, 8, 1), by=village.hoa, at=NOW)


def put_off(task: Task, village: Village) -> None:
    actions.ask_extension(task, wanted_on=date(2026, 8, 1), reason="Mưa", by=village.minh, at=NOW)
    actions.extend(task, due_on=date(2026, 8, 1), remark="", by=village.hoa, at=NOW)


def went_on(task: Task, village: Village) -> None:
    actions.suspend(task, reason="Mưa", by=village.hoa, at=BEFORE)
    actions.tally(most=100, at=BEFORE)
    actions.resume(Task.objects.get(), reason="Tạnh", by=village.hoa, at=NOW)


def withdrawn(task: Task, village: Village) -> None:
    actions.withdraw(task, reason="Thôi", by=village.hoa, at=NOW)


def reassigned(task: Task, village: Village) -> None:
    actions.reassign(task, agency=village.culture, due_on=date(2026, 8, 1), reason="Nhầm", by=village.hoa, at=NOW)


def returned(task: Task, village: Village) -> None:
    assert village.minh.person
    Role.objects.create(person=village.minh.person, agency=village.works, word="leader", valid_from=FIRST.date())
    moves.make(task, "return", by=village.minh, at=NOW)


def carried(task: Task, village: Village) -> None:
    identity = actions.Identity(
        number="1/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(2026, 6, 20), title="Tiếp theo",
    )  # fmt: skip
    target = actions.register("Kế hoạch tiếp theo.", identity=identity, by=village.tu, at=BEFORE)
    review = carrying.Review(why="Thiếu vốn", unit=village.works, post="Trưởng phòng", change="Mua sớm")
    carrying.carry_over(task, target=target, cut_off_on=date(2026, 6, 30), review=review, by=village.hoa, at=NOW)


def inherited(task: Task, village: Village) -> None:
    moves.inherit(task.matter, heir=village.culture, word="office.merged", at=NOW)


def set_aside(task: Task, village: Village) -> None:
    taking_out.set_aside([task.matter])



DEEDS = (sent_back, put_off, went_on, withdrawn, reassigned, returned, carried, inherited, set_aside)


@pytest.mark.parametrize("deed", DEEDS)
def test_after_a_move_the_sums_are_right_before_and_after_they_are_counted_anew(
    village: Village, deed: Callable[[Task, Village], None]
) -> None:
    task = assigned(village)
    actions.tally(most=100, at=BEFORE)
    told(village, by=village.hoa, now=BEFORE)

    deed(Task.objects.get(pk=task.pk), village)

    assert Touch.objects.filter(owner=village.works).exists()
    told(village, by=village.hoa, now=SOON)
    assert actions.tally(most=100, at=LATE) > 0
    assert not Touch.objects.exists()
    told(village, by=village.hoa, now=LATE)


def test_of_an_agency_where_one_task_has_moved_only_its_document_is_counted_anew(village: Village) -> None:
    busy(village, seed=3, tasks=16)
    now, later, year = at("2026-08-28 09:00"), at("2026-08-28 09:01"), reporting.period("year", on=date(2026, 8, 1))
    actions.tally(most=100, at=now)
    moved = Task.objects.filter(matter__state__in=("assigned", "accepted", "progressed"), matter__agency=village.works).latest("pk")
    kept = Part.objects.filter(tally__agency=village.works, tally__period="year")
    other = kept.exclude(document=moved.directive).order_by("pk").first()
    assert other
    Part.objects.filter(pk=other.pk).update(counts=[1000, *other.counts[1:]])
    before = tallies.figures(village.commune, period=year, actor=village.hoa, at=now).total

    actions.report(moved, percent=50, words="Một nửa", by=village.minh, at=later)

    assert list(Touch.objects.filter(owner=village.works).values_list("matter", flat=True).distinct()) == [moved.pk]
    found = tallies.figures(village.commune, period=year, actor=village.hoa, at=later).total
    assert found["total"] == before["total"] + 1000 - other.total  # as it is kept, right or wrong
    Touch.objects.update(matter=None)
    assert tallies.figures(village.commune, period=year, actor=village.hoa, at=later).total["total"] == before["total"]


def counting_before(number: int, *, now: datetime) -> Callable[..., Any]:
    """Return what has another worker count anew right before one of the statements that follow."""
    left = [number]

    def run(execute: Callable[..., Any], *asked: Any) -> Any:
        left[0] -= 1
        if left[0] == 0:
            actions.tally(most=100, at=now)
        return execute(*asked)

    return run


def test_what_a_page_says_is_right_though_its_sums_are_counted_anew_between_any_two_of_its_statements(village: Village) -> None:
    busy(village, seed=3, tasks=6)
    now, later, year = at("2026-08-28 09:00"), at("2026-08-28 09:01"), reporting.period("year", on=date(2026, 8, 1))
    actions.tally(most=100, at=now)
    moved = Task.objects.filter(matter__state__in=("assigned", "accepted", "progressed"), matter__agency=village.works).latest("pk")
    actions.report(moved, percent=50, words="Một nửa", by=village.minh, at=later)
    with CaptureQueriesContext(connection) as statements:
        right = tallies.figures(village.commune, period=year, actor=village.hoa, at=later)
    assert right.total["total"] > 1
    for number in range(1, len(statements) + 1):
        with transaction.atomic():
            with connection.execute_wrapper(counting_before(number, now=later)):
                assert tallies.figures(village.commune, period=year, actor=village.hoa, at=later) == right, number
            transaction.set_rollback(True)


@pytest.mark.parametrize("seed", [1, 3])
def test_the_sums_of_a_busy_half_year_are_those_of_its_tasks(village: Village, seed: int) -> None:
    busy(village, seed=seed, tasks=16)
    now = at("2026-08-28 09:00")
    assert actions.tally(most=100, at=now) == Agency.objects.tasked().count()
    told(village, by=village.hoa, now=now)
    assert actions.tally(most=100, at=now) == 0


def test_the_day_after_what_is_late_is_counted_whether_the_sums_have_been_or_not(village: Village) -> None:
    assigned(village)
    owners, last = figures.owners([village.commune.pk]), at("2026-06-30 23:59")
    actions.tally(most=100, at=last)
    assert [one.late for one in tallies.loads(owners, actor=village.hoa, at=last)] == [0]

    after = last + timedelta(minutes=2)
    for _ in range(2):
        assert [one.late for one in tallies.loads(owners, actor=village.hoa, at=after)] == [1]
        told(village, by=village.hoa, now=after)
        actions.tally(most=100, at=after)


def test_what_is_kept_is_what_is_read_and_a_wrong_sum_is_found_and_mended(village: Village, capsys: pytest.CaptureFixture[str]) -> None:
    assigned(village)
    hold(["--again"])
    assert "khớp" in capsys.readouterr().err
    kept = Tally.objects.get(agency=village.works, period="now")
    Tally.objects.filter(pk=kept.pk).update(counts=[9, 9, 9])
    when = kept.counted_at

    assert [one.late for one in tallies.loads([village.works.pk], actor=village.hoa, at=when)] == [9]
    assert (hold([]), village.works.name in capsys.readouterr().err) == (1, True)
    assert (hold(["--again"]), hold([])) == (0, 0)


def test_who_does_not_serve_there_or_above_counts_what_they_see(village: Village) -> None:
    assigned(village)
    actions.tally(most=100, at=NOW)
    half = reporting.period("half", on=localdate(NOW))
    assert tallies.figures(village.commune, period=half, actor=village.hoa, at=NOW).total["total"] == 1
    assert tallies.figures(village.commune, period=half, actor=ANYONE, at=NOW).total["total"] == 0


def test_who_comes_to_stand_above_counts_no_task_that_they_do_not_see(village: Village) -> None:
    assigned(village)
    actions.tally(most=100, at=NOW)
    above = Agency.objects.create(code="tren", name="UBND tỉnh", kind="province", valid_from=BEGAN)
    head = Actor(Person.objects.settle(code="tren", name="ông Trên"))
    assert head.person
    Role.objects.create(person=head.person, agency=above, word="leader", valid_from=BEGAN)
    Agency.objects.filter(pk=village.commune.pk).update(above=above)

    for _ in range(2):
        told(village, by=head, now=NOW)
        told(village, by=village.hoa, now=NOW)
        actions.tally(most=100, at=NOW)
    assert set(Tally.objects.filter(agency=village.works).values_list("whole", flat=True)) == {False}


def test_it_is_asked_of_all_agencies_at_once_who_above_them_does_not_see_their_tasks(village: Village) -> None:
    task, below = assigned(village), unit(village.works)
    actions.hand_over(task, unit=below, reason="Đội làm", by=head(village.works), at=NOW)
    top = Agency.objects.create(code="tren", name="UBND tỉnh", kind="province", valid_from=BEGAN)
    Agency.objects.filter(pk=village.commune.chain()[-1].pk).update(above=top)
    found: dict[int, bool] = {}
    taken: list[int] = []
    for owners in ([below.pk], [below.pk, village.works.pk, village.culture.pk]):
        with CaptureQueriesContext(connection) as statements:
            found |= {one.agency_id: one.whole for one, _parts in recounting.counted(owners, on=localdate(NOW), at=NOW)}
        taken.append(len(statements))
    assert found == {below.pk: False, village.works.pk: False, village.culture.pk: True}
    assert taken[0] == taken[1]


def test_a_move_that_comes_while_somebody_counts_is_not_lost(village: Village) -> None:
    task = assigned(village)
    read = tallying.touches(figures.owners([village.commune.pk]))
    owners = set(read.values())
    counted = list(recounting.counted(owners, on=localdate(NOW), at=NOW))
    finished(task, village)

    assert tallying.keep(counted, owners=owners, read=read)
    told(village, by=village.hoa, now=SOON)
    assert actions.tally(most=100, at=SOON) > 0
    told(village, by=village.hoa, now=SOON)


def test_who_has_counted_longer_than_another_keeps_nothing(village: Village) -> None:
    task = assigned(village)
    read = tallying.touches(figures.owners([village.commune.pk]))
    owners = set(read.values())
    counted = list(recounting.counted(owners, on=localdate(NOW), at=NOW))
    finished(task, village)
    actions.tally(most=100, at=SOON)

    assert not tallying.keep(counted, owners=owners, read=read)
    assert not Touch.objects.exists()
    told(village, by=village.hoa, now=SOON)


def test_who_comes_after_another_took_the_touches_away_keeps_nothing(village: Village) -> None:
    task, owners = assigned(village), figures.owners([village.commune.pk])
    actions.tally(most=100, at=NOW)
    read = tallying.touches(owners)  # of what they were told had changed, nothing has any more
    counted = list(recounting.counted(owners, on=localdate(NOW), at=NOW))
    finished(task, village)
    actions.tally(most=100, at=SOON)

    assert not tallying.keep(counted, owners=owners, read=read)
    told(village, by=village.hoa, now=SOON)


@pytest.mark.parametrize("most", [0, 1])
def test_whoever_is_late_is_named_however_few_documents_are_shown(village: Village, most: int) -> None:
    assigned(village)
    week = reporting.period("week", on=localdate(LATE))
    found = tallies.figures(village.commune, period=week, actor=village.hoa, at=LATE, most=most)
    assert sentences.told(found, period=week)[-1] == f"Còn nhiệm vụ quá hạn: {village.works.name} (1)."


@pytest.mark.parametrize("most", [1, 2])
def test_of_more_documents_than_are_shown_the_first_are_those_of_all_tasks_touched_or_not(village: Village, most: int) -> None:
    busy(village, seed=3, tasks=16)
    now, year = at("2026-08-28 09:00"), reporting.period("year", on=date(2026, 8, 1))
    actions.tally(most=100, at=now)
    whole = tallies.figures(village.commune, period=year, actor=village.hoa, at=now)
    ranked = sorted(whole.documents, key=lambda one: (-one.counts["late"], -one.counts["total"]))

    for touched in ([], [village.works.pk], figures.owners([village.commune.pk])):
        actions.touch(touched)
        found = tallies.figures(village.commune, period=year, actor=village.hoa, at=now, most=most)
        assert (found.total, found.of_agencies) == (whole.total, whole.of_agencies)
        assert [one.counts["late"] for one in found.documents] == [one.counts["late"] for one in ranked[:most]]
        assert all(one in whole.documents for one in found.documents)
        assert found.of_documents > most or len(whole.documents) <= most
