from typing import Any

import pytest
from django.urls import reverse

from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.models import Task
from danvan.do.directives.tests.plan import KEY, MEET, assigned
from tests.village import Village, at
from tests.worlds import As

WORDS = "Đã thay 12 bóng ở Thôn Đông"


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def post(client: As, task: Task, **typed: Any) -> Any:
    address = reverse("directives:act_on_task", args=[task.matter.code, "report"])
    version = Task.objects.get(pk=task.pk).matter.version
    return client.post(address, {"form_key": KEY, "version": version, "percent": "40", "note": WORDS} | typed)


def test_an_officer_of_the_lead_reports_how_far_a_task_is(village: Village, client: As, task: Task) -> None:
    answer = post(client.of(village.minh), task)

    assert answer.url == reverse("directives:task", args=[task.matter.code])
    told = Task.objects.get(pk=task.pk)
    assert (told.percent, told.matter.state) == (40, "progressed")
    entry = Entry.objects.get(word="directives.progressed")
    assert entry.facts == {"percent": 40}
    assert EntryContent.objects.get(entry=entry).private == {"note": WORDS}


def test_those_concerned_read_the_words_of_a_report(village: Village, client: As, task: Task) -> None:
    actions.report(task, percent=40, words=WORDS, by=village.minh, at=at("2026-02-01 08:00"))
    address = reverse("directives:task", args=[task.matter.code])

    for actor in (village.minh, village.hoa):
        page = client.of(actor).get(address).content.decode()
        assert WORDS in page
        assert "Báo cáo tiến độ: 40%" in page
    actions.publish(task.directive, basis="Điều 11", by=village.hoa, at=at("2026-02-02 08:00"))
    for actor in (village.lan, village.mai):
        page = client.of(actor).get(address).content.decode()
        assert "Báo cáo tiến độ: 40%" in page
        assert WORDS not in page
        assert "ông Minh" not in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"percent": ""}, "Chưa ghi tỷ lệ"), ({"percent": "101"}, "từ 0 đến 100"), ({"percent": "nhiều"}, "từ 0 đến 100"),
        ({"note": " "}, "Chưa ghi đã làm gì"),
    ],
)
def test_what_is_wrong_in_a_report_is_said_and_the_rest_stays(
    village: Village, client: As, task: Task, changes: dict[str, str], sentence: str
) -> None:
    page = post(client.of(village.minh), task, **changes).content.decode()

    assert sentence in page
    assert "note" in changes or WORDS in page
    assert not Entry.objects.filter(word="directives.progressed").exists()


def test_a_form_sent_twice_reports_once(village: Village, client: As, task: Task) -> None:
    officer = client.of(village.minh)
    post(officer, task)
    post(officer, task)

    assert Entry.objects.filter(word="directives.progressed").count() == 1


def test_two_officers_at_once_are_told_of_each_other(village: Village, client: As, task: Task) -> None:
    seen = task.matter.version
    actions.report(task, percent=50, words="Xong một nửa", by=village.minh, at=at("2026-02-01 08:00"))

    answer = post(client.of(village.minh), task, version=seen)

    assert answer.status_code == 409
    assert WORDS in answer.content.decode()
    assert Task.objects.get(pk=task.pk).percent == 50


def test_only_those_who_do_a_task_report_on_it(village: Village, client: As, task: Task) -> None:
    assert post(client.of(village.tu), task).status_code == 409  # sees it, may not
    assert post(client.of(village.mai), task).status_code == 404
    assert post(client.of(village.lan), task).status_code == 403
    with pytest.raises(NotAllowed):
        actions.report(task, percent=10, words=WORDS, by=village.tu, at=at("2026-02-01 08:00"))


def test_who_was_only_asked_owes_no_reports(village: Village) -> None:
    asked = assigned(village, words=MEET)

    with pytest.raises(NotAllowed):
        actions.report(asked, percent=10, words=WORDS, by=village.son, at=at("2026-02-01 08:00"))


def test_an_unknown_task_or_verb_is_not_found(village: Village, client: As, task: Task) -> None:
    officer = client.of(village.minh)

    assert officer.get(reverse("directives:task", args=["NOSUCH"])).status_code == 404
    assert officer.get(reverse("directives:act_on_task", args=[task.matter.code, "explode"])).status_code == 404
    assert officer.get(reverse("directives:act_on_task", args=[task.matter.code, "send_back"])).status_code == 404


@pytest.mark.parametrize("version", ["9" * 5000, "-1", "²", ""])
def test_a_version_that_is_no_number_is_as_if_none_was_sent(village: Village, client: As, task: Task, version: str) -> None:
    assert post(client.of(village.minh), task, version=version).status_code in (302, 409)
