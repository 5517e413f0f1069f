"""Who may have a matter purged. That nothing is left of it is told in tests/journeys/test_purge.py."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Follower
from danvan.base.office import actions
from danvan.base.office.models import Purge
from danvan.base.office.queries import purges as queries
from danvan.base.office.queries import rules
from tests.ground import Errand, errand, move
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
BASIS = "117/2025/QH15"


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=NOW, by=village.lan, visibility="public")


def ask(asked: Errand, *, village: Village, by: str = "tu") -> Purge:
    return actions.ask_purge(asked.matter, reason="denunciation", basis=BASIS, by=getattr(village, by), at=NOW)


def test_a_matter_that_shall_go_is_out_of_the_publics_sight_from_the_first_minute(village: Village, asked: Errand) -> None:
    ask(asked, village=village)
    assert Matter.objects.get(pk=asked.matter.pk).visibility == "own"


def test_a_form_that_was_open_meanwhile_brings_no_words_back(village: Village, asked: Errand) -> None:
    ask(asked, village=village)
    with pytest.raises(ChangedMeanwhile):
        move(asked, "note", at=NOW, by=village.lan)


def test_who_asked_cannot_confirm_and_who_only_receives_cannot_either(village: Village, asked: Errand) -> None:
    purge = ask(asked, village=village, by="hoa")
    for name in ("hoa", "tu", "minh", "lan"):
        with pytest.raises(NotAllowed):
            actions.purge(purge, by=getattr(village, name), at=NOW)
    assert EntryContent.objects.filter(private__has_key="text").exists()


@pytest.mark.parametrize("name", ["lan", "ba", "son", "mai"])
def test_who_does_not_serve_where_the_matter_lies_cannot_ask(village: Village, asked: Errand, name: str) -> None:
    with pytest.raises(NotAllowed):
        ask(asked, village=village, by=name)


def test_it_is_asked_for_once_and_confirmed_once(village: Village, asked: Errand) -> None:
    purge = ask(asked, village=village)
    with pytest.raises(NotAllowed):
        ask(asked, village=village)
    actions.purge(purge, by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        actions.purge(purge, by=village.hoa, at=NOW)


def test_nobody_is_left_as_the_author_and_the_reason_is_not_in_the_journal(village: Village, asked: Errand) -> None:
    actions.purge(ask(asked, village=village), by=village.hoa, at=NOW)
    assert Matter.objects.get(pk=asked.matter.pk).author is None
    assert not EntryContent.objects.filter(by=village.lan.person).exists()
    assert not [entry for entry in Entry.objects.all() if "denunciation" in str(entry.facts)]


def test_a_purge_takes_away_the_addresses_and_leaves_the_counts_at_the_doors(village: Village, asked: Errand) -> None:
    notices.follow(asked.matter, channel="sms", address="0912345678", at=NOW)
    cache.set("tries", 5)
    actions.purge(ask(asked, village=village), by=village.hoa, at=NOW)
    assert not Follower.objects.exists()
    assert cache.get("tries") == 5
    cache.delete("tries")


def test_a_purge_that_was_asked_for_in_error_is_dropped_and_its_entry_stays(village: Village, asked: Errand) -> None:
    Matter.objects.filter(pk=asked.matter.pk).update(visibility="public")
    actions.drop_purge(ask(asked, village=village), by=village.hoa, at=NOW)
    assert Matter.objects.get(pk=asked.matter.pk).visibility == "public"
    assert not Purge.objects.exists()
    assert Entry.objects.filter(word="office.purge_dropped").exists()
    assert EntryContent.objects.filter(private__has_key="text").exists()


def test_nobody_ticks_a_step_of_what_is_not_theirs_or_not_confirmed(village: Village, asked: Errand) -> None:
    purge = ask(asked, village=village)
    for who in (village.mai, village.hoa):
        with pytest.raises(NotAllowed):
            actions.tick(purge, step="backups", by=who, at=NOW)


def test_the_hours_are_counted(village: Village, asked: Errand) -> None:
    purge = ask(asked, village=village)
    clocks = [queries.clock(purge, at=NOW + timedelta(hours=hours)) for hours in (1, 10)]
    assert [(clock.hours, clock.is_late) for clock in clocks] == [(7, False), (2, True)]


def test_no_page_of_the_office_says_that_something_was_set_aside(village: Village, asked: Errand) -> None:
    actions.drop_purge(ask(asked, village=village), by=village.hoa, at=NOW)
    actions.purge(ask(asked, village=village), by=village.hoa, at=NOW)
    assert Entry.objects.filter(word__in=rules.OF_PURGES).count() >= 3
    assert rules.changes(agencies=[village.works, village.commune], most=20) == []
