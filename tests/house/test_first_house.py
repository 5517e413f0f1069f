"""The guide to a first house, docs/first-house.md, followed word for word in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "first-house.md"
NEEDED = ("src", "tests", "docs", "tools", "conftest.py", "pyproject.toml", "package.json")
STEP = re.compile(
    r"^(?:New file `(?P<new>[^`]+)`:|In `(?P<into>[^`]+)`, below `(?P<below>[^`]+)`:|Then run:)\n\n```\w+\n(?P<body>.*?)^```$",
    re.M | re.S,
)
BY_HAND = frozenset({"var", "shots", "__pycache__", ".pytest_cache", ".mypy_cache"})


def steps() -> Iterator[re.Match[str]]:
    """Return what the guide tells to do, in its order."""
    return STEP.finditer(GUIDE.read_text(encoding="utf-8"))


def follow(step: re.Match[str], *, within: Path) -> None:
    """Do one step in a copy of the project."""
    if step["new"]:
        file = within / step["new"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(step["body"], encoding="utf-8")
    elif step["into"]:
        file, line = within / step["into"], f"{step['below']}\n"
        text = file.read_text(encoding="utf-8")
        assert text.count(line) == 1, f"{step['into']} has {text.count(line)} lines {step['below']!r}"
        file.write_text(text.replace(line, line + step["body"]), encoding="utf-8")
    else:
        run(step["body"], within=within)


def run(commands: str, *, within: Path) -> None:
    """Run what the guide says to type."""
    tools = Path(sys.executable).parent
    own = {name: value for name, value in os.environ.items() if not name.startswith(("DANVAN_", "DJANGO_", "PYTEST_"))}
    here = own | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": f"{within / 'src'}{os.pathsep}{within}",
        "DANVAN_VAR": str(within / "var"),
        "DATABASE_URL": f"sqlite:///{within / 'var' / 'guide.sqlite3'}",
    }
    (within / "var").mkdir(exist_ok=True)
    done = subprocess.run(
        ["bash", "-ec", commands], cwd=within, env=here, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.only("sqlite")
def test_who_follows_the_guide_has_a_house_that_works(tmp_path: Path) -> None:
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns(*BY_HAND))
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    followed = 0
    for step in steps():
        follow(step, within=tmp_path)
        followed += 1
    assert followed > 15, "the guide is not written as this test reads it"


def test_every_block_of_the_guide_is_a_step() -> None:
    blocks = len(re.findall(r"^```\w+$", GUIDE.read_text(encoding="utf-8"), re.M))
    assert blocks == len(list(steps()))
