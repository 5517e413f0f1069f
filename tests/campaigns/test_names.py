"""What `make campaign` starts with: its words, read without the product."""

import subprocess
import sys

from tests.machine import plants
from tests.machine.defects import DEFECTS


def test_the_command_names_every_planted_defect_of_the_workflow() -> None:
    said = subprocess.run([sys.executable, "-m", "tests.campaigns", "--help"], capture_output=True, text=True, check=True, timeout=60).stdout

    assert set(DEFECTS) == set(plants.PLANTS)
    assert all(name in "".join(said.split()) for name in DEFECTS)
