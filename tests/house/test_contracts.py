"""Each import contract of pyproject.toml holds, and each is shown to break when a fault is planted."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.plan import PACKAGE, ROOT

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
FLOORS, HOUSES, ROOMS = "Five floors", "No doors between houses", "Inside every house"
GROUND, PURE, WRITE, CLOCKS = "The ground has an order", "Rules are pure", "Only moves and office", "Only moves turns"
ALL = {FLOORS, HOUSES, ROOMS, GROUND, PURE, WRITE, CLOCKS}
FAULTS = [  # where it is planted, what, and which contract it breaks
    ("law/__init__.py", "import danvan.engines.vietnamese", FLOORS),
    ("base/people/models.py", "import danvan.site.motto", FLOORS),
    ("check/petitions/queries/feedback.py", "import danvan.check.surveys.models", HOUSES),
    ("do/directives/actions/working.py", "from danvan.do import exemplars", HOUSES),
    ("check/petitions/models/feedback.py", "import danvan.check.petitions.actions", ROOMS),
    ("check/petitions/helpers.py", '"""A room that no house has."""', ROOMS),
    ("base/agencies/models.py", "import danvan.base.people.relations", GROUND),
    ("base/cellar/__init__.py", '"""A room that the ground does not name."""', GROUND),
    ("check/petitions/states/feedback.py", "import django.utils.timezone", PURE),
    ("engines/ledger/hashes.py", "import django", PURE),
    ("check/petitions/actions/feedback.py", "import danvan.base.journal.actions", WRITE),
    ("do/directives/actions/working.py", "import danvan.base.duties.actions", CLOCKS),
]


def broken(folder: Path) -> set[str]:
    """Return the contracts that a copy of the package breaks, by the beginnings of their names."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--config", ROOT / "pyproject.toml", "--no-cache"],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "300"}, capture_output=True, text=True,
    )  # fmt: skip
    told = dict(re.findall(rf"^({'|'.join(ALL)}).* (KEPT|BROKEN)\b", done.stdout, re.MULTILINE))
    assert set(told) == ALL, done.stdout + done.stderr
    return {name for name, verdict in told.items() if verdict == "BROKEN"}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds a copy of the package's modules."""
    folder = tmp_path_factory.mktemp("contracts")
    shutil.copytree(PACKAGE, folder / "danvan", ignore=shutil.ignore_patterns("__pycache__", "static", "templates"))
    return folder


def test_every_contract_is_kept(copied: Path) -> None:
    assert broken(copied) == set()


def test_every_contract_has_a_fault_that_breaks_it() -> None:
    assert {contract for _, _, contract in FAULTS} == ALL
    assert (ROOT / "pyproject.toml").read_text().count("[[tool.importlinter.contracts]]") == len(ALL)


@pytest.mark.parametrize(("where", "fault", "contract"), FAULTS)
def test_a_planted_fault_breaks_its_contract_and_no_other(copied: Path, where: str, fault: str, contract: str) -> None:
    path = copied / "danvan" / where
    before = path.read_text() if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{before or ''}\n{fault}\n")
    try:
        assert broken(copied) == {contract}
    finally:
        path.write_text(before) if before is not None else path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
