import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.base.face.models import SentForm
from danvan.base.files import actions as files
from danvan.base.files import sweeping
from danvan.base.files.models import StoredFile
from danvan.base.files.sweeping import Swept
from danvan.check.petitions import actions as petitions
from tests import pictures
from tests.village import Village, at

pytestmark = pytest.mark.django_db
NOW = at("2026-08-28 02:00")


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.FILES_FOLDER = tmp_path
    return tmp_path


def aged(path: Path, *, days: float, now: datetime = NOW) -> Path:
    """Make a file as old as some days."""
    then = (now - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))
    return path


def kept(colour: str, *, days: float) -> StoredFile:
    """Return a file that was sent some days ago, with its copy."""
    stored = files.keep(pictures.picture(colour=colour))
    for digest in (stored.sha256, stored.public):
        aged(files.path(digest), days=days)
    return stored


def test_a_file_of_a_form_that_was_never_finished_goes_after_a_week_row_and_bytes(folder: Path) -> None:
    young, old = kept("red", days=6), kept("blue", days=8)
    assert sweeping.sweep(at=NOW) == Swept(forms=0, rows=1, files=2)
    assert list(StoredFile.objects.all()) == [young]
    assert not files.path(old.sha256).exists()
    assert files.path(young.public).exists()


def test_a_file_that_a_petition_holds_stays_however_old(village: Village) -> None:
    photo = kept("red", days=900)
    petitions.submit("Đèn hỏng", place=village.thon_dong, photo=photo, by=village.lan, at=NOW)
    assert sweeping.sweep(at=NOW) == Swept(forms=0, rows=0, files=0)
    assert files.path(photo.sha256).exists()
    assert files.path(photo.public).exists()


def test_bytes_without_a_row_wait_a_day_for_it(folder: Path) -> None:
    (folder / "ab").mkdir()
    young, old, half = (folder / "ab" / name for name in ("ab1", "ab2", ".tmpx"))
    for path, days in ((young, 0.9), (old, 1.1), (half, 2)):
        path.write_bytes(b"x")
        aged(path, days=days)
    assert sweeping.sweep(at=NOW).files == 2
    assert [path.name for path in (folder / "ab").iterdir()] == ["ab1"]


def test_a_file_sent_again_is_young_again() -> None:
    stored = kept("red", days=30)
    files.keep(pictures.picture(colour="red"))
    assert files.path(stored.sha256).stat().st_mtime > (NOW - timedelta(days=30)).timestamp() + 1


def test_a_file_whose_bytes_are_gone_is_written_anew_when_it_is_sent_again() -> None:
    stored = kept("red", days=1)
    files.path(stored.sha256).unlink()
    assert files.keep(pictures.picture(colour="red")) == stored
    assert files.path(stored.sha256).exists()


def test_keys_of_forms_go_after_sixty_days() -> None:
    for days in (59, 61):
        SentForm.objects.create(key=str(days), asked="x", location="/", at=NOW - timedelta(days=days))
    assert sweeping.sweep(at=NOW).forms == 1
    assert SentForm.objects.get().key == "59"


def test_what_is_swept_once_is_not_swept_again() -> None:
    kept("blue", days=8)
    sweeping.sweep(at=NOW)
    assert sweeping.sweep(at=NOW) == Swept(forms=0, rows=0, files=0)


def test_what_a_sweep_that_was_killed_had_moved_aside_is_put_back_if_it_is_needed(village: Village) -> None:
    photo = kept("red", days=30)
    petitions.submit("Đèn hỏng", place=village.thon_dong, photo=photo, by=village.lan, at=NOW)
    place = files.path(photo.sha256)
    place.rename(place.with_name(f"{sweeping.SWEPT}{place.name}"))
    assert sweeping.sweep(at=NOW).files == 0
    assert [path.name for path in place.parent.iterdir()] == [place.name]
