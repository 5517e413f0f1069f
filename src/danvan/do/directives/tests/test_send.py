import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from django.test import override_settings
from django.urls import reverse

from danvan.base.files import actions as files
from danvan.base.jobs import actions as queue
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Exchange, Task
from danvan.do.directives.reports import tasks as papers
from danvan.do.directives.tests.plan import IDENTITY, LIGHTS, TEXT, again, assigned, confirmed, registered
from danvan.engines import edxml
from danvan.engines.papers.document import Paragraph
from tests.pictures import picture
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")
PROVINCE = edxml.Party("000.00.00.H26", "UBND tỉnh")
TO = "000.00.00.H26 UBND tỉnh"


@pytest.fixture(autouse=True)
def _office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with override_settings(OFFICE_CODE="000.00.12.H26", FILES_FOLDER=tmp_path_factory.mktemp("files")):
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with override_settings(EXCHANGE_OUT=str(tmp_path)):
        yield tmp_path


def post(client: As, url: str, about: Directive | Task, to: str = TO) -> Any:
    version = type(about).objects.get(pk=about.pk).matter.version
    return client.post(reverse(url, args=[about.matter.code]), {"form_key": "s" * 24, "version": version, "to": to})


def delivered() -> Job:
    """Return the job of what was sent, once the worker has done it."""
    queue.run_due(at=Job.objects.get(task=actions.DELIVER).due_at)
    return Job.objects.get(task=actions.DELIVER)


def from_above(village: Village) -> Task:
    """Return the task that bà Hoa assigns by a plan which the province sent as a package."""
    filing = actions.Filing(direction="incoming", received_on=date(2026, 1, 6), document_id="p,2026/01/05,12", sender=PROVINCE)
    plan = actions.register(TEXT, identity=replace(IDENTITY, issuer="UBND tỉnh"), filing=filing, by=village.tu, at=at("2026-01-06 08:00"))
    return actions.assign(plan, drafts=[confirmed(plan, village, words=LIGHTS)], by=village.hoa, at=at("2026-01-07 08:00"))[0]


def done(village: Village, task: Task) -> Task:
    proof = files.keep(picture(), pictures_only=True)
    actions.finish(again(task), done="Đã thay 40 bóng đèn ở ba thôn.", proof=proof, by=village.minh, at=at("2026-01-20 08:00"))
    return again(task)


def test_with_a_folder_a_document_goes_there_and_not_into_the_hand(village: Village, client: As, folder: Path) -> None:
    plan = registered(village)

    answer = post(client.of(village.tu), "directives:send", plan)
    assert answer["Location"] == reverse("directives:page", args=[plan.matter.code])
    assert list(folder.iterdir()) == []
    assert delivered().done_at

    sent = Exchange.objects.get()
    package = edxml.read((folder / f"{plan.matter.code}-{sent.pk}.edxml").read_bytes())
    assert (package.code, package.document_id, [one.id for one in package.to]) == ("12/KH-UBND", sent.document_id, [PROVINCE.id])


def test_a_number_that_is_given_meanwhile_does_not_change_under_which_id_it_goes(village: Village, folder: Path) -> None:
    plan = actions.register(TEXT, identity=replace(IDENTITY, number=""), by=village.tu, at=at("2026-01-06 08:00"))
    actions.send(plan, document_id="known so", to=(PROVINCE,), by=village.tu, at=at("2026-01-06 09:00"))
    actions.number(plan, number="15/KH-UBND", issued_on=date(2026, 1, 9), by=village.tu, at=at("2026-01-06 10:00"))
    delivered()

    assert [edxml.read(path.read_bytes()).document_id for path in folder.iterdir()] == ["known so"]


def test_a_folder_that_is_away_is_tried_again(village: Village, folder: Path) -> None:
    actions.send(registered(village), document_id="x", to=(PROVINCE,), by=village.tu, at=NOW)
    folder.rmdir()
    assert queue.run_due(at=NOW) == 0
    folder.mkdir()

    assert queue.run_due(at=NOW + queue.LONGEST_WAIT) == 1
    assert len(list(folder.iterdir())) == 1


def test_the_report_of_a_task_goes_to_who_set_it_with_paper_and_proof(village: Village, client: As) -> None:
    task = done(village, from_above(village))
    clerk = client.of(village.tu)
    page = clerk.get(reverse("directives:send_report", args=[task.matter.code]))
    assert page.context["form"]["to"].value() == "000.00.00.H26 UBND tỉnh"

    package = edxml.read(post(clerk, "directives:send_report", task).content)

    assert (package.type_name, package.sender.id) == ("Báo cáo", "000.00.12.H26")
    assert package.answers == (edxml.Answered("000.00.00.H26", "12/KH-UBND", date(2026, 1, 5), "p,2026/01/05,12"),)
    paper, proof = package.attachments
    words = "\n".join(each.text for each in docx.Document(io.BytesIO(paper.content)).paragraphs)
    assert "Đã thay 40 bóng đèn ở ba thôn." in words
    assert task.text in words
    assert "12/KH-UBND" in words
    assert (proof.name, proof.type) == ("minh-chung.jpg", "image/jpeg")
    kept = Exchange.objects.get(direction="out")
    assert (kept.kind, kept.task, kept.parties, kept.document_id) == ("report", task, [[PROVINCE.id, PROVINCE.name]], package.document_id)
    assert Entry.objects.get(word="directives.report_sent").facts == {"to_agencies": 1}


def test_what_was_last_reported_stands_in_it_while_it_is_not_done(village: Village, client: As) -> None:
    task = from_above(village)
    actions.report(task, percent=40, words="Đã thay 16 bóng.", by=village.minh, at=at("2026-01-10 08:00"))

    package = edxml.read(post(client.of(village.hoa), "directives:send_report", task).content)

    words = "\n".join(each.text for each in docx.Document(io.BytesIO(package.attachments[0].content)).paragraphs)
    assert "Đã thay 16 bóng." in words
    assert "40%" in words


def test_a_report_says_the_day_of_the_text_and_the_one_that_was_granted(village: Village) -> None:
    task = from_above(village)
    assert said_of(task) == "Thời hạn theo văn bản: 30/06/2026."
    actions.ask_extension(again(task), wanted_on=date(2026, 8, 31), reason="Chờ vốn", by=village.minh, at=NOW)
    actions.extend(again(task), due_on=date(2026, 8, 15), remark="", by=village.hoa, at=NOW)
    assert said_of(again(task)) == "Thời hạn theo văn bản: 30/06/2026. Nơi giao đã cho đến 15/08/2026."


def said_of(task: Task) -> str:
    """Return what its report says of its day."""
    paper = papers.report(task, to=("UBND tỉnh",), words="", on=NOW.date())
    (said,) = (block.text for block in paper.blocks if isinstance(block, Paragraph) and "Thời hạn" in block.text)
    return said.partition(". ")[2]


def test_a_report_goes_into_the_folder_too(village: Village, client: As, folder: Path) -> None:
    task = done(village, assigned(village))
    post(client.of(village.hoa), "directives:send_report", task)
    delivered()

    assert [edxml.read(path.read_bytes()).type_name for path in folder.iterdir()] == ["Báo cáo"]


def test_word_of_a_report_is_kept_with_the_document_and_gives_it_no_number(village: Village, client: As) -> None:
    task = from_above(village)
    sent = edxml.read(post(client.of(village.tu), "directives:send_report", task).content)
    answers = edxml.Answered("", "15/BC-UBND", date(2026, 2, 1), sent.document_id)
    upload = io.BytesIO(edxml.write_status(edxml.Status(answers=answers, sender=PROVINCE, code="03", at=NOW)))
    upload.name = "tt.xml"

    answer = client.of(village.tu).post(reverse("directives:take_in"), {"form_key": "w" * 24, "file": upload})

    assert answer["Location"] == reverse("directives:page", args=[task.directive.matter.code])
    assert Exchange.objects.get(kind="status").said == "03"


@pytest.mark.parametrize("who", ["minh", "linh", "mai", "lan"])
def test_only_the_records_office_and_heads_send_a_report(village: Village, client: As, who: str) -> None:
    task = from_above(village)

    assert client.of(getattr(village, who)).get(reverse("directives:send_report", args=[task.matter.code])).status_code in (302, 403, 404)
    with pytest.raises(NotAllowed):
        actions.send_report(task, document_id="x", to=(PROVINCE,), by=getattr(village, who), at=NOW)
