"""Measures how long the pages of a commune and of its province take where there are 1,000 tasks and where there are 100,000.

    python -m bench.tasks [--database sqlite|postgresql] [--tasks 100000] [--rounds 3] [--times 10]
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

FEW = 1_000
LONG = 3 * 3600.0  # seconds that laying them may take on a busy machine
ASKED = (("measure", "app"), ("measure_jobs", "jobs"))  # of the module, and the role that asks
FORM = "    {:30}{:>9}{:>9}{:>8}{:>11}{:>9}{:>8}{:>8}\n"
Found = dict[str, dict[str, Any]]  # by page: its times (ms), statements and memory (MB)


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.tasks", description="Pages among many tasks.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--tasks", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3, help="how often few and many take turns")
    parser.add_argument("--times", type=int, default=10, help="how often each page is asked for in a round")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        measure(database, tasks=asked.tasks, rounds=asked.rounds, times=asked.times)
    return 0


def measure(database: str, *, tasks: int, rounds: int, times: int) -> None:
    """Lay few tasks and many, ask for each page in turn, and print what it took of each."""
    compare(database, "bench.province", few=FEW, many=tasks, rounds=rounds, times=times)


def compare(database: str, where: str, *, few: int, many: int, rounds: int, times: int) -> None:
    """Do the same with what a module of this folder lays and asks."""
    with laid(database, few, where=where) as one, laid(database, many, where=where) as other:
        found: list[Found] = [{}, {}]
        for _ in range(rounds):
            for program, pages in zip((one, other), found, strict=True):
                _ask(program, pages, where=where, times=times)
    tell(database, *found, of=(few, many))


@contextmanager
def laid(database: str, many: int, *, where: str = "bench.province") -> Iterator[Program]:
    """Lend a database of its own with so many tasks, or whatever a module lays."""
    with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
        program = Program(folder=Path(folder), url=url)
        made = program.call(f"{where}:lay", str(many), seconds=LONG)
        sys.stderr.write(f"{database}: {made}\n")
        yield program


def _ask(program: Program, pages: Found, *, where: str, times: int) -> None:
    """Add to what was found the times of one more round, each process with its own role."""
    for what, role in ASKED:
        for name, taken in program.call(f"{where}:{what}", str(times), role=role, seconds=LONG)["pages"].items():
            pages[name] = taken | {"ms": pages.get(name, {"ms": []})["ms"] + taken["ms"]}


def tell(database: str, few: Found, many: Found, *, of: tuple[int, int]) -> None:
    """Print one table."""
    sys.stdout.write(f"\n    {database}: of {of[0]:,} and of {of[1]:,}; median of each page\n")
    sys.stdout.write(FORM.format("", "ms", "queries", "MB", "ms", "queries", "MB", "ratio"))
    for name in many:
        figures = [cell for found in (few, many) for cell in _cells(found[name])]
        sys.stdout.write(FORM.format(name, *figures, f"{median(many[name]['ms']) / median(few[name]['ms']):.2f}"))
    sys.stdout.flush()


def _cells(found: dict[str, Any]) -> tuple[str, ...]:
    return f"{median(found['ms']):.1f}", str(found["queries"]), f"{found['memory']:.1f}"


if __name__ == "__main__":
    sys.exit(main())
