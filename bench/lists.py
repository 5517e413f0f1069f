"""Measures how long a list of petitions in Excel takes from the file to the last petition, and how much of memory.

    python -m bench.lists [--database sqlite|postgresql] [--rows 20000]
"""

import argparse
import sys
import tempfile
from pathlib import Path

from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

LONG = 6 * 3600.0  # seconds that it may take on a busy machine
TOLD = (
    "{database}: {rows:,} rows in {bytes:,} bytes\n  read and judged   {reading:8.1f} s, {read_each:6.2f} s a thousand\n"
    "  taken in          {taking:8.1f} s, {take_each:6.2f} s a thousand, of which {cpu_each:.2f} s of a processor; the first turn {first:.2f} s, the last full one {last:.2f} s\n"
    "  memory            {before} MB before, {memory} MB at most; child {child} MB\n  rows              {came}\n"
)


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.lists", description="A list of petitions from Excel.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--rows", type=int, default=20_000)
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
            found = Program(folder=Path(folder), url=url).call("bench.imports:take", str(asked.rows), seconds=LONG)
        each = {"read_each": 1000 * found["reading"] / asked.rows, "cpu_each": 1000 * found["cpu"] / asked.rows, "take_each": 1000 * found["taking"] / asked.rows}
        sys.stdout.write(TOLD.format(database=database, rows=asked.rows, **found, **each))
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
