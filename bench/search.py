"""Measures how long a search takes among 10,000 and among 1,000,000 matters, asked in turn in one run, and the ratio.

    python -m bench.search [--database sqlite|postgresql] [--rows 1000000] [--rounds 3] [--times 8]
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

FEW, ROUNDS, TIMES = 10_000, 3, 8
LONG = 3600.0  # seconds that laying them may take on a busy machine
HEAD = ("ms", "median", "p95", "worst", "median", "p95", "worst", "p95 ratio")
FORM = "{:24}{:>9}{:>9}{:>9}{:>11}{:>9}{:>9}{:>11}\n"
Taken = dict[str, list[float]]  # milliseconds by kind of question


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.search", description="Search among many matters.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--times", type=int, default=TIMES, help="how many questions of each kind and reader in each round")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        measure(database, rows=asked.rows, rounds=asked.rounds, times=asked.times)
    return 0


def measure(database: str, *, rows: int, rounds: int = ROUNDS, times: int = TIMES) -> None:
    """Lay few matters and many, ask of them in turn, and print what the questions took of each."""
    taken: dict[int, Taken] = {FEW: defaultdict(list), rows: defaultdict(list)}
    with laid(database, FEW, until=rows) as few, laid(database, rows, until=rows) as many:
        stages = {FEW: few, rows: many}
        for number, program in stages.items():
            _ask(program, times=2, rows=number, until=rows)  # nobody is the first visitor
        for number, program in [*stages.items()] * rounds:
            for kind, found in _ask(program, times=times, rows=number, until=rows).items():
                taken[number][kind] += found
    tell(database, taken[FEW], taken[rows], rows=rows)


@contextmanager
def laid(database: str, rows: int, *, until: int) -> Iterator[Program]:
    """Lend a database of its own with so many matters."""
    with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
        program = Program(folder=Path(folder), url=url)
        program.call("bench.corpus:begin", seconds=LONG)
        found = program.call("bench.corpus:lay", str(rows), str(until), seconds=LONG)
        sys.stderr.write(f"{database}: {found['rows']} rows laid in {found['seconds']} s\n")
        yield program


def _ask(program: Program, *, times: int, rows: int, until: int) -> Taken:
    return program.call("bench.questions:measure", str(times), str(rows), str(until), role="app", seconds=LONG)


def tell(database: str, few: Taken, many: Taken, *, rows: int) -> None:
    """Print one table: all questions together, then each kind."""
    sys.stdout.write(f"\n{database}: {FEW:,} rows and {rows:,}\n" + FORM.format(*HEAD))
    _line("all", *([one for found in each.values() for one in found] for each in (few, many)))
    for name in many:
        _line(name, few[name], many[name])
    sys.stdout.flush()


def _line(name: str, few: Sequence[float], many: Sequence[float]) -> None:
    figures = [f"{figure:.1f}" for found in (few, many) for figure in (median(found), _p95(found), max(found))]
    sys.stdout.write(FORM.format(name, *figures, f"{_p95(many) / _p95(few):.2f}"))


def _p95(found: Sequence[float]) -> float:
    return quantiles(found, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    sys.exit(main())
