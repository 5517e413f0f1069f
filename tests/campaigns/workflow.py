"""The workflow of petitions at full length: the machine of `tests.machine` on a new database, soundly and with each planted defect."""

import tempfile
from pathlib import Path
from typing import Any

from tests import cluster
from tests.campaigns.program import Program

LONG = 24 * 3600.0  # seconds that it may take
PLANTED = 5_000  # steps within which a planted defect shows


def run(database: str, *, steps: int, seed: int, plant: str = "") -> dict[str, Any]:
    """Carry out one run and return its report."""
    with tempfile.TemporaryDirectory(prefix="danvan-workflow-") as folder, cluster.lent(database, Path(folder)) as url:
        program = Program(folder=Path(folder), url=url)
        return program.call("tests.machine.play:whole", str(steps), str(seed), plant, seconds=LONG)
