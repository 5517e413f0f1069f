"""A plan from its text to the scorecard: read, registered, looked through, handed out, worked off, opened to all."""

from datetime import date
from pathlib import Path

import pytest

from danvan.base.duties import queries as duties
from danvan.base.files import actions as files
from danvan.base.journal import queries as journal
from danvan.base.people.relations import ANYONE
from danvan.check.scorecards import queries as scorecards
from danvan.do.directives import actions as directives
from danvan.do.directives import queries
from danvan.do.directives.models import Directive, Reference
from danvan.engines import reader
from tests.journeys import plan
from tests.pictures import picture
from tests.village import Village, at

START, END = date(2026, 1, 1), date(2026, 6, 30)
DUE, LATER = at("2026-04-30 17:00"), at("2026-05-15 08:00")


@pytest.fixture
def text(shared: Path) -> str:
    return plan.seed(shared)


@pytest.fixture
def directive(village: Village, text: str) -> Directive:
    return plan.registered(text, village=village, at=at("2026-03-02 08:00"))


def proven(village: Village) -> scorecards.Line:
    lines = scorecards.score(village.works, start=START, end=END)
    return next(line for line in lines if line.criterion == "tasks-proven")


def test_the_text_of_a_real_plan_becomes_work_that_is_done_proven_published_and_counted(
    village: Village, text: str, directive: Directive
) -> None:
    drafts = plan.confirmed(directive, village=village, due=DUE, at=at("2026-03-02 09:00"))
    ours, theirs = directives.assign(directive, drafts=drafts, by=village.hoa, at=at("2026-03-03 08:00"))
    directives.report(ours, percent=40, words="Đã kiểm tra hai thôn.", by=village.minh, at=at("2026-03-20 16:00"))
    proof = files.keep(picture(size=(800, 600)))
    directives.finish(ours, done="Đã kiểm tra cả ba thôn.", proof=proof, by=village.minh, at=at("2026-04-10 16:00"))
    directives.publish(directive, basis=plan.BASIS, by=village.hoa, at=at("2026-04-11 08:00"))

    assert directive.number == plan.NUMBER
    assert text[drafts[1].start : drafts[1].end] == theirs.text
    shown = queries.visible(ANYONE, at=LATER).get()
    (overview,) = queries.overviews([shown], actor=ANYONE, at=LATER)
    assert (overview.total, overview.done, overview.late) == (2, 1, 1)
    seen = queries.lines(queries.visible_tasks(ANYONE, at=LATER))
    assert queries.overview(shown, lines=seen, on=LATER.date()) == overview
    assert [line.state for line in queries.lines(queries.visible_tasks(ANYONE, at=LATER))] == ["Đã hoàn thành", "Đã giao"]
    assert [duty.owner for duty in duties.overdue(on=LATER.date())] == [village.culture]

    line = proven(village)
    (finished,) = journal.opened(line.evidence)
    assert (finished.word, finished.code, finished.agency) == ("directives.finished", ours.matter.code, village.works)
    assert finished.facts == {"proven": True, "on_time": True}
    assert line.points == line.out_of


def test_every_document_that_the_text_names_is_kept_where_it_stands(text: str, directive: Directive) -> None:
    kept = Reference.objects.filter(directive=directive).order_by("start")
    found = reader.read(text, year=directive.issued_on.year).references

    assert len(found) > 1
    assert [one.start for one in kept] == sorted(one.number.span[0] for one in found)
    assert kept.get(role="main").number == directive.number == plan.NUMBER
    assert {text[one.start : one.end] for one in kept} == {one.number.value for one in found}


def test_nothing_is_a_task_until_a_person_said_so_and_a_leader_assigned_it(
    village: Village, directive: Directive
) -> None:
    assert queries.drafts(directive).exists()
    assert not queries.to_assign(directive).exists()
    _, added = plan.confirmed(directive, village=village, due=DUE, at=at("2026-03-02 09:00"))
    directives.drop(directive, draft=added, by=village.tu, at=at("2026-03-02 09:30"))
    assert len(queries.to_assign(directive)) == 1
    directives.accept(directive, draft=added, by=village.tu, at=at("2026-03-02 09:40"))
    assert len(queries.to_assign(directive)) == 2
    assert not queries.visible_tasks(village.hoa, at=LATER).exists()
    assert not duties.desk(village.minh, on=LATER.date()).exists()


def test_until_it_is_published_nobody_outside_reads_it(village: Village, directive: Directive) -> None:
    drafts = plan.confirmed(directive, village=village, due=DUE, at=at("2026-03-02 09:00"))
    directives.assign(directive, drafts=drafts, by=village.hoa, at=at("2026-03-03 08:00"))
    for outsider in (ANYONE, village.lan, village.mai, village.son):
        assert not queries.visible(outsider, at=LATER).exists()
        assert not queries.visible_tasks(outsider, at=LATER).exists()

    directives.publish(directive, basis=plan.BASIS, by=village.hoa, at=at("2026-04-11 08:00"))
    assert queries.visible(ANYONE, at=LATER).get().basis == plan.BASIS
    assert len(queries.visible_tasks(ANYONE, at=LATER)) == 2


def test_work_sent_back_has_a_clock_again_and_both_endings_count(village: Village, directive: Directive) -> None:
    drafts = plan.confirmed(directive, village=village, due=DUE, at=at("2026-03-02 09:00"))
    ours, _ = directives.assign(directive, drafts=drafts, by=village.hoa, at=at("2026-03-03 08:00"))
    directives.finish(ours, done="Xong", no_proof="Chưa có ảnh", by=village.minh, at=at("2026-04-10 16:00"))
    directives.send_back(
        ours, remark="Cần biên bản", due_on=date(2026, 5, 20), by=village.hoa, at=at("2026-04-11 08:00")
    )
    assert [duty.matter for duty in duties.desk(village.minh, on=date(2026, 4, 12))] == [ours.matter]
    directives.finish(ours, done="Đã có biên bản", proof=files.keep(picture(size=(800, 600))), by=village.minh, at=at("2026-05-12 16:00"))

    line = proven(village)
    assert (line.n, line.mean) == (2, 0.5)
    assert [entry.facts["proven"] for entry in journal.opened(line.evidence)] == [False, True]
