"""New databases, each for one run."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import cluster

DATABASES = ("sqlite", "postgresql")


@contextmanager
def database_url(database: str, folder: Path) -> Iterator[str]:
    """Lend the URL of a new database."""
    if database == "sqlite":
        yield f"sqlite:///{folder / 'danvan.sqlite3'}"
    else:
        with cluster.private(durable=True) as url:
            yield url
