import io
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from danvan.base.duties.models import Duty
from danvan.base.duties.queries import overdue
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Task
from danvan.do.directives.tests.plan import KEY, MEET, assigned
from tests.village import Village, at
from tests.worlds import As

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def photo(name: str = "den.jpg") -> SimpleUploadedFile:
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "orange").save(drawn, "JPEG")
    return SimpleUploadedFile(name, drawn.getvalue(), content_type="image/jpeg")


def post(client: As, task: Task, verb: str = "finish", **typed: Any) -> Any:
    address = reverse("directives:act_on_task", args=[task.matter.code, verb])
    version = Task.objects.get(pk=task.pk).matter.version
    return client.post(address, {"form_key": KEY, "version": version, "done": "Đã thay 30 bóng"} | typed)


def finished(task: Task, village: Village, *, on: str) -> Task:
    actions.finish(task, done="Đã thay 30 bóng", no_proof="Làm ban đêm", by=village.minh, at=at(on))
    return task


def test_a_task_finished_with_a_photo_is_proven_and_stops_the_clock(village: Village, client: As, task: Task) -> None:
    post(client.of(village.minh), task, proof=photo())

    done = Task.objects.get(pk=task.pk)
    assert (done.matter.state, done.percent) == ("finished", 100)
    facts = Entry.objects.get(word="directives.finished").facts
    assert facts["proven"] is True
    assert facts["on_time"] in (True, False)  # the view reads the clock
    assert not Duty.objects.filter(closed_at=None, matter=task.pk).exists()


@pytest.mark.parametrize(("on", "met"), [("2026-06-30 23:59", True), ("2026-07-01 00:00", False)])
def test_in_time_is_until_the_end_of_the_stated_day(village: Village, task: Task, on: str, met: bool) -> None:
    finished(task, village, on=on)

    assert Entry.objects.get(word="directives.finished").facts == {"proven": False, "on_time": met}
    assert queries.lines([task])[0].ended_late is not met
    assert not overdue(on=date(2027, 1, 1)).exists()


def test_without_proof_a_reason_is_asked_for(village: Village, client: As, task: Task) -> None:
    officer = client.of(village.minh)

    page = post(officer, task).content.decode()
    assert "Hãy đính kèm minh chứng, hoặc ghi lý do" in page
    assert "Đã thay 30 bóng" in page
    post(officer, task, no_proof="Làm ban đêm, không chụp được")

    assert Entry.objects.get(word="directives.finished").facts["proven"] is False
    shown = officer.get(reverse("directives:task", args=[task.matter.code])).content.decode()
    assert "Làm ban đêm, không chụp được" in shown


def test_a_page_named_like_a_photo_is_refused_and_the_words_stay(village: Village, client: As, task: Task) -> None:
    page = post(client.of(village.minh), task, proof=SimpleUploadedFile("den.jpg", b"<html><script>1</script>"))

    assert "Chỉ nhận tệp ảnh" in page.content.decode()
    assert "Đã thay 30 bóng" in page.content.decode()
    assert Task.objects.get(pk=task.pk).matter.state == "assigned"


def test_results_are_asked_for(village: Village, client: As, task: Task) -> None:
    assert "Chưa ghi kết quả" in post(client.of(village.minh), task, done="", no_proof="x").content.decode()


def test_proof_is_shown_only_to_those_who_see_the_task(village: Village, client: As, task: Task) -> None:
    post(client.of(village.minh), task, proof=photo())
    address = reverse("directives:proof", args=[task.matter.code])

    shown = client.of(village.hoa).get(address)
    assert shown["Content-Type"] == "image/jpeg"
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert shown["Content-Disposition"].startswith("inline")
    assert client.of(village.mai).get(address).status_code == 404
    assert As().get(address).status_code == 404


def test_a_pdf_is_handed_out_as_a_download(village: Village, client: As, task: Task) -> None:
    officer = client.of(village.minh)
    post(officer, task, proof=SimpleUploadedFile("bien-ban.pdf", PDF))

    shown = officer.get(reverse("directives:proof", args=[task.matter.code]))

    assert shown["Content-Type"] == "application/pdf"
    assert shown["Content-Disposition"].startswith("attachment")


def test_a_task_without_proof_has_none_to_show(village: Village, client: As, task: Task) -> None:
    assert client.of(village.minh).get(reverse("directives:proof", args=[task.matter.code])).status_code == 404


def test_a_form_sent_twice_finishes_once(village: Village, client: As, task: Task) -> None:
    officer = client.of(village.minh)
    post(officer, task, no_proof="Làm ban đêm")
    post(officer, task, no_proof="Làm ban đêm")

    assert Entry.objects.filter(word="directives.finished").count() == 1


def test_who_assigned_sends_back_and_the_duty_opens_again(village: Village, client: As, task: Task) -> None:
    finished(task, village, on="2026-06-01 08:00")

    post(client.of(village.hoa), task, "send_back", note="Thôn Trung còn tối", due_on="15/07/2099")

    back = Task.objects.get(pk=task.pk)
    assert back.matter.state == "sent_back"
    again = Duty.objects.get(closed_at=None, matter=task.pk)
    assert (again.due_on, again.owner) == (date(2099, 7, 15), village.works)
    assert Duty.objects.exclude(closed_at=None).get().due_on == date(2026, 6, 30)  # the former date stays
    finished(back, village, on="2026-07-10 08:00")
    assert Entry.objects.filter(word="directives.finished", facts__on_time=True).count() == 2


def test_a_send_back_names_what_is_missing_and_until_when(village: Village, client: As, task: Task) -> None:
    finished(task, village, on="2026-06-01 08:00")

    page = post(client.of(village.hoa), task, "send_back", note="", due_on="").content.decode()

    assert "Chưa ghi điều còn thiếu" in page
    assert "Chưa ghi hạn làm tiếp" in page


def test_who_does_a_task_does_not_send_it_back_to_themselves(village: Village, task: Task) -> None:
    finished(task, village, on="2026-06-01 08:00")

    with pytest.raises(NotAllowed):
        actions.send_back(task, remark="x", due_on=None, by=village.minh, at=at("2026-06-02 08:00"))


@pytest.mark.parametrize("who", ["tu", "mai", "lan", "son"])
def test_nobody_else_finishes_a_task(village: Village, task: Task, who: str) -> None:
    with pytest.raises(NotAllowed):
        actions.finish(task, done="x", no_proof="x", by=getattr(village, who), at=at("2026-06-01 08:00"))


def test_who_was_asked_says_that_it_is_done_without_being_scored(village: Village) -> None:
    asked = assigned(village, words=MEET)

    actions.finish(asked, done="Mỗi thôn một người", no_proof="Việc của Mặt trận", by=village.son, at=at("2027-01-01 08:00"))

    assert asked.matter.state == "fulfilled"
    assert Entry.objects.filter(word="directives.fulfilled").get().facts == {"proven": False}
    assert not queries.lines([asked])[0].ended_late


def test_a_button_that_a_colleague_pressed_before_leads_to_the_task_as_it_is(village: Village, client: As) -> None:
    task = assigned(village)
    accept = reverse("directives:act_on_task", args=[task.matter.code, "accept"])
    assert client.of(village.minh).get(accept).status_code == 200
    actions.take_on(Task.objects.get(pk=task.pk), by=village.minh, at=at("2026-01-08 09:00"))
    answer = client.get(accept)
    assert (answer.status_code, answer["Location"]) == (302, reverse("directives:task", args=[task.matter.code]))
    assert client.of(village.lan).get(accept).status_code == 403
