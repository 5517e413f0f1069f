"""What a job calls, by a key that its row holds: house and name ("petitions.let_go"), never the place of a file, so that files may move.

The gate fills both tables: `site/works.py` says what there is and what people call it, `site/former_keys.py` what the rows of
earlier versions call it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.module_loading import import_string

Called = Callable[..., object]


@dataclass(frozen=True, kw_only=True)
class Work:
    """What jobs call: a reaction `(entry, *, at)` or a task `(job, *, at)`."""

    key: str  # once given it stays: rows hold it
    calls: Called
    says: str | Promise  # as people call it


WORKS: dict[str, Work] = {}
FORMER: dict[str, str] = {}  # the key of what a row calls by a name of before


def key_of(called: Called) -> str:
    """Return the key of a function.

    :raises LookupError: if it was given none
    """
    for work in WORKS.values():
        if work.calls is called:
            return work.key
    raise LookupError(f"{called!r} has no key in site/works.py")


def names(key: str) -> list[str]:
    """Return what rows may call a work: its key, and what those of earlier versions call it."""
    return [key, *(former for former, now in FORMER.items() if now == key)]


def find(name: str) -> Called:
    """Return what a row calls: by its key, by a name it had, or else, as tests and `django.tasks` name theirs, by its place.

    :raises ImportError: if there is nothing of this name
    """
    work = WORKS.get(FORMER.get(name, name))
    return work.calls if work else import_string(name)
