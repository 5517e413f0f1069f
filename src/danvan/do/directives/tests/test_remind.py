from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.duties import queries as duties
from danvan.base.jobs import actions as queue
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves import unasked
from danvan.base.notices import preferences
from danvan.base.notices.models import Follower, Notice
from danvan.base.office import actions as office
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.models import Rule
from danvan.base.office.queries import reminders
from danvan.base.people import actions as people
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, jobs
from danvan.do.directives.actions import standing
from danvan.do.directives.models import DraftSupport, PeriodReport, Reminder, Support, Target, Task
from danvan.do.directives.queries import heads, reminding
from danvan.do.directives.tests.plan import MEET, again, assigned, confirmed, registered
from tests.village import Village, at
from tests.worlds import As


def told(day: str, *, hour: str = "08:00") -> list[str]:
    """Return to whom a reminder goes on a day, once the job and what follows it has run; to a person's own address as their name."""
    now = at(f"{day} {hour}")
    before = set(Notice.objects.values_list("pk", flat=True))
    jobs.remind(at=now)
    while queue.run_due(at=now):
        pass
    gone = Notice.objects.exclude(pk__in=before).filter(cause__word__endswith="reminded").select_related("follower__person")
    return sorted(one.address or str(one.follower and one.follower.person) for one in gone)


def reminded() -> list[tuple[str, str]]:
    """Return which rules the journal says tasks were reminded of by, and whom they name."""
    return [(one.facts["rule"], one.facts["who"]) for one in Entry.objects.filter(word="directives.reminded").order_by("pk")]


def ruled(village: Village, *, days: int, value: dict[str, Any] | None = None) -> Rule:
    """Return a rule of the commune on reminders, in force from 1/3/2026."""
    wanted = Wanted(key=reminders.key(days), value=value or {}, source="Quyết định 3/QĐ-UBND", valid_from=date(2026, 3, 1))
    return office.set_rule("reminder", agency=village.commune, wanted=wanted, by=village.hoa, at=at("2026-03-01 08:00"))


def test_those_whom_a_rule_names_are_reminded_before_and_after_the_day(village: Village) -> None:
    assigned(village)  # to the works office, supported by culture, due on 30/6/2026
    works, culture, commune = (f"an-binh{end}@an-binh.example" for end in ("-works", "-culture", ""))
    assert told("2026-06-10") == []
    assert told("2026-06-23") == [works]
    assert told("2026-06-29") == sorted([works, culture])
    assert told("2026-07-01") == [works]
    assert told("2026-07-07") == sorted([works, commune])
    assert reminded() == [
        ("before:7", "lead"), ("before:1", "lead/supporting"), ("after:1", "lead"), ("after:7", "lead/assigner/upper"),
    ]  # fmt: skip


def shared(village: Village, *, due_on: date | None) -> Support:
    """Return what culture is asked for the works office's task, until a day of its own."""
    directive = registered(village)
    draft = confirmed(directive, village)
    DraftSupport.objects.create(draft=draft, agency=village.culture, request="Chọn bóng đèn", due_on=due_on)
    actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
    return Support.objects.get()


def test_a_support_is_reminded_of_by_its_own_day_until_it_is_answered(village: Village) -> None:
    support = shared(village, due_on=date(2026, 4, 30))

    assert told("2026-04-23") == ["an-binh-culture@an-binh.example"]
    assert told("2026-05-01") == ["an-binh-culture@an-binh.example"]
    assert told("2026-05-07") == ["an-binh-culture@an-binh.example", "an-binh@an-binh.example"]
    assert Entry.objects.filter(word="directives.support_reminded", matter=support.pk).count() == 3
    actions.answer(Support.objects.get(), words="Đã chọn", by=village.linh, at=at("2026-05-08 08:00"))
    assert jobs.remind(at=at("2026-05-08 09:00")) == 0
    assert Reminder.objects.count() == 3


def test_a_support_without_a_day_or_of_who_can_only_be_asked_is_not_reminded_of(village: Village) -> None:
    shared(village, due_on=None)
    assert [told(day) for day in ("2026-04-23", "2026-05-01")] == [[], []]


def period(village: Village) -> Target:
    """Return what the second quarter shall bring, to be reported until 5/7/2026."""
    task = assigned(village)
    standing.make_standing(task, every="quarter", by=village.hoa, at=at("2026-01-08 08:00"))
    aim = standing.Aim(day=date(2026, 5, 1), wanted=Decimal(30), unit="bóng", quality="Sáng đều", report_on=date(2026, 7, 5))
    return standing.set_target(task, aim=aim, by=village.hoa, at=at("2026-01-08 09:00"))


def test_the_report_of_a_period_is_reminded_of_by_its_own_day(village: Village) -> None:
    target = period(village)

    assert told("2026-06-28") == ["an-binh-works@an-binh.example"]
    assert [(one.word, one.facts["rule"]) for one in Entry.objects.filter(matter=target.pk, word__endswith="reminded")] == [
        ("directives.target_reminded", "before:7"),
    ]  # fmt: skip
    assert told("2026-07-12") == ["an-binh-works@an-binh.example", "an-binh@an-binh.example"]
    standing.report_target(Target.objects.get(pk=target.pk), reached=Decimal(3), grade="good", said="Đã thay", by=village.minh, at=at("2026-07-13 08:00"))
    assert [one for one, _rule in reminding.to_remind(at=at("2026-07-13 08:00")) if one.matter_id == target.pk] == []


def reachable(actor: Actor) -> Person:
    """Return somebody who has shown an e-mail address to be theirs."""
    assert actor.person
    contact = people.keep_contact(actor.person, kind="email", value=f"{actor.person.code}@nha.example", at=at("2026-01-01 08:00"))
    assert contact
    people.confirm_contact(contact, at=at("2026-01-01 09:00"))
    return actor.person


def test_the_officer_who_took_a_task_on_hears_instead_of_the_agency(village: Village) -> None:
    officer, task = reachable(village.minh), assigned(village)
    assert told("2026-06-23") == ["an-binh-works@an-binh.example"]  # nobody has it yet
    actions.take_on(again(task), by=village.minh, at=at("2026-06-24 08:00"))

    assert told("2026-06-29") == ["an-binh-culture@an-binh.example", str(officer)]
    assert told("2026-07-07") == ["an-binh@an-binh.example", str(officer)]


@pytest.mark.parametrize("change", ["silent", "off", "gone", "unknown"])
def test_an_officer_who_wants_no_mail_or_serves_no_more_is_not_told_and_the_agency_is(village: Village, change: str) -> None:
    task = assigned(village)
    officer = village.minh.person if change == "unknown" else reachable(village.minh)
    assert officer
    actions.take_on(again(task), by=village.minh, at=at("2026-01-08 08:00"))
    if change == "silent":
        preferences.keep(officer, silent=["email"], hours="", language="")
    elif change == "off":
        assert told("2026-06-23") == [str(officer)]
        Follower.objects.update(off_at=at("2026-06-24 08:00"))
    elif change == "gone":
        Role.objects.filter(person=officer).update(valid_to=date(2026, 6, 1))

    assert told("2026-06-29") == ["an-binh-culture@an-binh.example", "an-binh-works@an-binh.example"]


def test_a_rule_reminds_once_however_often_the_job_runs(village: Village) -> None:
    assigned(village)
    assert [told("2026-06-23", hour=hour) for hour in ("08:00", "08:10", "15:00")] == [["an-binh-works@an-binh.example"], [], []]
    assert Reminder.objects.count() == 1


def test_two_workers_that_found_the_same_task_remind_of_it_once(village: Village) -> None:
    assigned(village)
    now = at("2026-06-23 08:00")
    ((clock, rule),) = reminding.to_remind(at=now)
    assert [actions.remind(clock, rule=rule, at=now) for _ in range(2)] == [True, False]
    assert reminded() == [("before:7", "lead")]


def test_what_was_missed_is_made_up_for_within_three_days_and_never_told_across_the_due_day(village: Village) -> None:
    assigned(village)
    assert told("2026-06-25") == ["an-binh-works@an-binh.example"]
    assert told("2026-06-26") == []
    assert jobs.remind(at=at("2026-07-05 08:00")) == 0  # the one after a day is too old by then


def test_a_day_that_is_put_off_is_reminded_of_anew(village: Village) -> None:
    task = assigned(village)
    told("2026-06-23")
    task = Task.objects.get(pk=task.pk)
    actions.ask_extension(task, wanted_on=date(2026, 7, 30), reason="Chờ vật tư", by=village.minh, at=at("2026-06-23 09:00"))
    actions.extend(task, due_on=date(2026, 7, 30), remark="", by=village.hoa, at=at("2026-06-24 08:00"))
    assert told("2026-06-29") == []
    assert told("2026-07-23") == ["an-binh-works@an-binh.example"]


def test_what_is_done_or_waits_is_not_reminded_of(village: Village) -> None:
    task = assigned(village)
    moves.make(task, "suspend", by=village.hoa, at=at("2026-06-01 08:00"))
    assert told("2026-06-23") == []
    moves.make(task, "resume", by=village.hoa, at=at("2026-06-24 08:00"))
    actions.finish(task, done="Đã thay", no_proof="Không có", by=village.minh, at=at("2026-06-25 08:00"))
    assert told("2026-07-23") == []


def test_who_can_only_be_asked_is_neither_reminded_nor_late(village: Village) -> None:
    task = assigned(village, words=MEET)  # asked of the Front until 15/5/2026
    assert [told(day) for day in ("2026-05-08", "2026-05-14", "2026-05-16", "2026-05-22")] == [[], [], [], []]
    assert not duties.lapsing(at=at("2026-05-22 09:00")).exists()
    running = heads.running(village.hoa, at=at("2026-05-22 08:00"))
    assert not heads.late(running, on=date(2026, 5, 22)).filter(matter=task.matter).exists()


def test_an_office_sets_its_own_days_and_takes_usual_ones_away(village: Village) -> None:
    assigned(village)
    ruled(village, days=-10, value={"days": -10, "who": ["lead", "assigner"], "channel": "email"})
    ruled(village, days=-3, value={"days": -3, "who": ["lead"], "channel": "desk"})
    ruled(village, days=-7)
    assert told("2026-06-20") == ["an-binh-works@an-binh.example", "an-binh@an-binh.example"]
    assert told("2026-06-23") == []
    assert told("2026-06-27") == []  # the history alone says it
    assert reminded() == [("before:10", "lead/assigner"), ("before:3", "lead")]


def test_the_head_sets_a_rule_on_its_page_and_reads_it_in_words(village: Village, client: As) -> None:
    page, browser = reverse("office:rules", args=["nhac-viec"]), client.of(village.hoa)
    sent = {
        "agency": village.commune.pk, "valid_from": "01/02/2090", "source": "Quyết định 3/QĐ-UBND", "side": "before", "days": "5",
        "who": ["lead", "upper"], "channel": "email", "form_key": "k" * 24,
    }  # fmt: skip
    assert "Chưa chọn nhắc ai" in browser.post(page, sent | {"who": []}).content.decode()
    assert browser.post(page, sent | {"form_key": "m" * 24}).status_code == 302
    shown = browser.get(page).content.decode()
    assert "5 ngày trước thời hạn: Cơ quan chủ trì, Cơ quan cấp trên của nơi chủ trì (Thư điện tử của người đang giữ việc, nếu không có thì của cơ quan)" in shown
    assert Rule.objects.get().value == {"days": -5, "who": ["lead", "upper"], "channel": "email"}


def test_who_assigned_a_task_is_told_that_its_day_has_passed(village: Village) -> None:
    task = assigned(village)
    now = at("2026-07-01 00:05")
    unasked.lapse(task.matter, rule="directives.finish", at=now)
    while queue.run_due(at=now):
        pass
    assert Notice.objects.get(cause__word="directives.lapsed").address == "an-binh@an-binh.example"


@pytest.mark.parametrize("again", [1, 2])
def test_a_head_gets_one_digest_a_week_of_counts_and_a_link_alone(village: Village, again: int) -> None:
    task = assigned(village)
    now = at("2026-07-06 06:30")
    drawn = [jobs.summarise(at=now) for _ in range(again)]
    assert drawn[0] == 1
    assert sum(drawn) == 1
    while queue.run_due(at=now):
        pass
    notice = Notice.objects.get(cause__word="directives.summarised")
    assert notice.address == "an-binh@an-binh.example"
    assert "1 nhiệm vụ đang mở, 1 quá hạn, 0 đến hạn trong tuần" in notice.body
    assert "bóng đèn" not in notice.body
    assert task.matter.code not in notice.body
    report = PeriodReport.objects.get()
    assert (report.period, report.begins_on) == ("week", date(2026, 6, 29))


def test_who_has_no_open_task_gets_no_digest(village: Village) -> None:
    assert jobs.summarise(at=at("2026-07-06 06:30")) == 0
