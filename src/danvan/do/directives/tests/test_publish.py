from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.face.panels import PANELS, Panel
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import ANYONE
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Task
from danvan.do.directives.tests.plan import IDENTITY, KEY, LIGHTS, MEET, assigned, confirmed, registered
from tests.village import Village, at
from tests.worlds import As

BASIS = "Khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def post(client: As, directive: Directive, **typed: Any) -> Any:
    address = reverse("directives:act", args=[directive.matter.code, "publish"])
    version = Directive.objects.get(pk=directive.pk).matter.version
    return client.post(address, {"form_key": KEY, "version": version, "basis": BASIS} | typed)


def test_a_published_document_and_its_tasks_are_open_to_everybody(village: Village, client: As, task: Task) -> None:
    post(client.of(village.hoa), task.directive)

    page = As().get(reverse("directives:page", args=[task.directive.matter.code])).content.decode()
    assert LIGHTS[:100] in page
    assert "Phòng Kinh tế xã An Bình" in page
    assert "30/06/2026" in page
    assert BASIS in page
    assert "170/KH-UBND" in page  # what it carries out
    assert As().get(reverse("directives:task", args=[task.matter.code])).status_code == 200
    assert "12/KH-UBND" in As().get(reverse("directives:list")).content.decode()


def test_before_that_only_those_concerned_see_it(village: Village, client: As, task: Task) -> None:
    addresses = [
        reverse("directives:page", args=[task.directive.matter.code]), reverse("directives:task", args=[task.matter.code]),
    ]

    for address in addresses:
        assert As().get(address).status_code == 404
        assert client.of(village.lan).get(address).status_code == 404
        assert client.of(village.tu).get(address).status_code == 200
    assert "12/KH-UBND" not in As().get(reverse("directives:list")).content.decode()
    assert not queries.published(at=at("2026-02-01 08:00"), limit=5)


@pytest.mark.parametrize(("basis", "sentence"), [("", "Chưa ghi căn cứ"), ("   ", "Chưa ghi căn cứ"), ("cho tốt", "Hãy ghi rõ điều")])
def test_without_a_basis_nothing_is_published(
    village: Village, client: As, task: Task, basis: str, sentence: str
) -> None:
    page = post(client.of(village.hoa), task.directive, basis=basis).content.decode()

    assert sentence in page
    assert As().get(reverse("directives:page", args=[task.directive.matter.code])).status_code == 404


def test_the_basis_is_kept_with_the_document_and_as_private_words_of_the_journal(village: Village, task: Task) -> None:
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))

    entry = Entry.objects.get(word="directives.published")
    assert entry.facts == {}
    assert EntryContent.objects.get(entry=entry).private == {"basis": BASIS}
    assert Directive.objects.get().basis == BASIS


def test_a_task_is_opened_by_the_platform_not_in_the_name_of_who_published(village: Village, task: Task) -> None:
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))

    entry = Entry.objects.get(word="directives.task_published")
    assert EntryContent.objects.get(entry=entry).by is None
    assert entry.facts == {"directive": task.directive.matter.code}


def test_what_is_assigned_later_is_public_at_once(village: Village, task: Task) -> None:
    directive = task.directive
    actions.publish(directive, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))
    draft = confirmed(directive, village, words=MEET, on="2026-02-02 08:00")

    (later,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-02-02 09:00"))

    assert later.matter.visibility == "public"
    assert directive.matter.state == "published"


def test_only_a_leader_publishes(village: Village, client: As, task: Task) -> None:
    assert post(client.of(village.tu), task.directive).status_code == 409
    assert client.of(village.tu).get(reverse("directives:act", args=[task.directive.matter.code, "publish"])).status_code == 404
    assert post(client.of(village.mai), task.directive).status_code == 404
    with pytest.raises(NotAllowed):
        actions.publish(task.directive, basis=BASIS, by=village.minh, at=at("2026-02-01 08:00"))
    assert not Entry.objects.filter(word="directives.published").exists()


def test_a_form_sent_twice_publishes_once(village: Village, client: As, task: Task) -> None:
    chair = client.of(village.hoa)

    assert post(chair, task.directive).url == post(chair, task.directive).url
    assert Entry.objects.filter(word="directives.published").count() == 1


def test_two_leaders_at_once_are_told_of_each_other(village: Village, client: As, task: Task) -> None:
    seen = task.directive.matter.version
    confirmed(task.directive, village, words=MEET, on="2026-01-08 08:00")

    answer = post(client.of(village.hoa), task.directive, version=seen)

    assert answer.status_code == 409
    assert "vừa được anh Tú xử lý" in answer.content.decode()
    assert BASIS in answer.content.decode()


def test_how_the_office_went_through_the_text_stays_with_it(village: Village, client: As, task: Task) -> None:
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))
    address = reverse("directives:page", args=[task.directive.matter.code])

    assert "Thêm một nhiệm vụ" in client.of(village.tu).get(address).content.decode()
    open_page = As().get(address).content.decode()
    assert "Thêm một nhiệm vụ" not in open_page
    assert "Đã công khai văn bản" in open_page
    assert "anh Tú" not in open_page


def test_late_is_said_in_words(village: Village, client: As, task: Task) -> None:
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))

    (line,) = queries.lines(queries.visible_tasks(ANYONE, at=at("2026-07-02 08:00")))
    (overview,) = queries.published(at=at("2026-07-02 08:00"), limit=5)

    assert (line.is_open, line.due_on) == (True, date(2026, 6, 30))
    assert (overview.total, overview.done, overview.late) == (1, 0, 1)
    assert queries.overview(overview.directive, lines=[line], on=date(2026, 7, 2)) == overview
    assert queries.overview(overview.directive, lines=[line], on=date(2026, 6, 30)).late == 0


def test_a_document_leads_to_the_one_it_carries_out(village: Village, client: As, task: Task) -> None:
    city = actions.Identity(
        number="170/KH-UBND", type="Kế hoạch", issuer="UBND tỉnh", issued_on=date(2025, 8, 6), title="Chỉnh trang nông thôn",
    )
    above = actions.register("Kế hoạch của tỉnh", identity=city, by=village.tu, at=at("2026-01-06 08:00"))
    actions.publish(task.directive, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))
    address = reverse("directives:page", args=[task.directive.matter.code])
    link = reverse("directives:page", args=[above.matter.code])

    assert link in client.of(village.tu).get(address).content.decode()
    assert link not in As().get(address).content.decode()  # not published: named, but no way there


def test_other_houses_show_themselves_on_both_pages(
    village: Village, client: As, task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []
    for page in ("directives.page", "directives.task"):

        def panel(matter: Any, *, page: str = page, **_: Any) -> Panel | None:
            asked.append((page, matter.pk))
            return None

        monkeypatch.setitem(PANELS, page, (panel,))
    staff = client.of(village.hoa)
    staff.get(reverse("directives:page", args=[task.directive.matter.code]))
    staff.get(reverse("directives:task", args=[task.matter.code]))

    assert asked == [("directives.page", task.directive_id), ("directives.task", task.pk)]


def test_the_list_takes_as_many_queries_for_ten_documents_as_for_one(village: Village) -> None:
    def published(number: int) -> None:
        identity = actions.Identity(
            number=f"{number}/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=IDENTITY.issued_on,
            title="Một kế hoạch",
        )
        one = actions.register("Giao việc", identity=identity, by=village.tu, at=at("2026-01-06 08:00"))
        wanted = actions.Wanted(text="việc", lead=village.works)
        draft = actions.add(one, span=(5, 9), wanted=wanted, by=village.tu, at=at("2026-01-06 09:00"))
        actions.assign(one, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
        actions.publish(one, basis=BASIS, by=village.hoa, at=at("2026-02-01 08:00"))

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            found = queries.published(at=at("2026-02-02 08:00"), limit=20)
            lines = queries.lines(queries.visible_tasks(ANYONE, at=at("2026-02-02 08:00")))
            assert [one.directive.title for one in found] == ["Một kế hoạch"] * len(lines)
        return len(captured)

    published(1)
    one = count()
    for number in range(2, 11):
        published(number)

    assert count() == one


def test_titles_name_documents_and_tasks(village: Village, task: Task) -> None:
    found = queries.titles([task.pk, task.directive_id, 999])

    assert found == {task.directive_id: "Kế hoạch 12/KH-UBND", task.pk: LIGHTS}


def test_an_unpublished_document_without_tasks_has_a_page_for_its_clerks(village: Village, client: As) -> None:
    directive = registered(village)

    page = client.of(village.tu).get(reverse("directives:page", args=[directive.matter.code])).content.decode()

    assert "Chưa giao nhiệm vụ nào" in page
    assert reverse("directives:read", args=[directive.matter.code]) in page
