"""Several petitions with one plan: what is given to all was approved and looked at twice, and what was public before is not left standing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.forms.answering import FORMS
from danvan.check.petitions.models import Petition, Published
from danvan.check.petitions.tests import acts
from tests.village import Village, at

PLAN = replace(acts.ANSWER, outcome="planned", done_on=None, plan_on=date(2026, 10, 1))


def along(leading: Petition, village: Village) -> Petition:
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.ba, at=at("2026-08-28 07:30"))
    petitions.merge(petition, into=leading, by=village.tu, at=at("2026-08-31 08:00"))
    return petition


def approved(petition: Petition, village: Village, *, answer: petitions.Answer, on: str) -> None:
    petitions.propose(petition, answer=answer, by=village.minh, at=at(on))
    petitions.approve(petition, by=village.hoa, at=at(on))
    jobs.run_due(at=at(on) + timedelta(minutes=5))


def again(petition: Petition) -> Petition:
    return Petition.objects.get(pk=petition.pk)


def published(petition: Petition, village: Village, *, on: str) -> Petition:
    petitions.redact(petition, words="Đèn", answer="Sẽ làm trước 1/10", by=village.minh, at=at(on))
    petitions.publish(petition, by=village.hoa, at=at(on))
    return petition


@pytest.fixture
def pair(village: Village) -> tuple[Petition, Petition]:
    """Return a petition with a plan and one that goes along, which has it too."""
    leading = acts.routed(village)
    other = along(leading, village)
    approved(leading, village, answer=PLAN, on="2026-09-10 09:00")
    return again(leading), again(other)


def test_what_became_of_a_plan_is_looked_at_twice_where_others_have_it_too(village: Village, pair: tuple[Petition, Petition]) -> None:
    leading, other = pair
    assert other.matter.state == "planned"
    finish = FORMS["finish"](None, None, thing=leading, by=village.minh, at=at("2026-09-25 09:00"))
    assert ("seen" in finish.fields, "1 người khác" in finish.warning) == (True, True)  # type: ignore[attr-defined]
    petitions.finish(leading, answer=acts.ANSWER, by=village.minh, at=at("2026-09-25 09:00"))
    approve = FORMS["approve"]({"version": leading.matter.version}, None, thing=leading, by=village.hoa, at=at("2026-09-25 10:00"))
    assert "seen" in approve.fields


def test_what_became_of_a_plan_leaves_no_old_answer_public(village: Village, pair: tuple[Petition, Petition]) -> None:
    leading, other = pair
    published(other, village, on="2026-09-11 09:00")
    petitions.finish(leading, answer=acts.ANSWER, by=village.minh, at=at("2026-09-25 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-09-25 10:00"))
    jobs.run_due(at=at("2026-09-25 10:05"))
    row = Published.objects.get()
    assert (row.state, row.outcome, row.answer, again(other).public_answer) == ("answered", "done", "", "")


def test_a_draft_that_no_head_approved_reaches_nobody_however_late_the_job_comes(village: Village) -> None:
    leading = acts.routed(village)
    other = along(leading, village)
    acts.answered(leading, village, on="2026-09-10 09:00")
    petitions.reopen(leading, reason="Chưa xong", by=village.lan, at=at("2026-09-10 09:01"))
    petitions.propose(leading, answer=replace(acts.ANSWER, done="Bản nháp"), by=village.minh, at=at("2026-09-10 09:02"))
    jobs.run_due(at=at("2026-09-10 09:05"))
    assert (again(other).matter.state, again(other).done) == ("merged", "")
    petitions.approve(leading, by=village.hoa, at=at("2026-09-10 10:00"))
    jobs.run_due(at=at("2026-09-10 10:05"))
    assert (again(other).matter.state, again(other).done) == ("answered", "Bản nháp")


def test_what_is_taken_up_again_goes_its_own_way(village: Village) -> None:
    leading = acts.routed(village)
    other = along(leading, village)
    approved(leading, village, answer=acts.ANSWER, on="2026-09-10 09:00")
    other = published(again(other), village, on="2026-09-11 09:00")
    Published.objects.update(persisting=3)
    petitions.look_again(other, by=village.minh, at=at("2026-09-12 09:00"))
    assert again(other).into is None
    approved(other, village, answer=replace(PLAN, plan_on=date(2026, 12, 1)), on="2026-09-14 09:00")
    leading = again(leading)
    petitions.reopen(leading, reason="Chưa xong", by=village.lan, at=at("2026-09-14 10:00"))
    approved(leading, village, answer=PLAN, on="2026-09-15 09:00")
    petitions.finish(leading, answer=acts.ANSWER, by=village.minh, at=at("2026-09-25 09:00"))
    petitions.approve(leading, by=village.hoa, at=at("2026-09-25 10:00"))
    jobs.run_due(at=at("2026-09-25 10:05"))
    assert again(other).matter.state == "planned"
    assert Duty.objects.get(matter=other.matter, closed_at=None).due_on == date(2026, 12, 1)
