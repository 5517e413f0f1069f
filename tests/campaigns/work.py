"""The worker's campaign: several workers do chores and send messages while one after another is killed; then all is counted."""

import os
import random
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests import cluster
from tests.campaigns.program import ROOT, Program
from tests.gateway import Gateway

FAULTS = {
    "lost": "chores asked for and never done",
    "twice": "chores done more than once",
    "unsent": "messages not marked as sent",
    "undelivered": "messages marked as sent that the gateway never got",
    "rounds_twice": "periodic runs done more than once, or not at all",
    "jobs_left": "jobs not done although everything stood",
    "jobs_dead": "jobs given up",
}
PLANTS = {  # what each defect of `worker` must be betrayed by
    "tick-apart": "twice", "tick-first": "lost", "mark-first": "undelivered", "no-lease": "twice",
}
CALM = (1.0, 2.0)  # seconds between two kills where workers that meet betray the defect, not kills


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One run: on which database, with which defect, how much work and how hard."""

    database: str  # sqlite, postgresql
    plant: str = ""
    marks: int = 3_000
    messages: int = 600
    workers: int = 3
    seconds: float = 60.0  # of killing
    seed: int = field(default_factory=lambda: secrets.randbelow(2**32))
    lull: tuple[float, float] = (0.1, 0.4)  # seconds between two kills


def run(plan: Plan) -> dict[str, Any]:
    """Carry out one run and return its report: one flat object, `ok` if it shows what it must."""
    with (
        tempfile.TemporaryDirectory(prefix="danvan-work-") as folder,
        cluster.lent(plan.database, Path(folder), durable=True) as url,
        _gateway() as gateway,
    ):
        more = {"DANVAN_ZALO_URL": gateway.url, "DANVAN_ZALO_TOKEN": "z", "DANVAN_ZALO_TEMPLATE": "7"}
        program = Program(folder=Path(folder), url=url, more=more)
        program.call("tests.campaigns.chores:ask", str(plan.marks), str(plan.messages), seconds=600)
        killed = _rage(plan, program)
        found = program.call("tests.campaigns.chores:count", str(plan.marks), role="jobs", seconds=600)
        undelivered = len(set(found.pop("sent")) - set(gateway.messages))
        return _report(plan, found=found | {"undelivered": undelivered, "killed": killed, "handed": len(gateway.asked)})


@contextmanager
def _gateway() -> Iterator[Gateway]:
    with Gateway() as server:
        server.always = "unhurried"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()


def _rage(plan: Plan, program: Program) -> int:
    """Keep so many workers up, killing one after another, until the time is over; none is left."""
    chance, killed, lull = random.Random(plan.seed), 0, CALM if plan.plant == "no-lease" else plan.lull
    with _nest(plan, program) as nest:
        team = [_hatched(nest) for _ in range(plan.workers)]
        ends = time.monotonic() + plan.seconds
        while time.monotonic() < ends:
            time.sleep(chance.uniform(*lull))
            place = chance.randrange(len(team))
            killed += _killed(team[place])
            team[place] = _hatched(nest)
        return killed + sum(_killed(pid) for pid in team)


@contextmanager
def _nest(plan: Plan, program: Program) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.campaigns.worker", *filter(None, [plan.plant])]
    with program.log.open("a") as log:
        nest = subprocess.Popen(
            command, env={**program.environment, "DANVAN_ROLE": "jobs"}, cwd=ROOT, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=log, text=True, start_new_session=True,
        )  # fmt: skip
    try:
        yield nest
    finally:
        with suppress(ProcessLookupError):
            os.killpg(nest.pid, signal.SIGKILL)
        nest.communicate()


def _hatched(nest: "subprocess.Popen[str]") -> int:
    """Start one more worker and return its pid."""
    assert nest.stdin
    assert nest.stdout
    nest.stdin.write("\n")
    nest.stdin.flush()
    return int(nest.stdout.readline())


def _killed(pid: int) -> bool:
    """Kill -9 a worker and return whether it stood."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def _report(plan: Plan, *, found: Mapping[str, Any]) -> dict[str, Any]:
    faults = {name: found[name] for name in FAULTS if found[name]}
    good = PLANTS[plan.plant] in faults if plan.plant else not faults
    return {"campaign": "work", "ok": good and found["killed"] > 0, **asdict(plan), **found, "faults": faults}
