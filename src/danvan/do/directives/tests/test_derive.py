"""A deadline that is a period, or of which nobody knows the day: taken from its words, or asked about, never lost."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives import queries as directives
from danvan.do.directives.models import Directive, Draft, Task, Theme
from danvan.do.directives.queries import corrections, deadlines, doubts
from danvan.do.directives.tests.plan import IDENTITY, address
from danvan.do.directives.tests.reading import post, read
from danvan.engines import vietnamese
from tests.village import Village, at
from tests.worlds import As

PERIODS = [
    ("hoàn thành trong quý IV/2026", date(2026, 12, 31)), ("trong quý III năm 2026", date(2026, 9, 30)),
    ("trong 6 tháng đầu năm 2026", date(2026, 6, 30)), ("trong 6 tháng cuối năm 2026", date(2026, 12, 31)),
    ("trong 9 tháng đầu năm 2026", date(2026, 9, 30)), ("trong tháng 9/2026", date(2026, 9, 30)),
    ("hoàn thành trong năm 2026", date(2026, 12, 31)), ("trong giai đoạn 2026-2030", date(2030, 12, 31)),
    ("từ ngày 07/9/2026 đến ngày 11/9/2026", date(2026, 9, 11)), ("trước quý IV/2026", date(2026, 9, 30)),
]  # fmt: skip
OPEN = [
    ("trước ngày 20/12", "no_year"), ("trong quý IV", "no_year"), ("hoàn thành trong tuần thứ hai của tháng 9/2026", "no_day"),
    ("trong tuần này", "no_day"), ("trong nửa đầu tháng 9/2026", "no_day"), ("trong 02 tuần kể từ ngày ban hành", "no_day"),
    ("trước Tết Nguyên đán", "no_day"),
]  # fmt: skip


def drafted(village: Village, words: str) -> Draft:
    """Return what the reader makes of an order with these words for its deadline."""
    text = vietnamese.nfc(f"KẾ HOẠCH\n1. Giao Phòng Kinh tế thay bóng đèn hỏng ở ba thôn {words}.\n")
    directive = actions.register(text, identity=replace(IDENTITY, number="15/KH-UBND"), by=village.tu, at=at("2026-01-06 08:00"))
    return Draft.objects.get(directive=directive)


def now(draft: Draft) -> Directive:
    """Return its document as it stands now."""
    return Directive.objects.get(pk=draft.directive_id)


def handed_out(draft: Draft, village: Village) -> Task:
    """Return the task that bà Hoa makes of it."""
    (task,) = actions.assign(now(draft), drafts=[Draft.objects.get(pk=draft.pk)], by=village.hoa, at=at("2026-01-07 08:00"))
    return task


@pytest.mark.parametrize(("words", "day"), PERIODS)
def test_a_period_ends_on_its_last_day_and_the_task_is_late_after_it(village: Village, words: str, day: date) -> None:
    draft = drafted(village, words)
    assert (draft.due_on, deadlines.derived(draft), doubts.of(draft)) == (day, words, {})

    actions.accept(draft.directive, draft=draft, by=village.tu, at=at("2026-01-06 09:00"))
    task = handed_out(draft, village)

    duty = Duty.objects.get(matter=task.matter)
    assert (task.due_on, duty.due_on) == (day, day)
    assert [(one.due_on, one.derived) for one in directives.reasons(task)] == [(day, words)]
    assert EntryContent.objects.get(entry__word="directives.draft_accepted").private["derived"] == words
    assert not duty.is_late(at=at(f"{day} 12:00"))
    assert duty.is_late(at=at(f"{date.fromordinal(day.toordinal() + 1)} 12:00"))


def test_each_page_says_from_which_words_the_day_was_taken(village: Village, client: As) -> None:
    draft = drafted(village, "trong quý IV/2026")
    said = "hạn suy ra từ “trong quý IV/2026”"
    page = read(client.of(village.tu), draft.directive).content.decode()
    assert said in page
    assert "31/12/2026" in page
    assert "Không có thời hạn" not in page

    post(client, draft.directive, "accept", draft=draft.pk)

    assign = client.of(village.hoa).get(reverse("directives:assign", args=[draft.directive.matter.code])).content.decode()
    assert "suy ra từ “trong quý IV/2026”" in assign
    page = client.of(village.minh).get(address(handed_out(draft, village))).content.decode()
    assert said in page
    assert "Văn bản ghi “trong quý IV/2026”" in page


def test_a_day_that_the_text_writes_or_a_person_gives_is_taken_from_no_words(village: Village) -> None:
    written = drafted(village, "trước ngày 30/6/2026")
    assert (written.due_on, deadlines.derived(written)) == (date(2026, 6, 30), "")

    written.found = {"schedule": {"kind": "span", "last": "2026-12-31"}, "deadline_text": "trong quý IV/2026"}
    assert deadlines.derived(written) == ""


@pytest.mark.parametrize(("words", "code"), OPEN)
def test_a_time_without_a_known_day_blocks_until_a_person_has_said(village: Village, client: As, words: str, code: str) -> None:
    draft = drafted(village, words)
    assert (draft.due_on, list(doubts.of(draft))) == (None, [code])
    page = read(client.of(village.tu), draft.directive).content.decode()
    assert f"“{words}”" in page
    assert "Đã đối chiếu với văn bản, giữ nguyên" not in page

    refused = post(client, draft.directive, "accept", draft=draft.pk, sure="on").content.decode()

    assert "mà chưa rõ ngày. Hãy ghi ngày" in refused
    with pytest.raises(NotAllowed):
        actions.accept(draft.directive, draft=draft, by=village.tu, at=at("2026-01-06 09:00"), sure=True)
    assert Draft.objects.get(pk=draft.pk).state == "proposed"


def test_a_person_says_that_there_is_no_time_limit_and_the_words_stay_on_the_task(village: Village, client: As) -> None:
    draft = drafted(village, "trước ngày 20/12")

    post(client.of(village.tu), draft.directive, "accept", draft=draft.pk, timeless="on")

    entry = Entry.objects.get(word="directives.draft_accepted")
    assert (entry.facts["answered"], entry.content.private["answered"]) == (1, ["no_year"])
    task = handed_out(draft, village)
    assert (task.due_on, Duty.objects.get(matter=task.matter).due_on) == (None, None)
    assert "Văn bản ghi “trước ngày 20/12”" in client.of(village.minh).get(address(task)).content.decode()


def test_no_time_limit_answers_no_other_question(village: Village) -> None:
    draft = drafted(village, "trước ngày 20/12")
    draft.found["doubts"].append({"code": doubts.LEADS, "question": "Cơ quan nào?"})

    assert doubts.unanswered(draft, sure=False, timeless=True) == {doubts.LEADS}
    assert doubts.unanswered(draft, sure=True, timeless=False) == {"no_year"}
    assert doubts.unanswered(draft, sure=True, timeless=True) == set()


@pytest.mark.parametrize(
    ("more", "settled"),
    [
        ({"due_on": ""}, False), ({"due_on": "20/12/2026", "timeless": "on"}, False),
        ({"due_on": "20/12/2026"}, True), ({"due_on": "", "timeless": "on"}, True), ({"due_on": "", "every": "quarter"}, True),
    ],
)  # fmt: skip
def test_who_mends_says_the_day_or_that_there_is_none(village: Village, client: As, more: dict[str, Any], settled: bool) -> None:
    draft = drafted(village, "trước ngày 20/12")
    typed: dict[str, Any] = {"draft": draft.pk, "text": draft.text, "lead": village.works.pk, "supporting": []}

    answer = post(client.of(village.tu), draft.directive, "change", **typed, **more)

    mended = Draft.objects.get(pk=draft.pk)
    assert mended.state == ("confirmed" if settled else "proposed")
    assert ("một trong hai" in answer.content.decode()) is not settled
    assert mended.due_on == (date(2026, 12, 20) if settled and more["due_on"] else None)


def test_who_has_said_that_there_is_none_finds_that_said_when_mending_again(village: Village, client: As) -> None:
    draft = drafted(village, "trước ngày 20/12")
    page = reverse("directives:read", args=[draft.directive.matter.code])
    assert not client.of(village.tu).get(page, {"sua": draft.pk}).context["change"]["timeless"].value()

    post(client, draft.directive, "accept", draft=draft.pk, timeless="on")

    assert client.get(page, {"sua": draft.pk}).context["change"]["timeless"].value()


def test_what_comes_again_has_no_day_and_no_question(village: Village) -> None:
    draft = drafted(village, "trước ngày 15 hằng tháng")

    assert (draft.due_on, draft.every, doubts.of(draft)) == (None, "month", {})


@pytest.mark.parametrize("words", ["Thường xuyên", "Liên tục", "Không có thời hạn"])
def test_what_has_no_end_is_not_asked_about(words: str) -> None:
    found = {"rule": "x", "deadline_text": words, "schedule": {"kind": "open"}}

    assert deadlines.open_words(Draft(found=found)) == ""
    assert deadlines.open_words(Draft(found=found | {"deadline_text": "Theo tiến độ"})) == "Theo tiến độ"


def test_the_reader_is_not_judged_by_a_day_that_its_text_does_not_write(village: Village) -> None:
    draft = drafted(village, "trong quý IV/2026")
    actions.accept(draft.directive, draft=draft, by=village.tu, at=at("2026-01-06 09:00"))

    (told,) = corrections.gold(now(draft), themes=Theme.objects.none())["tasks"]

    assert (told["deadline"], told["deadline_text"]) == (None, "trong quý IV/2026")
