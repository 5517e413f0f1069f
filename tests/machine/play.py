"""Plays the machine for so many steps, soundly or with a planted defect; at full length in a database of its own."""

import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from secrets import randbelow
from typing import Any

from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from danvan.site import databases
from tests.machine import cast, plants, workflow

LENGTH = 100  # steps of one story at most: some are shorter


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One run: how many steps, from which seed, with which defect, and whether what breaks is made as short as it can be."""

    steps: int
    seed: int = field(default_factory=lambda: randbelow(2**32))
    plant: str = ""
    shortens: bool = True


def play(plan: Plan) -> dict[str, Any]:
    """Play, leave nothing in the database, and return a report; `broken` is the first promise that did not hold."""
    phases = (Phase.generate, Phase.shrink) if plan.shortens else (Phase.generate,)
    how = settings(
        max_examples=plan.steps * 16 // 10 // LENGTH + 1, stateful_step_count=LENGTH, deadline=None, database=None, phases=phases, print_blob=False,
        report_multiple_bugs=False, suppress_health_check=list(HealthCheck),
    )
    began, broken = time.monotonic(), ""
    plant = plants.PLANTS.get(plan.plant, plants.SOUND)
    with transaction.atomic(), plant.defect():
        counts = Counter[str]()
        machine = seed(plan.seed)(type("Story", (workflow.Workflow,), {"cast": cast.gather(), "counts": counts, "plant": plant}))
        try:
            run_state_machine_as_test(machine, settings=how)
        except Exception as error:  # noqa: BLE001 - a promise that does not hold, or whatever fell that nobody is to meet
            broken = "\n".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", [])])
        transaction.set_rollback(True)
    return {**asdict(plan), "played": counts.pop("steps", 0), "seconds": round(time.monotonic() - began), "counts": dict(counts), "broken": broken}


def whole(steps: str, chance: str, plant: str = "") -> dict[str, Any]:
    """Play in an empty database; called by `tests.campaigns.inside`."""
    databases.prepare()
    databases.stand("danvan_jobs")
    report = play(Plan(steps=int(steps), seed=int(chance), plant=plant))
    good = plants.PLANTS[plant].breaks in report["broken"] if plant else not report["broken"]
    return {"campaign": "workflow", "database": connection.vendor, "ok": good, **report}
