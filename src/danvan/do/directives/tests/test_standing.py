from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.duties.queries import lapsing, overdue
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import unasked
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.actions import standing
from danvan.do.directives.forms.targets import Figure, ReportTargetForm, tidy_figure
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import after, period_of, said
from danvan.do.directives.queries import targets
from danvan.do.directives.tests.plan import KEY, MEET, address, assigned
from tests.village import Village, at
from tests.worlds import As

BASIS = "Khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def quarterly(task: Task, village: Village) -> Task:
    standing.make_standing(task, every="quarter", by=village.hoa, at=at("2026-01-08 08:00"))
    return task


def target(task: Task, village: Village, *, day: date = date(2026, 2, 1), wanted: str = "30", by: str = "hoa") -> Target:
    begins, ends = period_of(day, every=task.every)
    aim = standing.Aim(day=day, wanted=Decimal(wanted), unit="bóng", quality="Sáng đều", report_on=date(ends.year + (ends.month == 12), ends.month % 12 + 1, 5))
    assert begins <= day <= ends
    return standing.set_target(task, aim=aim, by=getattr(village, by), at=at("2026-01-08 09:00"))


def reported(one: Target, village: Village, *, reached: str, grade: str, on: str) -> Target:
    standing.report_target(one, reached=Decimal(reached), grade=grade, said="Đã thay", by=village.minh, at=at(on))
    return one


@pytest.mark.parametrize(
    ("every", "day", "begin", "end", "name"),
    [
        ("month", date(2026, 12, 31), date(2026, 12, 1), date(2026, 12, 31), "Tháng 12/2026"),
        ("quarter", date(2026, 5, 9), date(2026, 4, 1), date(2026, 6, 30), "Quý II/2026"),
        ("half", date(2026, 7, 1), date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026"),
        ("year", date(2024, 2, 29), date(2024, 1, 1), date(2024, 12, 31), "Năm 2024"),
    ],
)  # fmt: skip
def test_a_period_has_its_first_and_last_day_and_a_name(every: str, day: date, begin: date, end: date, name: str) -> None:
    assert period_of(day, every=every) == (begin, end)
    assert said(begin, every=every) == name
    assert after(after(begin, every=every), every=every, times=-1) == begin


@pytest.mark.parametrize(("typed", "number"), [("1.234,5", "1234.5"), ("12,5", "12.5"), ("12.5", "12.5"), ("1.234", "1234"), ("0.125", "0.125"), ("7 000", "7000")])
def test_a_figure_is_read_as_people_write_it(typed: str, number: str) -> None:
    assert tidy_figure(typed) == number


@pytest.mark.parametrize(("number", "written"), [("33.00", "33"), ("12.50", "12,5"), ("1200", "1200"), ("0.00", "0")])
def test_a_figure_is_offered_as_people_write_it_and_read_as_the_same(number: str, written: str) -> None:
    assert Figure().prepare_value(Decimal(number)) == written
    assert Figure().clean(written) == Decimal(number)


def test_each_period_has_one_target_and_a_clock_of_its_own(village: Village, task: Task) -> None:
    one = target(quarterly(task, village), village)

    assert (one.begins_on, one.ends_on, one.matter.state) == (date(2026, 1, 1), date(2026, 3, 31), "target_set")
    duty = Duty.objects.get(matter=one.pk)
    assert (duty.rule, duty.due_on, duty.owner) == ("directives.period", date(2026, 4, 5), village.works)
    assert Duty.objects.get(matter=task.pk, closed_at=None).rule == "directives.finish"
    with pytest.raises(NotAllowed):
        target(task, village, day=date(2026, 3, 31))


def test_a_report_stops_the_clock_and_says_whether_it_was_in_time(village: Village, task: Task) -> None:
    one = target(quarterly(task, village), village)

    reported(one, village, reached="32", grade="good", on="2026-04-05 17:00")

    facts = Entry.objects.get(word="directives.target_reported").facts
    assert facts == {"task": task.matter.code, "reached": "32", "wanted": "30", "grade": "good", "on_time": True}
    assert not overdue(on=date(2026, 5, 1)).filter(matter=one.pk).exists()


def test_a_missing_report_is_late_by_its_own_clock_and_told_once(village: Village, task: Task) -> None:
    one = target(quarterly(task, village), village)
    later = at("2026-04-06 02:30")

    assert [duty.matter_id for duty in overdue(on=later.date())] == [one.pk]
    assert targets.periods(task, actor=village.hoa, at=later)[0].late
    assert not targets.periods(task, actor=village.hoa, at=at("2026-04-05 08:00"))[0].late
    assert [duty.matter_id for duty in lapsing(at=later)] == [one.pk]
    unasked.lapse(Matter.objects.get(pk=one.pk), rule="directives.period", at=later)
    assert not lapsing(at=later).exists()
    assert Entry.objects.filter(word="directives.target_lapsed").count() == 1


def test_this_period_is_set_against_the_last_in_number_and_in_quality(village: Village, task: Task) -> None:
    quarterly(task, village)
    for day, reached, grade, on in (
        (date(2025, 5, 1), "40", "fair", "2025-07-01 08:00"), (date(2026, 2, 1), "32", "excellent", "2026-04-01 08:00"),
        (date(2026, 5, 1), "40", "good", "2026-07-01 08:00"),
    ):  # fmt: skip
        reported(target(task, village, day=day), village, reached=reached, grade=grade, on=on)

    latest, before, first = targets.periods(task, actor=village.hoa, at=at("2026-07-02 08:00"))

    assert (latest.name, latest.number, latest.quality) == ("Quý II/2026", 1, -1)
    assert (latest.number_of_year, latest.quality_of_year) == (0, 1)
    assert (before.number, before.quality) == (None, None)  # nothing of the quarter before
    assert latest.met
    assert first.target.reached == Decimal(40)
    assert [bar.label for bar in targets.chart([latest, before, first])] == ["Quý II/2025", "Quý I/2026", "Quý II/2026"]


@pytest.mark.parametrize(("who", "sees"), [("hoa", True), ("minh", True), ("linh", True), ("mai", False), ("lan", False)])
def test_periods_are_read_by_who_may_see_them_until_the_task_is_published(village: Village, task: Task, who: str, sees: bool) -> None:
    one, now = target(quarterly(task, village), village), at("2026-04-02 08:00")

    told = targets.periods(task, actor=getattr(village, who), at=now)
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=now)

    assert [period.target for period in told] == [one] * sees
    assert [period.target for period in targets.periods(task, actor=getattr(village, who), at=now)] == [one]


def test_only_who_assigned_sets_and_only_who_leads_reports(village: Village, task: Task) -> None:
    with pytest.raises(NotAllowed):
        standing.make_standing(task, every="quarter", by=village.minh, at=at("2026-01-08 08:00"))
    with pytest.raises(NotAllowed):
        standing.make_standing(task, every="week", by=village.hoa, at=at("2026-01-08 08:00"))
    one = target(quarterly(task, village), village)
    with pytest.raises(NotAllowed):
        standing.report_target(one, reached=Decimal(1), grade="good", said="x", by=village.linh, at=at("2026-04-01 08:00"))
    with pytest.raises(NotAllowed):
        target(task, village, day=date(2026, 5, 1), by="minh")
    with pytest.raises(NotAllowed):
        standing.make_standing(task, every="year", by=village.hoa, at=at("2026-01-09 08:00"))  # targets of quarters stand


@pytest.mark.parametrize(("on", "asks_to_wait"), [("2026-03-31 23:59", True), ("2026-04-01 00:00", False)])
def test_a_period_is_reported_when_its_last_day_is_over(village: Village, task: Task, on: str, asks_to_wait: bool) -> None:
    one = target(quarterly(task, village), village)
    form = ReportTargetForm({"form_key": KEY, "reached": "3", "grade": "good", "said": "Đã thay"}, thing=one, by=village.minh, at=at(on))

    assert form.is_valid() is not asks_to_wait
    assert [str(said) for said in form.non_field_errors()] == ["Kỳ báo cáo kéo dài đến hết ngày 31/03/2026. Hãy gửi sau ngày đó: số liệu đã gửi thì không đổi nữa."] * asks_to_wait
    if asks_to_wait:
        with pytest.raises(NotAllowed):
            reported(one, village, reached="3", grade="good", on=on)
    assert Target.objects.get().matter.state == "target_set"


def test_the_report_of_a_period_is_wanted_after_its_end(village: Village, task: Task) -> None:
    quarterly(task, village)
    aim = standing.Aim(day=date(2026, 2, 1), wanted=Decimal(3), unit="bóng", quality="Sáng đều", report_on=date(2026, 3, 31))

    with pytest.raises(NotAllowed):
        standing.set_target(task, aim=aim, by=village.hoa, at=at("2026-01-08 09:00"))


def test_what_is_only_asked_has_no_period(village: Village) -> None:
    asked = assigned(village, words=MEET)

    with pytest.raises(NotAllowed):
        standing.make_standing(asked, every="quarter", by=village.hoa, at=at("2026-01-08 08:00"))


def test_a_target_goes_with_its_task_and_ends_with_it(village: Village, task: Task) -> None:
    one = target(quarterly(task, village), village)
    actions.reassign(task, agency=village.culture, due_on=None, reason="Đúng việc", by=village.hoa, at=at("2026-02-01 08:00"))

    assert Target.objects.get().matter.agency == village.culture
    assert Duty.objects.get(matter=one.pk).owner == village.culture

    actions.finish(Task.objects.get(), done="Xong", no_proof="Làm đêm", by=village.linh, at=at("2026-03-01 08:00"))
    assert Target.objects.get().matter.state == "target_released"
    assert not Duty.objects.filter(matter=one.pk, closed_at=None).exists()
    assert Entry.objects.filter(word="directives.target_released").get().facts == {"task": task.matter.code}


def post(client: As, where: str, version: int, **typed: Any) -> Any:
    return client.post(where, {"form_key": KEY, "version": version} | typed)


def test_the_pages_lead_from_a_task_to_its_reported_period(village: Village, client: As, task: Task) -> None:
    chair, page = client.of(village.hoa), reverse("directives:standing", args=[task.matter.code])
    assert "Hằng quý" in chair.get(page).content.decode()
    post(chair, page, task.matter.version, every="quarter")
    version = Task.objects.get().matter.version
    shown = chair.get(page).content.decode()
    assert "Số lượng cần đạt" in shown
    opened = Target.objects.get().begins_on.isoformat()  # with the task: the goal is asked for
    assert f'<option value="{opened}" selected' in shown
    begin = shown.split('<option value="')[1][:10]  # of one that is over
    wrong = post(chair, page, version, period=begin, wanted="nhiều", unit="bóng", quality="Sáng đều", report_on="05/01/2001").content.decode()
    assert "Hãy ghi một số" in wrong
    assert "Kỳ này kết thúc ngày" in wrong
    assert "Sáng đều" in wrong
    post(chair, page, version, period=begin, wanted="1.234,5", unit="bóng", quality="Sáng đều", report_on="05/01/2099", form_key="m" * 24)
    one = Target.objects.get(begins_on=begin)
    assert one.wanted == Decimal("1234.5")

    officer, own = client.of(village.minh), reverse("directives:target", args=[one.matter.code])
    assert "Sáng đều" in officer.get(own).content.decode()
    assert "Chưa chọn mức chất lượng" in post(officer, own, one.matter.version, reached="3", said="Đã thay").content.decode()
    post(officer, own, one.matter.version, reached="1.300", grade="good", said="Đã thay", form_key="n" * 24)

    done = officer.get(reverse("directives:task", args=[task.matter.code])).content.decode()
    assert Target.objects.get(pk=one.pk).reached == Decimal(1300)
    assert "Hằng quý" in done
    assert "Khá" in done
    assert client.of(village.mai).get(own).status_code == 404
    assert client.of(village.minh).get(page).status_code == 403


def test_everybody_reads_the_periods_of_a_published_task(village: Village, client: As, task: Task) -> None:
    one = target(quarterly(task, village), village)
    reported(one, village, reached="32", grade="good", on="2026-04-01 08:00")
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=at("2026-04-02 08:00"))

    page = As().get(reverse("directives:task", args=[task.matter.code])).content.decode()

    assert "Quý I/2026" in page
    assert "Mục tiêu và kết quả từng kỳ" in page
    assert reverse("directives:target", args=[one.matter.code]) not in page


def test_who_supports_a_task_reads_its_periods_and_reports_none(village: Village, client: As, task: Task) -> None:
    one = target(quarterly(task, village), village)
    page = reverse("directives:target", args=[one.matter.code])

    assert client.of(village.linh).get(page).status_code == 200
    assert one.unit in client.get(address(task)).content.decode()
    assert client.post(page, {"form_key": KEY, "version": one.matter.version, "reached": "1", "grade": "good", "said": "x"}).status_code in (403, 404, 409)
    assert Target.objects.get().reached is None
