import io
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document

from danvan.base.agencies import queries as tree
from danvan.base.duties.models import Duty
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Task
from danvan.do.directives.queries import decisions, heads, telling, trends
from danvan.do.directives.tests.cascade import issued, tasked
from danvan.do.directives.tests.plan import MEET, assigned
from danvan.do.directives.tests.year import busy, given
from danvan.do.directives.views import heads as pages
from tests.village import BEGAN, Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
BASIS = "khoản 1 Điều 11 Luật 10/2022/QH15"


def loads(village: Village) -> dict[str, tuple[int, int, int]]:
    """Return what lies with each agency as bà Hoa sees it: open, late, soon due."""
    running = heads.running(village.hoa, at=NOW)
    return {one.code: (one.still_open, one.late, one.soon) for one in trends.by_agency(running, on=NOW.date())}


@pytest.mark.parametrize(
    ("due_on", "found"),
    [(date(2026, 8, 27), (1, 1, 0)), (date(2026, 8, 28), (1, 0, 1)), (date(2026, 9, 4), (1, 0, 1)), (date(2026, 9, 5), (1, 0, 0)),
     (None, (1, 0, 0))],
)  # fmt: skip
def test_a_task_is_late_after_its_day_and_soon_due_in_the_week_before(
    village: Village, due_on: date | None, found: tuple[int, int, int]
) -> None:
    task = assigned(village)
    Duty.objects.filter(matter=task.matter).update(due_on=due_on)
    assert loads(village) == {"an-binh-works": found}


@pytest.mark.parametrize("seed", [1, 2])
def test_each_week_says_what_was_done_in_it_and_what_was_late_at_its_end(village: Village, seed: int) -> None:
    tasks = busy(village, seed=seed, tasks=16)
    clocks = [Duty.objects.filter(matter=task.matter).latest("pk") for task in tasks]
    weeks = trends.weeks(list(tree.with_below([village.commune.pk])), actor=village.hoa, at=NOW)
    assert [week.begins_on for week in weeks] == [date(2026, 6, 8) + timedelta(days=7 * n) for n in range(12)]
    for week in weeks:
        end = week.begins_on + timedelta(days=7)
        ended = [(clock, task) for clock, task in zip(clocks, tasks, strict=True) if clock.closed_at]
        done = [
            task for clock, task in ended
            if clock.closed_at and week.begins_on <= clock.closed_at.date() < end and task.matter.state != "withdrawn"
        ]
        assert week.done == len(done)
    still = [clock for clock in clocks if clock.closed_at is None and not clock.suspended_on]
    assert weeks[-1].late == len([clock for clock in still if clock.due_on and clock.due_on < NOW.date()])


def test_a_head_sees_what_is_late_first_with_whom_and_how_it_goes(village: Village, client: As) -> None:
    task = assigned(village)
    shown = client.of(village.hoa).get(reverse("directives:dashboard")).content.decode()
    assert task.matter.code in shown
    assert "Nhiệm vụ quá hạn theo cơ quan" in shown
    assert shown.count("<svg") == 3
    assert shown.count(reverse("directives:letter", args=["an-binh-works"])) == 1
    assert As().of(village.minh).get(reverse("directives:dashboard")).status_code == 403


def test_a_deputy_is_told_on_the_same_pages_what_is_late_and_waits_and_may_assign(village: Village, client: As) -> None:
    task, deputy = assigned(village), Actor(Person.objects.settle(code="pho", name="ông Phó"))
    assert deputy.person
    Role.objects.create(person=deputy.person, agency=village.commune, word="deputy", post="Phó Chủ tịch", valid_from=BEGAN)
    for page in ("directives:dashboard", "site:monday"):
        shown = client.of(deputy).get(reverse(page)).content.decode()
        assert "<strong>1</strong>" in shown
        assert task.matter.code in shown
    actions.finish(task, done="Đã thay", no_proof="Không có", by=village.minh, at=NOW)
    assert [one.task for one in decisions.decisions(deputy, at=NOW)] == [task]
    assert telling.assigner(task.directive, actor=deputy, at=NOW) == village.commune


def test_what_is_asked_of_the_front_is_late_on_no_page_of_heads(village: Village, client: As) -> None:
    task = assigned(village, words=MEET)  # until 15/5/2026
    for page in ("directives:dashboard", "site:monday"):
        shown = client.of(village.hoa).get(reverse(page)).content.decode()
        assert task.matter.code not in shown
        assert "<strong>0</strong>" in shown


def test_a_letter_reminds_an_agency_of_all_that_is_late_with_room_for_number_and_day(village: Village, client: As) -> None:
    task = assigned(village)
    answer = client.of(village.hoa).get(reverse("directives:letter", args=["an-binh-works"]))
    written = Document(io.BytesIO(answer.content))
    words = "\n".join(
        each.text for each in [*written.paragraphs, *(one for table in written.tables for row in table.rows for cell in row.cells for one in cell.paragraphs)]
    )
    assert "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH" in words
    assert "Số: ……/UBND-……" in words
    assert "An Bình, ngày …… tháng …… năm" in words
    assert "V/v đôn đốc" in words
    assert "TM. ỦY BAN NHÂN DÂN" in words
    assert "đôn đốc thực hiện nhiệm vụ quá hạn" in words
    assert "Kính gửi" in words
    assert task.matter.code in words
    assert "30/06/2026" in words


def test_no_letter_is_written_where_nothing_is_late_nor_to_who_is_only_asked_nor_by_who_does_not_lead(
    village: Village, client: As
) -> None:
    assigned(village, words=MEET)
    browser = client.of(village.hoa)
    for code in ("an-binh-works", "an-binh-front", "an-binh"):
        assert browser.get(reverse("directives:letter", args=[code])).status_code == 404
    assert As().of(village.son).get(reverse("directives:letter", args=["an-binh-works"])).status_code == 404


def test_everybody_sees_the_public_tasks_of_an_agency_and_its_own_people_see_all_and_who_acted(
    village: Village, client: As
) -> None:
    task = assigned(village)
    page = reverse("directives:agency", args=["an-binh-works"])
    assert task.matter.code not in client.get(page).content.decode()
    own = As().of(village.minh).get(page).content.decode()
    assert task.matter.code in own
    assert "Ai trực tiếp làm" in own
    actions.publish(Directive.objects.get(), basis=BASIS, by=village.hoa, at=at("2026-01-08 08:00"))
    public = As().get(page).content.decode()
    assert task.matter.code in public
    assert "Ai trực tiếp làm" not in public


def test_who_acted_in_person_is_told_by_post_with_the_heads_first(village: Village) -> None:
    task = assigned(village)
    task = Task.objects.get(pk=task.pk)
    actions.report(task, percent=40, words="Đã mua đèn", by=village.minh, at=at("2026-01-20 08:00"))
    found = trends.deeds(village.works, tasks=Task.objects.all(), at=at("2026-02-01 08:00"))
    assert [(one.name, one.posts, one.is_head, one.counts) for one in found] == [
        ("bà Hoa", ("Chủ tịch UBND xã",), True, {"assigned": 1}), ("ông Minh", ("Chuyên viên",), False, {"progressed": 1}),
    ]  # fmt: skip
    assert trends.deeds(village.works, tasks=Task.objects.all(), at=at("2026-08-01 08:00")) == []


def statements(village: Village, page: str, *args: str) -> int:
    """Return how many statements a page takes as bà Hoa opens it."""
    browser = As().of(village.hoa)
    browser.get(reverse(page, args=args))  # what is read once for a process
    with CaptureQueriesContext(connection) as taken:
        assert browser.get(reverse(page, args=args)).status_code == 200
    return len(taken)


def test_the_pages_of_heads_take_no_more_statements_for_many_tasks_than_for_few(village: Village) -> None:
    pages = (("directives:dashboard",), ("site:monday",), ("site:desk",), ("directives:agency", "an-binh-works"))
    busy(village, seed=1, tasks=4)
    few = [statements(village, *page) for page in pages]
    plan = Directive.objects.first()
    assert plan
    for number in range(30, 50):
        given(village, directive=plan, number=number, due_on=date(2026, 2, 1), at=at("2026-01-10 08:00"))
    assert [statements(village, *page) for page in pages] == few
    assert max(few) <= 45


def test_the_page_of_an_agency_counts_what_it_does_not_list(
    village: Village, client: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "LONGEST", 2)
    plan = issued(village, 1)
    for due_on in (date(2099, 1, 1), date(2099, 1, 1), date(2026, 3, 1)):
        tasked(plan, village, due_on=due_on)

    shown = client.of(village.hoa).get(reverse("directives:agency", args=["an-binh-works"])).context

    assert (shown["is_open"], shown["late"], len(shown["lines"])) == (3, 1, 2)
    assert shown["lines"][0].due_on == date(2026, 3, 1)
