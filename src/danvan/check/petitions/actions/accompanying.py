"""Files that go along with a matter besides its own photo, as those of a letter do."""

from collections.abc import Iterable

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.check.petitions.models import Enclosure


def enclose(matter: Matter, *, files: Iterable[StoredFile]) -> None:
    """Let files go along with a matter: for its author and those who deal with it."""
    Enclosure.objects.bulk_create([Enclosure(matter=matter, file=one) for one in files])
