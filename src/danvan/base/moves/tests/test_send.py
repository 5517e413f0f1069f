import threading
from collections.abc import Callable
from datetime import timedelta
from typing import cast

import pytest
from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from danvan.base.face.models import SentForm
from danvan.base.face.once import OtherWords, answered, fingerprint, once
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.forms import MoveForm
from danvan.base.people.visits import Visit
from tests.ground import again, errand, settle
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
KEY = "k" * 24
ASKED = "a" * 64


def sending(village: Village) -> Callable[[], str]:
    """Return an act that opens an errand."""
    return lambda: f"/phan-anh/{errand(village.works, at=NOW).matter.code}"


def visit() -> Visit:
    """Return the request by which a form came."""
    came = cast(Visit, RequestFactory().post("/phan-anh/gui", {"text": "Đèn", "form_key": KEY}))
    came.at = NOW
    return came


def test_a_form_sent_twice_acts_once_and_leads_to_the_same_place(village: Village) -> None:
    first, second = (once(KEY, asked=ASKED, at=NOW, act=sending(village)) for _ in range(2))
    assert first == second == f"/phan-anh/{Matter.objects.get().code}"


def test_other_words_under_a_key_that_was_seen_are_neither_lost_nor_taken_for_the_first(village: Village) -> None:
    once(KEY, asked=ASKED, at=NOW, act=sending(village))
    with pytest.raises(OtherWords):
        once(KEY, asked="b" * 64, at=NOW, act=sending(village))
    assert Matter.objects.count() == 1


def test_the_fingerprint_is_of_the_words_and_files_and_not_of_the_tokens() -> None:
    def sent(**typed: object) -> str:
        return fingerprint(RequestFactory().post("/phan-anh/gui", {"text": "Đèn", "form_key": KEY} | typed))

    assert sent() == sent(form_key="other", csrfmiddlewaretoken="x")
    different = {sent(), sent(text="Đường"), sent(photo=SimpleUploadedFile("a.jpg", b"1")), sent(where="ngõ")}
    assert len(different) == 4


def test_a_second_copy_is_led_on_before_a_page_looks_at_what_it_asks(village: Village) -> None:
    looked: list[str] = []

    @answered
    def page(request: HttpRequest) -> HttpResponse:
        looked.append(request.method or "")
        return HttpResponse()

    came = visit()
    assert page(came).status_code == 200
    once(KEY, asked=fingerprint(came), at=NOW, act=lambda: "/xong")
    copy, other, get = visit(), RequestFactory().post("/phan-anh/gui", {"text": "Đường", "form_key": KEY}), RequestFactory().get("/phan-anh/gui")

    assert page(copy)["Location"] == "/xong"
    assert [page(each).status_code for each in (other, get)] == [200, 200]
    assert looked == ["POST", "POST", "GET"]


def test_two_forms_act_twice(village: Village) -> None:
    assert once(KEY, asked=ASKED, at=NOW, act=sending(village)) != once("l" * 24, asked=ASKED, at=NOW, act=sending(village))
    assert Matter.objects.count() == 2


def test_an_act_that_fails_leaves_nothing_and_frees_the_key(village: Village) -> None:
    def failing() -> str:
        errand(village.works, at=NOW)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        once(KEY, asked=ASKED, at=NOW, act=failing)
    assert (Matter.objects.count(), SentForm.objects.count()) == (0, 0)
    assert once(KEY, asked=ASKED, at=NOW, act=sending(village))
    assert Matter.objects.count() == 1


@pytest.mark.parametrize("key", ["", "short", "k" * 65, "k" * 23 + " ", "k" * 23 + "'", "ｋ" * 10])
def test_a_form_without_a_key_of_ours_does_nothing(village: Village, key: str) -> None:
    with pytest.raises(SuspiciousOperation):
        once(key, asked=ASKED, at=NOW, act=sending(village))
    assert not Matter.objects.exists()


def test_two_copies_of_a_form_that_come_at_once_act_once(world: str) -> None:
    village, led = settle(), []
    together = threading.Barrier(4)

    def send() -> None:
        together.wait(timeout=10)
        try:
            led.append(once(KEY, asked=ASKED, at=NOW, act=sending(village)))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert led == [f"/phan-anh/{Matter.objects.get().code}"] * 4
    assert Entry.objects.count() == 1


def test_a_form_that_comes_too_late_says_who_was_first_and_keeps_what_was_typed(village: Village) -> None:
    asked = errand(village.works, at=NOW)
    form = MoveForm({"form_key": KEY, "version": "1"})
    assert form.is_valid()
    moves.make(again(asked), "note", by=village.tu, at=NOW + timedelta(minutes=5))
    mine = again(asked)
    form.read(mine.matter)

    where = form.make(lambda: str(moves.make(mine, "pause", by=village.minh, at=NOW)), visit=visit())

    (sentence,) = form.non_field_errors()
    assert where is None
    assert "anh Tú" in sentence
    assert "09:05 ngày 28/08/2026" in sentence
    assert not SentForm.objects.exists()


def test_a_form_that_nobody_allows_says_so_and_may_be_sent_again(village: Village) -> None:
    asked, form = errand(village.works, at=NOW), MoveForm({"form_key": KEY})
    assert form.is_valid()
    assert form.make(lambda: str(moves.make(asked, "settle", by=village.minh, at=NOW)), visit=visit()) is None
    assert "không thuộc quyền" in form.non_field_errors()[0]
    assert form.make(sending(village), visit=visit())


@pytest.mark.parametrize("version", ["", "x", "-1", "1.5", "１", "9" * 30])
def test_a_version_that_is_no_number_is_not_believed(village: Village, version: str) -> None:
    asked, form = errand(village.works, at=NOW), MoveForm({"form_key": KEY, "version": version})
    assert form.is_valid()
    form.read(asked.matter)
    where = form.make(lambda: str(moves.make(asked, "note", by=village.tu, at=NOW)), visit=visit())
    assert bool(where) == (Matter.objects.get().version == 2)
