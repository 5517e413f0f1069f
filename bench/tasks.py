"""Measures how long the pages of a commune and of its province take where there are 1,000 tasks and where there are 100,000.

    python -m bench.tasks [--database sqlite|postgresql] [--tasks 100000] [--rounds 3] [--times 10] [--keep FOLDER]

Beside the time of a clock stands that of our own processor (on PostgreSQL without what the server works), which other work on
the machine moves less.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

WHERE = "bench.province"
FEW = 1_000
LONG = 3 * 3600.0  # seconds that laying them may take on a busy machine
ASKED = (("measure", "app"), ("measure_jobs", "jobs"))  # of the module, and the role that asks
FORM = "    {:34}{:>9}{:>9}{:>11}{:>9}{:>8}{:>8}{:>8}{:>9}{:>6}\n"
HEAD = ("", "ms", "cpu ms", "ms", "cpu ms", "ratio", "of cpu", "least", "queries", "MB")
TIMES = ("ms", "cpu")  # of a clock, of our processor
Found = dict[str, dict[str, Any]]  # by page: its times (ms), statements and memory (MB)


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.tasks", description="Pages among many tasks.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--tasks", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3, help="how often few and many take turns")
    parser.add_argument("--times", type=int, default=10, help="how often each page is asked for in a round")
    parser.add_argument("--keep", type=Path, help="where SQLite's databases stay, to be measured again")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with ExitStack() as standing:
            programs = [standing.enter_context(laid(database, many, keep=asked.keep)) for many in (FEW, asked.tasks)]
            found: list[Found] = [{}, {}]
            for _ in range(asked.rounds):
                for program, pages in zip(programs, found, strict=True):
                    _ask(program, pages, times=asked.times)
        tell(database, *found, of=(FEW, asked.tasks))
    return 0


@contextmanager
def laid(database: str, many: int, *, keep: Path | None) -> Iterator[Program]:
    """Lend a database of its own with so many tasks."""
    with ExitStack() as standing:
        folder = standing.enter_context(tempfile.TemporaryDirectory(prefix="danvan-bench-")) if keep is None else str(keep / f"{database}-{many}")
        Path(folder).mkdir(parents=True, exist_ok=True)
        program = Program(folder=Path(folder), url=standing.enter_context(database_url(database, Path(folder))))
        sys.stderr.write(f"{database}: {program.call(f'{WHERE}:lay', str(many), seconds=LONG)}\n")
        yield program


def _ask(program: Program, pages: Found, *, times: int) -> None:
    """Add to what was found the times of one more round, each process with its own role."""
    for what, role in ASKED:
        for name, taken in program.call(f"{WHERE}:{what}", str(times), role=role, seconds=LONG)["pages"].items():
            before = pages.get(name, {each: [] for each in TIMES})
            pages[name] = taken | {each: before[each] + taken[each] for each in TIMES}


def tell(database: str, few: Found, many: Found, *, of: tuple[int, int]) -> None:
    """Print one table: medians, their ratios, and the ratio of the least times of our processor."""
    sys.stdout.write(f"\n    {database}: of {of[0]:,} and of {of[1]:,}; median of each page, on PostgreSQL without what the server works\n")
    sys.stdout.write(FORM.format(*HEAD))
    for name, found in many.items():
        figures = [f"{median(each[time]):.1f}" for each in (few[name], found) for time in TIMES]
        ratios = [f"{median(found[time]) / median(few[name][time]):.2f}" for time in TIMES]
        least = f"{min(found['cpu']) / min(few[name]['cpu']):.2f}"
        sys.stdout.write(FORM.format(name, *figures, *ratios, least, found["queries"], f"{found['memory']:.1f}"))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
