from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal import queries, sequencer
from danvan.base.journal.models import Checkpoint, Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Follower, Notice
from danvan.base.office import actions as office
from danvan.base.people.relations import ANYONE
from tests.ground import Errand, entries, errand
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
LATER = NOW + timedelta(minutes=1)
BASIS = "91/2025/QH15"


@pytest.fixture
def asked(village: Village) -> Errand:
    asked = errand(village.works, at=NOW, by=village.lan)
    sequencer.hold("one", at=NOW)
    sequencer.grow("one", at=NOW)
    return asked


def test_what_is_erased_leaves_the_root_unchanged_and_is_itself_an_entry(village: Village, asked: Errand) -> None:
    before = Checkpoint.objects.get()

    office.erase(asked.matter, by=village.hoa, at=LATER, basis=BASIS)

    assert queries.tree_stands()
    assert not EntryContent.objects.filter(private__has_key="text").exists()
    assert entries(asked)[-1].facts == {"erased": 1, "basis": BASIS}
    sequencer.grow("one", at=LATER)
    after = Checkpoint.objects.latest("size")
    assert (after.size, after.root != before.root) == (before.size + 1, True)
    assert queries.tree_stands()


def test_the_addresses_left_with_it_go_with_what_was_told_there_and_what_waits_ends_quietly(
    village: Village, asked: Errand, tmp_path: Path, settings: LazySettings
) -> None:
    settings.NOTICES_FOLDER = tmp_path
    for channel, address in (("sms", "0912345678"), ("email", "lan@example.vn")):
        notices.follow(asked.matter, channel=channel, address=address, at=NOW)
    notices.tell_author(entries(asked)[-1], at=NOW)
    jobs.run_due(at=NOW)
    assert "912345678" in "".join(file.read_text() for file in tmp_path.iterdir())
    notices.follow(asked.matter, channel="zalo", address="0987654321", at=LATER)
    notices.tell_author(entries(asked)[-1], at=LATER)
    assert Notice.objects.get(channel="zalo").sent_at is None

    office.erase(asked.matter, by=village.hoa, at=LATER, basis=BASIS)
    while jobs.run_due(at=LATER):
        pass
    assert not Follower.objects.exists()
    assert not Notice.objects.exclude(follower=None).exists()
    left = "".join(file.read_text() for file in tmp_path.iterdir())  # to the agency alone
    assert "912345678" not in left
    assert "lan@" not in left
    assert not Job.objects.exclude(error="").exists()


def test_who_erased_is_kept(village: Village, asked: Errand) -> None:
    office.erase(asked.matter, by=village.hoa, at=LATER, basis=BASIS)
    assert queries.last(asked.matter)[1] == village.hoa.person


def test_the_words_of_other_matters_stay(village: Village, asked: Errand) -> None:
    other = errand(village.works, at=NOW, by=village.lan)
    office.erase(asked.matter, by=village.hoa, at=LATER, basis=BASIS)
    assert EntryContent.objects.get(entry__matter=other.matter).private["text"]


@pytest.mark.parametrize("name", ["lan", "tu", "minh", "mai", "son", "ba"])
def test_only_who_leads_the_agency_or_the_one_above_may_erase(village: Village, asked: Errand, name: str) -> None:
    with pytest.raises(NotAllowed):
        office.erase(asked.matter, by=getattr(village, name), at=LATER, basis=BASIS)
    with pytest.raises(NotAllowed):
        office.erase(asked.matter, by=ANYONE, at=LATER, basis=BASIS)
    assert EntryContent.objects.count() == Entry.objects.count() == 1


def test_a_basis_that_is_a_sentence_erases_nothing(village: Village, asked: Errand) -> None:
    with pytest.raises(ValueError, match="basis"):
        office.erase(asked.matter, by=village.hoa, at=LATER, basis="vì dân yêu cầu")
    assert EntryContent.objects.filter(private__has_key="text").exists()
