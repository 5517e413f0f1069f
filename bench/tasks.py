"""Measures how long the pages of a commune take where the province has 1,000 tasks and where it has 100,000, and the ratio.

    python -m bench.tasks [--database sqlite|postgresql] [--tasks 100000] [--times 30]
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

FEW = 1_000
LONG = 3 * 3600.0  # seconds that laying them may take on a busy machine
FORM = "{:28}{:>12}{:>10}{:>12}{:>10}{:>8}\n"


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.tasks", description="Pages among many tasks.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--tasks", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=30, help="how often each page is asked for")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
            measure(database, Program(folder=Path(folder), url=url), tasks=asked.tasks, times=asked.times)
    return 0


def measure(database: str, program: Program, *, tasks: int, times: int) -> None:
    """Lay few tasks, then many, and print what the pages take of each."""
    found = []
    for many in (FEW, tasks):
        laid = program.call("bench.province:lay", str(many), seconds=LONG)
        sys.stderr.write(f"{database}: {laid['tasks']} tasks laid in {laid['seconds']} s\n")
        found.append(program.call("bench.province:measure", str(times), role="app", seconds=LONG))
    tell(database, *found, tasks=tasks)


def tell(database: str, few: dict[str, Any], many: dict[str, Any], *, tasks: int) -> None:
    """Print one table."""
    sys.stdout.write(f"\n{database}: {FEW:,} tasks, then {tasks:,}; median of each page\n")
    sys.stdout.write(FORM.format("", "ms", "queries", "ms", "queries", "ratio"))
    for name in many:
        figures = [cell for found in (few, many) for cell in (f"{found[name]['ms']:.1f}", found[name]["queries"])]
        sys.stdout.write(FORM.format(name, *figures, f"{many[name]['ms'] / few[name]['ms']:.2f}"))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
