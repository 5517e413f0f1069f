"""The machine in short, on the database that DANVAN_TEST_DATABASE names. At full length: `make campaign`."""

import pytest
from django.db import connection

from tests.machine import plants
from tests.machine.play import Plan, play

pytestmark = [pytest.mark.campaign, pytest.mark.django_db]
planted = pytest.mark.only("sqlite")  # of our code, not of a database; `make campaign` plants them too
STEPS = {"sqlite": 2_000, "postgresql": 500}
PLANTED, SEEDS = 1_000, (1, 2, 3)  # a planted defect shows sooner or later


def test_every_promise_holds_whoever_does_what_and_in_which_order() -> None:
    report = play(Plan(steps=STEPS[connection.vendor], seed=2026))

    assert not report["broken"], report["broken"]
    assert report["played"] >= STEPS[connection.vendor], report


@planted
@pytest.mark.parametrize("plant", sorted(plants.PLANTS))
def test_a_planted_defect_is_betrayed(plant: str) -> None:
    promise = plants.PLANTS[plant].breaks
    found = (play(Plan(steps=PLANTED, seed=seed, plant=plant, shortens=False))["broken"] for seed in SEEDS)

    assert any(promise in broken for broken in found), f"{len(SEEDS)} times {PLANTED} steps did not betray {plant}"
