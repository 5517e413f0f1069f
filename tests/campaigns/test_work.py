"""The worker's campaign in short, on the database that DANVAN_TEST_DATABASE names. At full length: `make campaign`."""

import os
from dataclasses import replace

import pytest

from tests.campaigns import work

pytestmark = pytest.mark.campaign
planted = pytest.mark.only("sqlite")  # of our code, not of a database; `make campaign` plants them on both
SHORT = work.Plan(
    database=os.environ.get("DANVAN_TEST_DATABASE", "sqlite"), marks=40, messages=24, seconds=5, lull=(0.1, 0.4)
)
STORMS = 3  # that a planted defect may take: a kill has to fall into its window


def test_what_was_asked_for_is_done_once_and_sent_whoever_is_killed() -> None:
    report = work.run(SHORT)

    assert report["faults"] == {}, report
    assert report["killed"] > 2, report
    assert report["rounds"] >= 1, report


@planted
@pytest.mark.parametrize(("plant", "betrayed_by"), sorted(work.PLANTS.items()))
def test_a_planted_defect_is_betrayed(plant: str, betrayed_by: str) -> None:
    storms = (work.run(replace(SHORT, plant=plant)) for _ in range(STORMS))

    assert any(betrayed_by in report["faults"] for report in storms), f"{STORMS} storms did not betray {plant}"
