import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import SuspiciousOperation
from django.db import connections

from danvan.base.face.models import SentForm
from danvan.base.face.once import once
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.forms import MoveForm
from tests.ground import again, errand, settle
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
KEY = "k" * 24


def sending(village: Village) -> Callable[[], str]:
    """Return an act that opens an errand."""
    return lambda: f"/phan-anh/{errand(village.works, at=NOW).matter.code}"


def test_a_form_sent_twice_acts_once_and_leads_to_the_same_place(village: Village) -> None:
    first, second = (once(KEY, at=NOW, act=sending(village)) for _ in range(2))
    assert first == second == f"/phan-anh/{Matter.objects.get().code}"


def test_two_forms_act_twice(village: Village) -> None:
    assert once(KEY, at=NOW, act=sending(village)) != once("l" * 24, at=NOW, act=sending(village))
    assert Matter.objects.count() == 2


def test_an_act_that_fails_leaves_nothing_and_frees_the_key(village: Village) -> None:
    def failing() -> str:
        errand(village.works, at=NOW)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        once(KEY, at=NOW, act=failing)
    assert (Matter.objects.count(), SentForm.objects.count()) == (0, 0)
    assert once(KEY, at=NOW, act=sending(village))
    assert Matter.objects.count() == 1


@pytest.mark.parametrize("key", ["", "short", "k" * 65, "k" * 23 + " ", "k" * 23 + "'", "ｋ" * 10])
def test_a_form_without_a_key_of_ours_does_nothing(village: Village, key: str) -> None:
    with pytest.raises(SuspiciousOperation):
        once(key, at=NOW, act=sending(village))
    assert not Matter.objects.exists()


def test_two_copies_of_a_form_that_come_at_once_act_once(world: str) -> None:
    village, led = settle(), []
    together = threading.Barrier(4)

    def send() -> None:
        together.wait(timeout=10)
        try:
            led.append(once(KEY, at=NOW, act=sending(village)))
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

    where = form.make(lambda: str(moves.make(mine, "pause", by=village.minh, at=NOW)), at=NOW)

    (sentence,) = form.non_field_errors()
    assert where is None
    assert "anh Tú" in sentence
    assert "09:05 ngày 28/08/2026" in sentence
    assert not SentForm.objects.exists()


def test_a_form_that_nobody_allows_says_so_and_may_be_sent_again(village: Village) -> None:
    asked, form = errand(village.works, at=NOW), MoveForm({"form_key": KEY})
    assert form.is_valid()
    assert form.make(lambda: str(moves.make(asked, "settle", by=village.minh, at=NOW)), at=NOW) is None
    assert "không thuộc quyền" in form.non_field_errors()[0]
    assert form.make(sending(village), at=NOW)


@pytest.mark.parametrize("version", ["", "x", "-1", "1.5", "１", "9" * 30])
def test_a_version_that_is_no_number_is_not_believed(village: Village, version: str) -> None:
    asked, form = errand(village.works, at=NOW), MoveForm({"form_key": KEY, "version": version})
    assert form.is_valid()
    form.read(asked.matter)
    where = form.make(lambda: str(moves.make(asked, "note", by=village.tu, at=NOW)), at=NOW)
    assert bool(where) == (Matter.objects.get().version == 2)
