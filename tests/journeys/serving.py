"""The world of a test served as in production: `log, site = serving.log, serving.site` in a module that has a fixture `village`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from danvan.site.village import Village
from tests.browser import server


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Lend a place for the server's log."""
    return tmp_path / "server.log"


@pytest.fixture
def site(village: Village, world: str, log: Path) -> Iterator[str]:
    """Serve the world, worker and all, and find no error in the server's log at the end."""
    with server.running(world, folder=Path(settings.VAR), log=log) as address:
        yield address
    assert server.errors(log) == ""
