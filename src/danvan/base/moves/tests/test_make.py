from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import DatabaseError

from danvan.base.duties.models import Duty
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter, Sight
from danvan.base.moves import actions as moves
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.following import AFTERWARDS, AT_ONCE
from danvan.base.moves.table import Move, NotAllowed, find, open_to
from danvan.base.notices import actions as notices
from danvan.base.people.models import Role
from danvan.base.people.relations import ANYONE
from tests.ground import Errand, again, entries, errand
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
MINUTE = timedelta(minutes=1)
ROWS = (
    Move(verb="answer", frm=("new",), to="answered", who=("assigned",)),
    Move(verb="answer", frm=("new",), to="", who=("author",), word="said"),
    Move(verb="close", frm=("new", "answered"), to="closed", who=("leader", "upper")),
)


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=NOW, by=village.lan)


@pytest.fixture
def flows() -> Iterator[None]:
    """Put what a test adds to the flows away again."""
    before = dict(AT_ONCE), dict(AFTERWARDS)
    yield
    for table, was in zip((AT_ONCE, AFTERWARDS), before, strict=True):
        table.clear()
        table.update(was)


def test_a_move_is_found_by_verb_state_and_relation() -> None:
    assert find(ROWS, verb="answer", state="new", relations={"assigned", "other"}).says == "answered"
    assert find(ROWS, verb="answer", state="new", relations={"author"}).says == "said"
    assert [row.verb for row in open_to(ROWS, state="answered", relations={"upper"})] == ["close"]


@pytest.mark.parametrize(
    ("verb", "state", "who"),
    [("answer", "answered", "assigned"), ("close", "new", "assigned"), ("run", "new", "leader"), ("answer", "", "author")],
)
def test_what_no_row_allows_is_refused_in_a_sentence(verb: str, state: str, who: str) -> None:
    with pytest.raises(NotAllowed, match=f"{who} may not {verb} what is {state or 'new'}"):
        find(ROWS, verb=verb, state=state, relations={who})


def test_a_move_changes_the_matter_and_writes_one_entry(village: Village, asked: Errand) -> None:
    entry = moves.make(asked, "pause", by=village.minh, at=NOW + MINUTE, private={"note": "Chờ"})
    stored = Matter.objects.get()
    assert (stored.state, stored.version, stored.agency) == ("paused", 2, village.works)
    assert (entry.word, entry.code, entry.agency) == ("petitions.paused", stored.code, village.works)
    assert entry.content.private == {"note": "Chờ"}


def test_an_outsider_is_refused_and_nothing_is_left_behind(village: Village, asked: Errand) -> None:
    for outsider in (village.lan, village.tu, village.mai, village.son, village.ba, ANYONE):
        with pytest.raises(NotAllowed):
            moves.make(asked, "pause", by=outsider, at=NOW)
    assert (Matter.objects.get().version, Entry.objects.count()) == (1, 1)


def test_who_had_a_role_until_yesterday_is_an_outsider(village: Village, asked: Errand) -> None:
    Role.objects.filter(person=village.minh.person).update(valid_to=NOW.date())
    with pytest.raises(NotAllowed):
        moves.make(asked, "pause", by=village.minh, at=NOW)


def test_the_second_of_two_hears_who_was_first_when_and_what_they_did(village: Village, asked: Errand) -> None:
    mine, theirs = again(asked), again(asked)
    moves.make(theirs, "note", by=village.tu, at=NOW + MINUTE, subject="lighting", place="thon-dong")

    with pytest.raises(ChangedMeanwhile) as caught:
        moves.make(mine, "pause", by=village.minh, at=NOW + 2 * MINUTE)

    assert (caught.value.by, caught.value.at) == (village.tu.person, NOW + MINUTE)
    assert caught.value.word == entries(asked)[-1].word
    assert (Matter.objects.get().state, len(entries(asked))) == ("submitted", 2)


def test_a_matter_goes_to_another_agency_with_its_sight_and_duties(village: Village, asked: Errand) -> None:
    entry = moves.make(asked, "pass", by=village.tu, at=NOW, to=village.front, agency="an-binh-front")
    assert Matter.objects.get().agency == entry.agency == Duty.objects.get().owner == village.front
    seen = set(Sight.objects.values_list("agency__code", flat=True))
    assert seen == {"an-binh-works", "an-binh", "an-binh-front"}


def test_a_new_matter_gets_codes_that_nobody_chose(village: Village, asked: Errand) -> None:
    other = errand(village.works, at=NOW)
    assert asked.matter.code != other.matter.code
    assert len(asked.matter.bearer) == len(other.matter.bearer) == 64


def test_what_a_page_offers_is_what_the_table_allows_now(village: Village, asked: Errand) -> None:
    def offered(name: str) -> set[str]:
        return {move.verb for move in moves.open_to(asked, by=getattr(village, name), at=NOW)}

    assert offered("minh") == {"pause", "note", "pass", "set_by", "meet"}
    assert offered("hoa") == {"settle", "note", "pass", "set_by", "meet"}
    moves.make(asked, "settle", by=village.hoa, at=NOW)
    assert offered("hoa") == offered("minh") == set()


def test_what_follows_at_once_takes_the_move_with_it_when_it_fails(
    village: Village, asked: Errand, flows: None
) -> None:
    AT_ONCE["petitions.noted"] = (lambda entry, *, at: Matter.objects.create(pk=entry.matter_id),)  # there is one
    with pytest.raises(DatabaseError):
        moves.make(asked, "note", by=village.lan, at=NOW)
    assert (Matter.objects.get().version, len(entries(asked))) == (1, 1)


def test_what_follows_later_is_stored_with_the_move_and_not_done_yet(village: Village, asked: Errand, flows: None) -> None:
    AFTERWARDS["petitions.noted"] = (notices.tell_agency,)
    entry = moves.make(asked, "note", by=village.lan, at=NOW)
    job = Job.objects.get(cause=entry)
    assert (job.task, job.reaction) == ("moves.react", "notices.tell_agency")
    assert (job.matter, job.due_at, job.done_at) == (asked.matter, NOW, None)
