"""A petition from the first word to the scorecard, and what everybody sees when it is late."""

from datetime import date

import pytest

from danvan import law
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs
from danvan.base.journal import queries as journal
from danvan.base.journal import sequencer
from danvan.base.journal.models import Entry, Leaf
from danvan.base.matters import codes
from danvan.base.matters import queries as matters
from danvan.base.people.relations import ANYONE, Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.scorecards import queries as scorecards
from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Rating, Survey
from tests.journeys import past
from tests.pictures import picture
from tests.village import Village, at

START, END = date(2026, 1, 1), date(2026, 6, 30)
SECRET = codes.secret("a form that somebody filled in")
RESIDENT = Actor(bears=frozenset({codes.bearer(SECRET)}))  # without an account
FIRST = "Tổ điện đã thay bóng đèn đầu ngõ 12."
SECOND = "Đã thay cả bộ đui và dây, đèn sáng ba đêm liền."


@pytest.fixture
def survey(village: Village) -> Survey:
    return surveys.launch(village.works, by=village.hoa, at=at("2026-03-01 08:00"))


@pytest.fixture
def photo(village: Village) -> StoredFile:
    return files.keep(picture(size=(800, 600)), pictures_only=True)


def line(village: Village, criterion: str) -> scorecards.Line:
    return next(one for one in scorecards.score(village.works, start=START, end=END) if one.criterion == criterion)


def submitted(village: Village, photo: StoredFile) -> Petition:
    petition = petitions.submit(
        "Đèn đường tắt đã một tuần.", place=village.thon_dong, where="đầu ngõ 12", photo=photo,
        bearer=codes.bearer(SECRET), by=RESIDENT, at=at("2026-03-02 07:30"),
    )
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-03-02 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-03-02 09:00"))
    return petition


def answer(petition: Petition, village: Village, *, done: str, on: str, proof: StoredFile) -> None:
    said = petitions.Answer(done=done, done_on=at(on).date(), done_by="Tổ điện", proof=proof)
    petitions.propose(petition, answer=said, by=village.minh, at=at(on))
    petitions.approve(petition, by=village.hoa, at=at(on))
    jobs.run_due(at=at(on))


def told(petition: Petition) -> list[str]:
    return [entry.word.removeprefix("petitions.") for entry in journal.history(petition.matter)]


def test_a_petition_is_answered_rated_reopened_answered_again_and_counted_where_everybody_can_look(
    village: Village, survey: Survey, photo: StoredFile
) -> None:
    petition = submitted(village, photo)
    answer(petition, village, done=FIRST, on="2026-03-05 16:00", proof=photo)
    rating = Rating.objects.get(about=petition.matter)
    surveys.rate(rating, stars=2, by=RESIDENT, at=at("2026-03-05 19:00"))
    petitions.reopen(petition, reason="Đèn sáng một hôm lại tắt.", by=RESIDENT, at=at("2026-03-07 19:00"))
    answer(petition, village, done=SECOND, on="2026-03-10 16:00", proof=photo)
    surveys.rate(rating, stars=5, by=RESIDENT, at=at("2026-03-12 19:00"))
    petitions.confirm(petition, by=RESIDENT, at=at("2026-03-12 19:01"))
    beside = past.rated(survey, stars=[5] * 8 + [1], village=village, at=at("2026-03-03 08:00"))
    surveys.publish(survey, by=village.hoa, at=at("2026-04-01 09:00"))

    assert told(petition) == [
        "submitted", "classified", "routed", "proposed", "answered", "reopened", "proposed", "answered", "confirmed",
    ]
    assert Petition.objects.get(pk=petition.pk).done == SECOND
    kept = line(village, "answered-on-time")
    twice = Entry.objects.filter(matter=petition.matter, word="petitions.answered")
    assert set(kept.evidence) == {entry.pk for entry in [*beside, *twice]}
    assert {entry.facts["on_time"] for entry in journal.opened(kept.evidence)} == {True}
    assert (kept.n, kept.points) == (11, kept.out_of)

    satisfied = line(village, "people-satisfied")
    (published,) = journal.opened(satisfied.evidence)
    assert (published.word, published.facts["n"], published.facts["estimate"]) == ("surveys.published", 10, 0.9)
    assert satisfied.points == pytest.approx(0.9 * satisfied.out_of)  # the last stars count, and once


def test_what_a_line_opens_stands_in_the_tree(village: Village, survey: Survey, photo: StoredFile) -> None:
    petition = submitted(village, photo)
    answer(petition, village, done=FIRST, on="2026-03-05 16:00", proof=photo)
    moment = at("2026-03-05 16:01")
    assert sequencer.hold("a worker", at=moment)
    sequencer.grow("a worker", at=moment)

    (entry,) = line(village, "answered-on-time").evidence
    assert Leaf.objects.filter(entry=entry).exists()
    assert journal.tree_stands()


def test_each_time_it_is_opened_a_petition_has_its_own_clock(
    village: Village, survey: Survey, photo: StoredFile
) -> None:
    petition = submitted(village, photo)
    answer(petition, village, done=FIRST, on="2026-03-05 16:00", proof=photo)
    petitions.reopen(petition, reason="Lại tắt", by=RESIDENT, at=at("2026-03-07 19:00"))

    first, second = Duty.objects.filter(matter=petition.matter, rule="petitions.answer").order_by("pk")
    days = law.one("periods", key="petitions.answer", on=END).value
    assert first.closed_at == at("2026-03-05 16:00")
    assert (second.closed_at, second.owner) == (None, village.works)
    assert second.reasoning[0]["days"] == days
    assert first.due_on
    assert second.due_on
    assert second.due_on > first.due_on


def test_overdue_is_visible_to_all_and_what_the_resident_wrote_is_not(village: Village) -> None:
    petition = past.routed("Cống tắc", village=village, at=at("2026-03-02 08:00"))
    due_on = duties.of(petition.matter)[-1].due_on
    assert due_on

    assert not duties.overdue(on=due_on)
    assert [duty.owner for duty in duties.overdue(on=date(2026, 4, 1))] == [village.works]
    assert not matters.visible_to(ANYONE, on=date(2026, 4, 1)).filter(pk=petition.pk)

    entry = past.answered(petition, village=village, at=at("2026-04-02 08:00"))
    assert not duties.overdue(on=date(2026, 4, 3))
    assert entry.facts["on_time"] is False
    assert line(village, "answered-on-time").points == 0
    assert line(village, "answered-on-time").evidence == (entry.pk,)
