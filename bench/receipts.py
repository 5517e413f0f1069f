"""Measures what the log costs, each step as a ratio to one bare insert of the same run, on one database each.

    python -m bench.receipts [--database sqlite|postgresql] [--entries 5000] [--times 200]
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

FORM = "{:34}{:>10}{:>10}\n"
LONG = 3600.0  # seconds that it may take on a busy machine


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.receipts", description="The cost of the log.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--entries", type=int, default=5_000)
    parser.add_argument("--times", type=int, default=200)
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
            program = Program(folder=Path(folder), url=url)
            program.call("bench.log:lay", str(asked.entries), seconds=LONG)
            tell(database, program.call("bench.log:measure", str(asked.times), role="jobs", seconds=LONG), entries=asked.entries)
    return 0


def tell(database: str, found: dict[str, Any], *, entries: int) -> None:
    """Print one table: the median of each step, and its ratio to the bare insert."""
    sys.stdout.write(f"\n{database}: {entries:,} entries\n" + FORM.format("", "ms", "ratio"))
    for name, seconds in found.items():
        sys.stdout.write(FORM.format(name, f"{1000 * seconds:.3f}", f"{seconds / found['bare insert']:.3f}"))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
