"""A petition and a plan, counted from one journal on one scorecard."""

from datetime import date
from pathlib import Path

import pytest

from danvan.base.files import actions as files
from danvan.base.journal import queries as journal
from danvan.check.scorecards import queries as scorecards
from danvan.check.surveys import actions as surveys
from danvan.do.directives import actions as directives
from tests.journeys import past, plan
from tests.pictures import picture
from tests.village import Village, at

START, END = date(2026, 1, 1), date(2026, 6, 30)


def worked_off(village: Village, shared: Path) -> None:
    directive = plan.registered(plan.seed(shared), village=village, at=at("2026-03-02 08:00"))
    drafts = plan.confirmed(directive, village=village, due=at("2026-04-30 17:00"), at=at("2026-03-02 09:00"))
    ours, theirs = directives.assign(directive, drafts=drafts, by=village.hoa, at=at("2026-03-03 08:00"))
    directives.finish(ours, done="Xong", proof=files.keep(picture(size=(800, 600))), by=village.minh, at=at("2026-04-10 16:00"))
    directives.finish(theirs, done="Xong", no_proof="Không", by=village.linh, at=at("2026-04-10 16:00"))


def test_a_petition_and_a_plan_add_up_to_one_scorecard_that_opens_to_the_journal(village: Village, shared: Path) -> None:
    survey = surveys.launch(village.works, by=village.hoa, at=at("2026-03-01 08:00"))
    past.rated(survey, stars=[5] * 6 + [2] * 4, village=village, at=at("2026-03-02 08:00"))
    past.answered(past.routed("Muộn", village=village, at=at("2026-03-02 08:00")), village=village, at=at("2026-05-20 08:00"))
    surveys.publish(survey, by=village.hoa, at=at("2026-04-01 09:00"))
    worked_off(village, shared)

    lines = {line.criterion: line for line in scorecards.score(village.works, start=START, end=END)}
    total = scorecards.total(lines.values())

    shares = {"answered-on-time": 10 / 11, "people-satisfied": 0.6, "tasks-proven": 1.0}
    assert lines.keys() == shares.keys()
    for criterion, share in shares.items():
        assert lines[criterion].points == pytest.approx(share * lines[criterion].out_of)
    assert total.points == pytest.approx(sum(share * lines[key].out_of for key, share in shares.items()))
    assert total.out_of == total.at_most
    words = {key: {entry.word for entry in journal.opened(line.evidence)} for key, line in lines.items()}
    assert words == {
        "answered-on-time": {"petitions.answered"}, "people-satisfied": {"surveys.published"},
        "tasks-proven": {"directives.finished"},
    }


def test_each_agency_is_counted_for_its_own_acts_alone(village: Village, shared: Path) -> None:
    worked_off(village, shared)
    found = scorecards.scores([village.works, village.culture, village.commune], start=START, end=END)

    proven = {number: next(one for one in lines if one.criterion == "tasks-proven") for number, lines in found.items()}
    assert proven[village.works.pk].mean == 1.0
    assert proven[village.culture.pk].mean == 0.0
    assert proven[village.commune.pk].mean is None
