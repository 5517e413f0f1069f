"""New databases, each for one run."""

from contextlib import AbstractContextManager
from pathlib import Path

from tests import cluster

DATABASES = ("sqlite", "postgresql")


def database_url(database: str, folder: Path) -> AbstractContextManager[str]:
    """Lend the URL of a new database that keeps what it was told."""
    return cluster.lent(database, folder, durable=True)
