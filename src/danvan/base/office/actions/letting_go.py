"""Files that belong to nothing any more: their rows go at once, their bytes by a job of the same transaction."""

from collections.abc import Collection, Iterator
from datetime import datetime

from danvan.base.files.models import StoredFile
from danvan.base.office import holdings, shredding


def let_go(found: Collection[int], *, at: datetime) -> int:
    """Delete stored files, by their keys, and return how many went; no row may hold them any more."""
    stored = StoredFile.objects.filter(pk__in=found)
    digests = {digest for both in stored.values_list("sha256", "public") for digest in both if digest}
    shredding.later(at=at, digests=digests)
    return stored.delete()[0]


def let_go_unheld(found: Collection[int], *, at: datetime) -> int:
    """Delete those stored files that no row holds: others may have been sent the same bytes."""
    still = {key for held, name in holders() for key in held.model._base_manager.filter(**{f"{name}__in": found}).values_list(name, flat=True)}
    return let_go(set(found) - still, at=at)


def holders() -> Iterator[tuple[holdings.Held, str]]:
    """Yield every table and field that hold files."""
    return ((held, name) for held in holdings.HELD for name in held.files)
