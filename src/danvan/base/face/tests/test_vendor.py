"""What the vendored files promise: they are what the manifest says, free, and from here."""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command

FACE = Path(__file__).parents[1]
STATIC = FACE / "static"
VENDOR = STATIC / "vendor"
ROOT = FACE.parents[3]
STYLES = ("vendor/govuk/govuk.css", "face/danvan.css", "face/colours.css")
FIRST_LOAD = (*STYLES, "vendor/htmx/htmx.min.js", "face/danvan.js", "face/mark.svg")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a small copy of the repository: the tool, the lock, the vendor folder."""
    shutil.copytree(VENDOR, tmp_path / VENDOR.relative_to(ROOT))
    (tmp_path / "tools").mkdir()
    for path in ("tools/vendor.py", "package-lock.json"):
        shutil.copy(ROOT / path, tmp_path / path)
    return tmp_path


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # no PATH: whatever these tests ask of the tool, it must not need npm
    command = [sys.executable, str(root / "tools/vendor.py"), *arguments]
    return subprocess.run(command, env={"PATH": ""}, capture_output=True, text=True, check=False)


def test_every_vendored_file_hashes_to_its_manifest_row_and_none_is_unlisted() -> None:
    listed = json.loads((VENDOR / "MANIFEST.json").read_text())["files"]
    found = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.rglob("*")
        if path.is_file() and path.name != "MANIFEST.json"
    }
    assert found == {path: row["sha256"] for path, row in listed.items()}
    assert all(row["licence"] and row["version"] for row in listed.values())


def test_the_versions_are_those_of_the_lock() -> None:
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for row in json.loads((VENDOR / "MANIFEST.json").read_text())["files"].values():
        assert locked[f"node_modules/{row['name']}"]["version"] == row["version"]


def test_a_second_run_has_nothing_to_do(copied: Path) -> None:
    done = _run(copied)
    assert (done.returncode, done.stdout) == (0, "vendor: nothing to do\n")


def test_a_check_names_what_changed_what_is_missing_and_what_is_not_listed(copied: Path) -> None:
    vendor = copied / VENDOR.relative_to(ROOT)
    assert _run(copied, "--check").returncode == 0
    (vendor / "htmx/htmx.min.js").write_text("changed")
    (vendor / "leaflet/leaflet.js").unlink()
    (vendor / "stray.js").write_text("")
    done = _run(copied, "--check")
    assert done.returncode == 1
    for sentence in ("htmx/htmx.min.js has changed", "leaflet/leaflet.js is missing", "stray.js is not listed"):
        assert sentence in done.stderr


def test_a_check_notices_another_lock(copied: Path) -> None:
    (copied / "package-lock.json").write_text("{}")
    done = _run(copied, "--check")
    assert done.returncode == 1
    assert "package-lock.json or tools/vendor.py has changed" in done.stderr


def test_nothing_is_left_of_the_font_and_the_pictures_that_are_not_free() -> None:
    css = (VENDOR / "govuk/govuk.css").read_text()
    assert '"Be Vietnam Pro"' in css
    assert not re.search(r"GDS|Margaret Calvert|crest\.|/assets/|@font-face", css)


@pytest.mark.parametrize("path", sorted(STATIC.rglob("*.css")), ids=lambda path: str(path.name))
def test_a_style_sheet_loads_only_files_that_we_serve(path: Path) -> None:
    text = path.read_text()
    assert "@import" not in text
    for wanted in re.findall(r"url\([\"']?([^\"')]+)", text):
        if not wanted.startswith("#"):
            assert (path.parent / wanted).is_file(), wanted


def test_all_static_files_can_be_collected_under_hashed_names(tmp_path: Path, settings: LazySettings) -> None:
    hashed = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"  # refuses a pointer to a missing file
    settings.STATIC_ROOT, settings.STORAGES = tmp_path, {**settings.STORAGES, "staticfiles": {"BACKEND": hashed}}
    call_command("collectstatic", interactive=False, verbosity=0)
    named = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert {*FIRST_LOAD, "face/altcha-start.js", "vendor/altcha/pbkdf2.js", "vendor/leaflet/leaflet.css"} <= set(named)


def test_the_packages_are_named_without_a_host() -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        assert "://" not in (ROOT / name).read_text(), f"{name} names a host: take out what npm put in (funding)"


def test_the_first_page_weighs_less_than_100_kilobytes_apart_from_fonts() -> None:
    weight = sum(len(gzip.compress((STATIC / path).read_bytes())) for path in FIRST_LOAD)
    assert weight < 60_000  # leaves 40 KB to the page itself and its pictures
