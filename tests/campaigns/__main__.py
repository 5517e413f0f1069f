"""Runs the campaigns at full length: one JSON line for each run; the exit code says whether all show what they must.

    python -m tests.campaigns                              on both databases, soundly and with every planted defect
    python -m tests.campaigns --database sqlite --plant none --seconds 600 --seed 7
    python -m tests.campaigns --campaign workflow --steps 100000 --database sqlite
    python -m tests.campaigns --campaign outbox --messages 100000        only where it is named: it takes hours
"""

import argparse
import json
import secrets
import sys
from collections.abc import Iterator
from dataclasses import replace

from tests.campaigns import crash, mountain, verdict, work, workflow
from tests.machine.defects import DEFECTS

DATABASES = ("sqlite", "postgresql")
SHORTER = 0.25  # a planted defect shows in a quarter of the time


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns", description="The campaigns.")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long each run without a defect takes")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--plant", choices=["none", *verdict.PLANTS, *work.PLANTS, *DEFECTS], help="else none, then each")
    parser.add_argument("--campaign", choices=["crash", "work", "workflow", "outbox"], help="else the first three")
    parser.add_argument("--steps", type=int, default=100_000, help="of the workflow")
    parser.add_argument("--messages", type=int, default=3_000, help="in the outbox")
    parser.add_argument("--down", type=int, default=24 * 60, help="minutes for which the gateway of the outbox is away at first")
    parser.add_argument("--seed", type=int, help="of a run to be repeated")
    asked = parser.parse_args()
    found = [_tell(crash.run(plan)) for plan in plans(asked)] if asked.campaign in (None, "crash") else []
    found += [_tell(work.run(plan)) for plan in work_plans(asked)] if asked.campaign in (None, "work") else []
    found += [_tell(report) for report in workflows(asked)] if asked.campaign in (None, "workflow") else []
    found += [_tell(report) for report in mountains(asked)] if asked.campaign == "outbox" else []
    return int(not all(found))


def workflows(asked: argparse.Namespace) -> Iterator[dict[str, object]]:
    """Yield the report of the workflow on each database, and of each planted defect on the first: these are of our code."""
    seed = secrets.randbelow(2**32) if asked.seed is None else asked.seed
    databases = [asked.database] if asked.database else DATABASES
    for database in databases if asked.plant in (None, "none") else ():
        yield workflow.run(database, steps=asked.steps, seed=seed)
    for plant in DEFECTS:
        if asked.plant in (None, plant):
            yield workflow.run(databases[0], steps=min(asked.steps, workflow.PLANTED), seed=seed, plant=plant)


def mountains(asked: argparse.Namespace) -> Iterator[dict[str, object]]:
    """Yield the report of the outbox on each database."""
    seed = secrets.randbelow(2**32) if asked.seed is None else asked.seed
    for database in [asked.database] if asked.database else DATABASES:
        yield mountain.run(database, messages=asked.messages, down=asked.down, seed=seed)


def work_plans(asked: argparse.Namespace) -> list[work.Plan]:
    """Return the runs of the worker's campaign; a defect shows in a quarter of the time, with a quarter of the work."""
    sound = work.Plan(database="sqlite", seconds=asked.seconds)
    short = replace(sound, seconds=sound.seconds * SHORTER, marks=sound.marks // 4, messages=sound.messages // 4)
    runs = [sound, *(replace(short, plant=name) for name in work.PLANTS)]
    databases = [asked.database] if asked.database else DATABASES
    return [replace(one, database=database) for one in runs for database in databases if asked.plant in (None, one.plant or "none")]


def plans(asked: argparse.Namespace) -> list[crash.Plan]:
    """Return the runs that were asked for."""
    plants = [asked.plant] if asked.plant else ["none", *verdict.PLANTS]
    databases = [asked.database] if asked.database else DATABASES
    sound = [_sound(asked, database=database) for database in databases if "none" in plants]
    return sound + [
        replace(one, plant=name, seconds=one.seconds * SHORTER, patience=5.0, kills=plant.kills)
        for name, plant in verdict.PLANTS.items() if name in plants
        for one in (_sound(asked, database=database) for database in databases if database in plant.databases)
    ]  # fmt: skip


def _sound(asked: argparse.Namespace, *, database: str) -> crash.Plan:
    plan = crash.Plan(database=database, seconds=asked.seconds)
    return plan if asked.seed is None else replace(plan, seed=asked.seed)


def _tell(report: dict[str, object]) -> bool:
    sys.stdout.write(json.dumps(report) + "\n")
    sys.stdout.flush()
    return bool(report["ok"])


if __name__ == "__main__":
    sys.exit(main())
