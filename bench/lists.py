"""Measures how long a list of petitions in Excel takes from the file to the last petition, how much of memory, and what a kill -9 leaves.

    python -m bench.lists [--database sqlite|postgresql] [--rows 100000]

Who takes the rows in is killed amid a turn when about half are in, and another goes on.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.databases import DATABASES, database_url
from tests.campaigns.program import ROOT, Program

LONG = 6 * 3600.0  # seconds that it may take on a busy machine
SLICE, TURN = 10_000, 200  # rows that one turn of the worker reads, and takes in
TOLD = (
    "{database}: {rows:,} rows in {bytes:,} bytes, made in {made:.0f} s\n"
    "  read and judged   {reading:8.1f} s, {read_each:6.2f} s a thousand; the first 10,000 {read_first:.1f} s, the last {read_last:.1f} s\n"
    "  taken in          {taking:8.1f} s, {take_each:6.2f} s a thousand, of which {cpu_each:.2f} s of a processor\n"
    "  of a processor, for the first thousand, the middle one, the last: {thousands}\n"
    "  memory            {memory} MB to read, {child} MB its child, {taker} MB to take in\n"
    "  killed            after {killed:,} rows; {again} turns in all\n"
    "  its page          {page[0]:.0f} ms to count the rows, {page[1]:.0f} ms for those that are wrong\n"
    "  rows              {came}\n"
    "  once              {petitions:,} petitions of {good:,} good rows, {texts:,} of other words, {entries:,} entries: {verdict}\n"
)


def main() -> int:
    """Take in the words of the command line, print what was measured and return the exit code: 1 if a row is lost or there twice."""
    parser = argparse.ArgumentParser(prog="python -m bench.lists", description="A list of petitions from Excel.")
    parser.add_argument("--database", choices=DATABASES, help="else both")
    parser.add_argument("--rows", type=int, default=20_000)
    asked, well = parser.parse_args(), True
    for database in [asked.database] if asked.database else DATABASES:
        with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder, database_url(database, Path(folder)) as url:
            well &= _measure(Program(folder=Path(folder), url=url), database=database, rows=asked.rows)
    return 0 if well else 1


def _measure(program: Program, *, database: str, rows: int) -> bool:
    read = program.call("bench.imports:read", str(rows), seconds=LONG)
    turns, taker, killed = _taken(program, number=str(read["list"]), turns=read["good"] // TURN)
    found = program.call("bench.imports:look", str(read["list"]), seconds=LONG)
    once = {read["good"], found["rows"], found["petitions"], found["texts"], found["entries"]}
    took = [seconds for seconds, _cpu in turns]
    each = {"read_each": 1000 * sum(read["reading"]) / rows, "take_each": 1000 * sum(took) / rows, "cpu_each": 1000 * sum(cpu for _seconds, cpu in turns) / rows}
    full = [cpu for _seconds, cpu in turns[: read["good"] // TURN]]
    thousands = "; ".join(f"{sum(full[at : at + 5]):.2f} s" for at in (0, len(full) // 2, max(len(full) - 5, 0)))
    heads = {"read_first": read["reading"][0], "read_last": read["reading"][max(rows // SLICE - 1, 0)], "reading": sum(read["reading"]), "taking": sum(took), "taker": taker["memory"]}
    told = {"database": database, "rows": rows, "killed": killed, "again": len(turns), "thousands": thousands, "verdict": "well" if len(once) == 1 else "NOT WELL"}
    sys.stdout.write(TOLD.format(**{**read, **found, **told, **each, **heads}))
    sys.stdout.flush()
    return len(once) == 1


def _taken(program: Program, *, number: str, turns: int) -> tuple[list[tuple[float, float]], dict[str, Any], int]:
    """Return how long each turn took, what the last worker needed, and after how many rows the first one was killed."""
    took: list[tuple[float, float]] = []
    with _worker(program, number=number) as first:
        for line in _lines(first):
            took.append((line[0], line[1]))
            if len(took) >= max(turns // 2, 1):
                break
        time.sleep(took[-1][0] * random.Random(len(took)).uniform(0.2, 0.8))
        first.kill()
    killed = TURN * len(took)
    with _worker(program, number=number) as second:
        for line in _lines(second):
            if isinstance(line, dict):
                return took, line, killed
            took.append((line[0], line[1]))
    raise RuntimeError("the second worker ended before the list did")


def _worker(program: Program, *, number: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.campaigns.inside", "bench.imports:take", number]
    return subprocess.Popen(command, env={**program.environment, "DANVAN_ROLE": "login"}, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _lines(worker: "subprocess.Popen[str]") -> Iterator[Any]:
    assert worker.stdout
    for line in worker.stdout:
        yield json.loads(line)


if __name__ == "__main__":
    sys.exit(main())
