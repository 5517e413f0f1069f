"""Measures how long a search takes at 10,000 and at 1,000,000 matters, in one run on one database each, and the ratio.

    python -m bench.search [--database sqlite|postgresql] [--rows 1000000] [--times 20]
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.__main__ import DATABASES, database_url
from tests.campaigns.program import Program

FEW = 10_000
LONG = 3 * 3600.0  # seconds that laying them may take on a busy machine
HEAD = ("ms", "median", "p95", "worst", "median", "p95", "worst", "p95 ratio")
FORM = "{:24}{:>9}{:>9}{:>9}{:>11}{:>9}{:>9}{:>11}\n"


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description="Search among many matters.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=20, help="how many questions of each kind and reader")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
            measure(database, Program(folder=Path(folder), url=url), rows=asked.rows, times=str(asked.times))
    return 0


def measure(database: str, program: Program, *, rows: int, times: str) -> None:
    """Lay few matters, then many, and print what the questions took of each."""
    program.call("bench.corpus:begin")
    found = []
    for many in (FEW, rows):
        laid = program.call("bench.corpus:lay", str(many), str(rows), seconds=LONG)
        program.call("bench.corpus:measure", "2", str(many), str(rows), role="app", seconds=LONG)  # nobody is the first visitor
        found.append(program.call("bench.corpus:measure", times, str(many), str(rows), role="app", seconds=LONG))
        sys.stderr.write(f"{database}: {laid['rows']} rows laid in {laid['seconds']} s\n")
    tell(database, *found, rows=rows)


def tell(database: str, few: dict[str, Any], many: dict[str, Any], *, rows: int) -> None:
    """Print one table."""
    sys.stdout.write(f"\n{database}: {FEW:,} rows, then {rows:,}\n" + FORM.format(*HEAD))
    for name in many:
        figures = [f"{found[name][which]:.1f}" for found in (few, many) for which in ("median", "p95", "worst")]
        sys.stdout.write(FORM.format(name, *figures, f"{many[name]['p95'] / few[name]['p95']:.2f}"))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
