"""Measures how long the pages take by which petitions are read, where there are 10,000 and where there are a million.

    python -m bench.petitions [--database sqlite|postgresql] [--petitions 1000000] [--few 10000] [--rounds 3] [--times 10] [--keep FOLDER]
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from bench import tasks
from bench.databases import DATABASES, database_url
from tests.campaigns.program import Program

FEW, MANY = 10_000, 1_000_000
LONG = 10 * 3600.0  # seconds that laying a million may take on a busy machine
WHERE = "bench.voices"
HEAD = ("", "ms", "cpu", "ms", "cpu", "ratio", "of cpu", "least", "rows", "rows", "queries", "tables read whole")
FORM = "    {:32}{:>8}{:>8}{:>10}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9}  {}\n"
Found = dict[str, dict[str, Any]]  # by page: its times, those of a processor (ms), statements, what it reads whole


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.petitions", description="Pages among many petitions.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--petitions", type=int, default=MANY)
    parser.add_argument("--few", type=int, default=FEW)
    parser.add_argument("--rounds", type=int, default=3, help="how often few and many take turns")
    parser.add_argument("--times", type=int, default=10, help="how often each page is asked for in a round")
    parser.add_argument("--keep", type=Path, help="where SQLite's databases stay, to be measured again")
    asked = parser.parse_args()
    for database in [asked.database] if asked.database else DATABASES:
        with ExitStack() as standing:
            programs = [standing.enter_context(laid(database, many, keep=asked.keep)) for many in (asked.few, asked.petitions)]
            found: list[Found] = [{}, {}]
            for _ in range(asked.rounds):
                for program, pages in zip(programs, found, strict=True):
                    _ask(program, pages, times=asked.times)
        tell(database, *found, of=(asked.few, asked.petitions))
    return 0


@contextmanager
def laid(database: str, many: int, *, keep: Path | None) -> Iterator[Program]:
    """Lend a database of its own with so many petitions."""
    with ExitStack() as standing:
        folder = standing.enter_context(tempfile.TemporaryDirectory(prefix="danvan-bench-")) if keep is None else str(keep / f"{database}-{many}")
        Path(folder).mkdir(parents=True, exist_ok=True)
        program = Program(folder=Path(folder), url=standing.enter_context(database_url(database, Path(folder))))
        sys.stderr.write(f"{database}: {program.call(f'{WHERE}:lay', str(many), seconds=LONG)}\n")
        yield program


def _ask(program: Program, pages: Found, *, times: int) -> None:
    for what, role in tasks.ASKED:
        for name, taken in program.call(f"{WHERE}:{what}", str(times), role=role, seconds=LONG)["pages"].items():
            before = pages.get(name, {"ms": [], "cpu": []})
            pages[name] = taken | {each: before[each] + taken[each] for each in ("ms", "cpu")}


def tell(database: str, few: Found, many: Found, *, of: tuple[int, int]) -> None:
    """Print one table: medians, their ratios, the ratio of the least times of our processor, and on PostgreSQL through how many rows each page goes."""
    sys.stdout.write(f"\n    {database}: of {of[0]:,} and of {of[1]:,}; median of each page, on PostgreSQL without what the server works\n")
    sys.stdout.write(FORM.format(*HEAD))
    for name in many:
        figures = [f"{median(found[name][each]):.1f}" for found in (few, many) for each in ("ms", "cpu")]
        ratios = [f"{_ratio(few[name], many[name], each=each):.2f}" for each in ("ms", "cpu")]
        ratios.append(f"{min(many[name]['cpu']) / min(few[name]['cpu']):.2f}")
        rows = [found[name].get("rows", "") for found in (few, many)]
        sys.stdout.write(FORM.format(name, *figures, *ratios, *rows, many[name].get("queries", ""), ", ".join(many[name].get("scans", ()))))
    sys.stdout.flush()


def _ratio(few: Mapping[str, Any], many: Mapping[str, Any], *, each: str) -> float:
    return float(median(many[each]) / median(few[each]))


if __name__ == "__main__":
    sys.exit(main())
