"""What is done from time to time: files that belong to nothing, and keys of forms long past, go away."""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, QuerySet

from danvan.base.face.models import SentForm
from danvan.base.files import actions
from danvan.base.files.models import StoredFile

FORMS = timedelta(days=60)  # how long a form sent again does nothing
UNUSED = timedelta(days=7)  # how long a file waits for the form that it was chosen in
LOOSE = timedelta(days=1)  # how long bytes without a row are left alone: their row may be on its way
SWEPT = ".swept-"
MOST = 10_000  # rows of one sweep


@dataclass(frozen=True, kw_only=True)
class Swept:
    """How much went away."""

    forms: int
    rows: int
    files: int


def sweep(*, at: datetime) -> Swept:
    """Take away what no form and no matter holds any more, and return how much that was.

    First the rows, days later the bytes: bytes that are sent again meanwhile are written anew and are young.
    """
    forms, _ = SentForm.objects.filter(at__lt=at - FORMS).delete()
    old = [stored for stored in unused()[:MOST] if _age(actions.path(stored.sha256), at=at) > UNUSED]
    rows = sum(_forget(stored) for stored in old)
    loose = [path for path in _all() if _age(path, at=at) > LOOSE and (path.name.startswith(SWEPT) or not _known(path.name))]
    return Swept(forms=forms, rows=rows, files=sum(_remove(path, at=at) for path in loose))


def unused() -> QuerySet[StoredFile]:
    """Return the files to which no row of any house points."""
    found = StoredFile.objects.order_by("pk")
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (other := relation.related_model) and not isinstance(other, str):
            name = relation.field.name  # type: ignore[union-attr]
            found = found.exclude(pk__in=other._base_manager.exclude(**{name: None}).values(name))
    return found


def _forget(stored: StoredFile) -> int:
    try:
        with transaction.atomic():
            return stored.delete()[0]
    except (ProtectedError, IntegrityError):  # somebody has just come to need it
        return 0


def _all() -> list[Path]:
    return [path for path in Path(settings.FILES_FOLDER).glob("??/*") if path.is_file()]


def _known(digest: str) -> bool:
    return StoredFile.objects.filter(sha256=digest).exists() or StoredFile.objects.filter(public=digest).exists()


def _age(path: Path, *, at: datetime) -> timedelta:
    """Return how old a file is; one that is not there is of all ages."""
    try:
        return timedelta(seconds=at.timestamp() - path.stat().st_mtime)
    except FileNotFoundError:
        return timedelta.max


def _remove(path: Path, *, at: datetime) -> int:
    """Move a file aside and look again before it goes: it may have been sent anew in this very moment.

    One that lies aside already was left by a sweep that was killed.
    """
    digest = path.name.removeprefix(SWEPT)
    place, aside = path.with_name(digest), path.with_name(f"{SWEPT}{digest}")
    try:
        path.rename(aside)
    except FileNotFoundError:
        return 0
    needed = _age(aside, at=at) <= LOOSE or _known(digest)
    if needed and not place.exists():
        os.link(aside, place)
    aside.unlink()
    return int(not needed)
