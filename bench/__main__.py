"""Measures every claim of docs/benchmarks.md against its bare counterpart, in one run, and prints the table.

    python -m bench [--database sqlite|postgresql] [--rounds 5] [--times 200] [--rows 1000000]
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from bench import search
from bench.databases import DATABASES, database_url
from bench.load import Taken, travel
from bench.steps import CLAIMS, Claim, Journey, journeys
from tests.campaigns.program import Program

LINES = 4  # journeys under way at once
BARE = ("hello", "bare page", "bare list", "bare write")
HEAD = ("", "ms", "against", "ms", "ratio", "(min-max)", "x hello", "cpu ms", "ratio", "busy", "queries", "k calls", "kB")
FORM = "{:16}{:>7}  {:20}{:>7}{:>7}{:>14}{:>9}{:>8}{:>7}{:>6}{:>9}{:>9}{:>7}\n"
Round = dict[str, Taken]  # what each journey took


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="The product against bare Django.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--rounds", type=int, default=5, help="in each, every journey is measured once")
    parser.add_argument("--times", type=int, default=200, help="how often a journey is made in each round")
    parser.add_argument("--rows", type=int, default=1_000_000, help="matters among which is searched; 0: no search")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with stage(database) as (program, ground):
            found = journeys(ground, port=program.port)
            measure(found, program=program, times=LINES * 10)  # nobody is the first visitor
            rounds = [measure(found, program=program, times=asked.times) for _ in range(asked.rounds)]
            counted = program.call("bench.ground:count", str(program.port), given=json.dumps(ground), role="app", seconds=search.LONG)
        tell(database, rounds=rounds, counted=counted)
        if asked.rows:
            search.measure(database, rows=asked.rows)
    return 0


@contextmanager
def stage(database: str, *, more: Mapping[str, str] | None = None) -> Iterator[tuple[Program, dict[str, Any]]]:
    """Lend the program on a database of its own, and what was laid there; nothing works beside the web."""
    with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
        program = Program(folder=Path(folder), url=url, settings="bench.settings", words=("--web-only",), more=more or {})
        ground = program.call("bench.ground:lay", seconds=search.LONG)
        try:
            program.stand()
            yield program, ground
        finally:
            program.end()


def measure(found: Mapping[str, Journey], *, program: Program, times: int) -> Round:
    """Return what each journey takes, in an order left to chance."""
    pids, names = program.members()["web"], random.sample([*found], len(found))
    return {name: travel(found[name], port=program.port, pids=pids, times=times, lines=LINES) for name in names}


def tell(database: str, *, rounds: list[Round], counted: Mapping[str, Any]) -> None:
    """Print one table: what each claim takes, and its ratio to its counterpart as the median of all rounds."""
    sys.stdout.write(f"\n{database}: median of {len(rounds)} rounds, {LINES} at once\n" + FORM.format(*HEAD))
    for claim in CLAIMS:
        sys.stdout.write(FORM.format(*_claimed(claim, rounds=rounds, counted=counted[claim.name])))
    for name in BARE:
        sys.stdout.write(FORM.format(*_bare(name, rounds=rounds, counted=counted[name])))
    sys.stdout.flush()


def _claimed(claim: Claim, *, rounds: list[Round], counted: Mapping[str, int]) -> list[str | int]:
    mine, hello = [each[claim.name] for each in rounds], [each["hello"] for each in rounds]
    bare = [[each[name] for name in claim.against] for each in rounds]
    wall = [one.wall / sum(other.wall for other in others) for one, others in zip(mine, bare, strict=True)]
    cpu = [one.cpu / sum(other.cpu for other in others) for one, others in zip(mine, bare, strict=True)]
    greeted = [one.wall / other.wall for one, other in zip(mine, hello, strict=True)]
    return [
        claim.name, _ms(one.wall for one in mine), " + ".join(claim.against),
        _ms(sum(other.wall for other in others) for others in bare), f"{median(wall):.2f}",
        f"({min(wall):.2f}-{max(wall):.2f})", f"{median(greeted):.1f}", _ms(one.cpu for one in mine), f"{median(cpu):.2f}",
        sum(one.busy for one in mine), counted["queries"], _thousands(counted["calls"]), _thousands(counted["bytes"]),
    ]


def _bare(name: str, *, rounds: list[Round], counted: Mapping[str, int]) -> list[str | int]:
    mine = [each[name] for each in rounds]
    busy = sum(one.busy for one in mine)
    cpu = _ms(one.cpu for one in mine)
    return [name, _ms(one.wall for one in mine), *[""] * 5, cpu, "", busy, counted["queries"], *(_thousands(counted[what]) for what in ("calls", "bytes"))]


def _ms(seconds: Iterable[float]) -> str:
    return f"{1000 * median(seconds):.2f}"


def _thousands(number: int) -> str:
    return f"{number / 1000:.1f}"


if __name__ == "__main__":
    sys.exit(main())
