"""The static files are gathered once, whole, and by one process at a time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.site import collecting

HASHED = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"


@pytest.fixture
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": HASHED}}
    return tmp_path / "static"


def test_they_are_gathered_once_until_what_they_come_from_changes(folder: Path, settings: LazySettings) -> None:
    assert collecting.collect()
    assert (folder / "staticfiles.json").is_file()
    assert not collecting.collect()
    more = folder.parent / "more"
    more.mkdir()
    (more / "more.css").write_text("p { color: black }")
    settings.STATICFILES_DIRS = [more]
    assert collecting.collect()
    assert list(folder.glob("more.*.css"))


def test_what_was_broken_off_is_gathered_anew(folder: Path) -> None:
    collecting.collect()
    (folder / collecting.MARK).unlink()
    assert collecting.collect()


def test_two_starts_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    code = "import django; django.setup(); from danvan.site import collecting; print(collecting.collect())"
    told = {"DJANGO_SETTINGS_MODULE": "danvan.site.settings", "DANVAN_VAR": str(tmp_path)}
    here = os.environ | told | {"DATABASE_URL": "sqlite:///:memory:"}
    starts = [
        subprocess.Popen([sys.executable, "-c", code], env=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    said = [start.communicate(timeout=120) for start in starts]
    assert sorted(out.decode().strip() for out, _ in said) == ["False", "False", "True"], said
