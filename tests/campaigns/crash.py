"""The crash campaign: residents send petitions while members of the program are killed; then the books are examined."""

import json
import platform
import random
import secrets
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import quantiles
from threading import Event
from typing import Any

from tests import cluster
from tests.campaigns import verdict
from tests.campaigns.program import STEP, Program
from tests.campaigns.residents import ACKED, Resident

LEASES = 45.0  # seconds after which no dead worker can still hold work back
LOSE_SOONER = "ALTER SYSTEM SET synchronous_commit = off;", "ALTER SYSTEM SET wal_writer_delay = '10s';"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """One run: on which database, with which defect, how long, and how hard."""

    database: str  # sqlite, postgresql
    plant: str = ""  # one of verdict.PLANTS
    seconds: float = 60.0
    least: int = 100  # petitions acknowledged before it ends
    latest: float = 600.0  # seconds after which it ends nevertheless
    seed: int = field(default_factory=lambda: secrets.randbelow(2**32))
    kills: Mapping[str, int] = field(default_factory=lambda: verdict.KILLS)
    lull: tuple[float, float] = (0.3, 1.1)  # seconds between two kills
    residents: int = 8
    most: int = 20_000  # petitions of each resident
    hang_ups: float = 0.1  # share of petitions whose sender loses the line before the answer, and tries again
    patience: float = LEASES  # seconds for the program to finish its own work


@dataclass
class Storm:
    """What happened while the members were killed."""

    residents: list[Resident]
    killed: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0  # that it took
    fell: int = 0  # times that the program ended by itself

    def is_over(self, plan: Plan, *, after: float) -> bool:
        """Return whether enough time has gone by, and enough has happened in it unless the machine is very slow."""
        acked = sum(resident.answers[ACKED] for resident in self.residents)
        return (after > plan.seconds and acked >= plan.least) or after > max(plan.seconds, plan.latest)


def run(plan: Plan) -> dict[str, Any]:
    """Carry out one run and return its report: one flat object, `ok` if it shows what it must."""
    with tempfile.TemporaryDirectory(prefix="danvan-crash-") as folder, _database(plan, Path(folder)) as (url, server):
        program = Program(folder=Path(folder), url=url, words=("--workers", "3"), **_planted(plan))
        program.call("tests.campaigns.books:settle")
        try:
            program.stand()
            storm = _rage(plan, program=program, server=server)
            program.stand()
            waited = program.call("tests.campaigns.books:wait", str(plan.patience), seconds=STEP + plan.patience)
        finally:
            program.end()
        found = waited | _examine(plan, program=program, storm=storm)
    return _report(plan, storm=storm, found=found)


def _planted(plan: Plan) -> dict[str, Any]:
    defect = verdict.PLANTS[plan.plant].defect if plan.plant else ""
    return {"settings": "tests.campaigns.planted", "more": {"DANVAN_PLANT": defect}} if defect else {}


@contextmanager
def _database(plan: Plan, folder: Path) -> Iterator[tuple[str, cluster.Server | None]]:
    if plan.database == "sqlite":
        yield f"sqlite:///{folder / 'danvan.sqlite3'}", None
        return
    with cluster.standing(durable=True) as server:
        if plan.plant == "sync-off":
            server.stop()
            server.as_superuser(*LOSE_SOONER)
            server.start()
        yield server.url, server


def _rage(plan: Plan, *, program: Program, server: cluster.Server | None) -> Storm:
    """Let the residents send and kill one member after another until the time is over."""
    chance, stop, began = random.Random(plan.seed), Event(), time.monotonic()
    seeds = [chance.randrange(2**32) for _ in range(plan.residents)]
    storm = Storm([
        Resident(program.port, seed=seed, most=plan.most, hang_ups=plan.hang_ups, stop=stop) for seed in seeds
    ])  # fmt: skip
    for resident in storm.residents:
        resident.start()
    try:
        for member in _dealt(plan, chance=chance, has_server=server is not None):
            storm.fell += program.has_fallen()
            program.stand()  # a program that is never up loses nothing
            time.sleep(chance.uniform(*plan.lull))
            if storm.is_over(plan, after=time.monotonic() - began):
                break
            storm.killed[member] += _knock(server, chance) if member == "database" else program.strike(member, chance)
    finally:
        stop.set()
        for resident in storm.residents:
            resident.join()
    storm.seconds = time.monotonic() - began
    return storm


def _dealt(plan: Plan, *, chance: random.Random, has_server: bool) -> Iterator[str]:
    """Yield members without end, each as often as planned in every deal."""
    deck = [member for member, times in plan.kills.items() for _ in range(times) if member != "database" or has_server]
    while True:
        yield from chance.sample(deck, len(deck))


def _knock(server: cluster.Server | None, chance: random.Random) -> bool:
    """Pull the plug of the database server and put it back."""
    if server:
        server.stop(immediate=True)
        time.sleep(chance.uniform(0.1, 0.6))
        server.start()
    return server is not None


def _examine(plan: Plan, *, program: Program, storm: Storm) -> dict[str, Any]:
    if plan.plant == "tree-tampered":
        program.call("tests.campaigns.books:tamper")
    sent = [asdict(one) for resident in storm.residents for one in resident.sent]
    return program.call("tests.campaigns.books:examine", given=json.dumps(sent))


def _report(plan: Plan, *, storm: Storm, found: dict[str, Any]) -> dict[str, Any]:
    answers = sum((resident.answers for resident in storm.residents), Counter[str]())
    waits = sorted(one.seconds for resident in storm.residents for one in resident.sent if one.answer == ACKED)
    report = {
        "campaign": "crash", "database": plan.database, "plant": plan.plant, "seed": plan.seed,
        "seconds": round(storm.seconds, 1), "residents": plan.residents, "python": platform.python_version(),
        "killed": dict(storm.killed), "answers": dict(sorted(answers.items())), "fell": storm.fell,
        "undrained": int(found["drained_s"] is None and plan.patience >= LEASES),
        "ack_s": {"p50": _quantile(waits, 50), "p99": _quantile(waits, 99), "max": waits[-1] if waits else None},
    } | found
    return report | {"faults": verdict.faults(report), "ok": verdict.is_good(report)}


def _quantile(waits: list[float], percent: int) -> float | None:
    return round(quantiles(waits, n=100)[percent - 1], 3) if len(waits) > 1 else None
