"""The outbox at full length: `outbox.whole` on a new database. Nobody is killed there, so nothing waits for the disk on PostgreSQL."""

import tempfile
from pathlib import Path
from typing import Any

from tests import cluster
from tests.campaigns.program import Program

LONG = 24 * 3600.0  # seconds that it may take


def run(database: str, *, messages: int, down: int, seed: int) -> dict[str, Any]:
    """Carry out one run and return its report: `down` are the minutes for which the gateway is away at first."""
    with tempfile.TemporaryDirectory(prefix="danvan-outbox-") as folder, cluster.lent(database, Path(folder)) as url:
        program = Program(folder=Path(folder), url=url)
        words = [str(number) for number in (messages, down, seed)]
        return {"database": database, **program.call("tests.campaigns.outbox:whole", *words, seconds=LONG)}
