"""The crash campaign in short, on the database that DANVAN_TEST_DATABASE names. At full length: `make campaign`."""

import os
from dataclasses import replace

import pytest

from tests.campaigns import crash

pytestmark = pytest.mark.campaign
planted = pytest.mark.only("sqlite")  # of our code, not of a database; `make campaign` plants them on both
SHORT = crash.Plan(
    database=os.environ.get("DANVAN_TEST_DATABASE", "sqlite"), seconds=4, least=60, latest=60, residents=6, most=200,
    hang_ups=0.4, patience=3,
)
STORMS = 3  # that a planted defect may take: a kill has to fall into its window


def test_what_was_acknowledged_survives_every_kill_once_and_the_agency_is_told() -> None:
    report = crash.run(replace(SHORT, least=30, kills={"web": 5, "everything": 1, "database": 1}))

    assert report["faults"] == {}, report
    assert report["acked"] > 0, report
    assert sum(report["killed"].values()) > 1, report


@planted
@pytest.mark.parametrize(("plant", "betrayed_by"), [("ack-before-commit", "lost_by_body"), ("no-idempotency", "twice")])
def test_a_planted_defect_is_betrayed(plant: str, betrayed_by: str) -> None:
    storms = (crash.run(replace(SHORT, plant=plant, kills={"web": 1})) for _ in range(STORMS))

    assert any(betrayed_by in report["faults"] for report in storms), f"{STORMS} storms did not betray {plant}"
