from collections.abc import Collection
from typing import Any

import pytest

from danvan.base.moves import actions as moves
from danvan.base.moves import guards
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.guards import Guard, unless
from danvan.base.moves.table import NotAllowed
from tests.ground import Errand, again, entries, errand
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
KIND = ("petitions", "errand")


class Closed(NotAllowed):
    """A refusal of its own, which a form can tell from others."""


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=NOW, by=village.lan)


def guarded(monkeypatch: pytest.MonkeyPatch, *found: Guard) -> None:
    """Let errands have some guards, for one test."""
    monkeypatch.setitem(guards.GUARDS, KIND, found)


def offered(asked: Errand, village: Village, **more: Any) -> set[str]:
    """Return what an officer may do with an errand."""
    return {move.verb for move in moves.open_to(asked, by=village.minh, at=NOW, **more)}


def test_what_a_guard_forbids_is_neither_shown_nor_done(monkeypatch: pytest.MonkeyPatch, village: Village, asked: Errand) -> None:
    assert "pause" in offered(asked, village)
    guarded(monkeypatch, unless(lambda one, by, at: by != village.minh, verbs=["pause"], says="closed at noon", refusal=Closed))
    assert offered(asked, village) == {"note", "pass", "set_by", "meet"}
    assert not moves.may(asked, verb="pause", by=village.minh, at=NOW)
    with pytest.raises(Closed, match="closed at noon"):
        moves.make(asked, "pause", by=village.minh, at=NOW)
    assert (asked.matter.state, len(entries(asked))) == ("submitted", 1)
    moves.make(asked, "note", by=village.minh, at=NOW)


def test_the_table_is_asked_first_and_the_first_guard_that_forbids_is_heard(monkeypatch: pytest.MonkeyPatch, village: Village, asked: Errand) -> None:
    asked_for: list[Collection[str]] = []

    def all_of_them(one: Errand, *, among: Collection[str], by: object, at: object) -> Collection[str]:
        asked_for.append(among)
        return {*among, "unheard_of"}

    guarded(monkeypatch, Guard(forbids=all_of_them, says="closed", refusal=Closed), unless(lambda one, by, at: False, verbs=["pause"], says="not today"))
    with pytest.raises(NotAllowed, match="other may not pause"):
        moves.make(asked, "pause", by=village.mai, at=NOW)
    assert asked_for == []
    with pytest.raises(Closed):
        moves.make(asked, "pause", by=village.minh, at=NOW)
    assert asked_for == [{"pause"}]


def test_a_guard_is_asked_for_nothing_that_is_not_its_own_or_is_not_wanted(monkeypatch: pytest.MonkeyPatch, village: Village, asked: Errand) -> None:
    def never(one: Errand, by: object, at: object) -> bool:
        raise AssertionError

    guarded(monkeypatch, unless(never, verbs=["pause", "settle"], says="closed"))
    assert offered(asked, village, among=["note", "pass"]) == {"note", "pass"}
    moves.make(asked, "note", by=village.minh, at=NOW)


def test_who_comes_too_late_hears_who_was_first(monkeypatch: pytest.MonkeyPatch, village: Village, asked: Errand) -> None:
    mine = again(asked)
    moves.make(asked, "note", by=village.tu, at=NOW)
    guarded(monkeypatch, unless(lambda one, by, at: False, verbs=["pause"], says="closed"))
    with pytest.raises(ChangedMeanwhile):
        moves.make(mine, "pause", by=village.minh, at=NOW)


def test_a_guard_sees_the_thing_as_it_was_before_the_move(monkeypatch: pytest.MonkeyPatch, village: Village, asked: Errand) -> None:
    guarded(monkeypatch, unless(lambda one, by, at: not one.SEEN_BY, verbs=["note"], says="once"))
    moves.make(asked, "note", by=village.minh, at=NOW, sets={"SEEN_BY": ("reception",)})
    assert asked.SEEN_BY == ("reception",)
    with pytest.raises(NotAllowed, match="once"):
        moves.make(asked, "note", by=village.tu, at=NOW, sets={"SEEN_BY": ()})
    assert asked.SEEN_BY == ("reception",)


def test_a_house_may_lend_a_relation(village: Village, asked: Errand) -> None:
    assert "settle" not in offered(asked, village)
    assert "settle" in offered(asked, village, lent=["leader"])
