"""Rules on whatever is in the repository: nothing in it knows one machine, and documents name what exists."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.house.plan import ROOT

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
FORBIDDEN = {  # each with a bracket, so that no pattern finds itself here
    "the host of a package registry": r"pypi[.]org|pythonhosted[.]org|npmj[s]|unpkg[.]com|jsdelivr[.]net|debian[.]org",
    "a path of one machine": r"(?<![\w./<}>*-])/([w]ork/|[r]oot/|[h]ome/\w)\w",
    "something left to do": r"\b(TOD[O]|FIXM[E]|XX[X])\b",
    "a private key": r"BEGIN [A-Z ]*PRIVAT[E] KEY",
}
HASHES = re.compile(r"--hash=sha\d+:\w+|\"integrity\": *\"[^\"]+\"")  # random letters may spell anything


@cache
def tracked() -> list[Path]:
    """Return the files that are in the repository or would be added to it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what])
    for path in tracked():
        try:
            text = HASHES.sub("", path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue
        found = [at for at, line in enumerate(text.splitlines(), start=1) if pattern.search(line)]
        assert not found, (path, found)


def test_no_file_is_of_one_machine_or_of_one_run() -> None:
    kinds = {".sqlite3", ".pyc", ".log", ".pem", ".key", ".mo", ".db"}
    assert tracked()
    assert not [path for path in tracked() if path.suffix in kinds or path.name in (".env", "secret-key", "bearer-key")]


def test_every_path_named_in_a_document_exists() -> None:
    tops = "|".join(re.escape(path.name) for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith("."))
    named = re.compile(rf"(?<!New file )`((?:{tops})/[\w./-]*[\w/])`")  # a guide may have its reader make one
    documents = [path for path in tracked() if path.suffix == ".md"]
    missing = [
        (document.name, name)
        for document in documents
        for name in named.findall(document.read_text(encoding="utf-8"))
        if not (ROOT / name).exists()
    ]
    assert not missing


def test_the_picture_of_the_house_shows_the_house() -> None:
    drawn = subprocess.run([sys.executable, ROOT / "tools/draw_house.py", "--check"], capture_output=True, text=True, check=False)
    assert drawn.returncode == 0, drawn.stdout + drawn.stderr
