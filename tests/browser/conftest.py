"""A site and browsers for the stories: a real server, a real Chromium, somebody's screen.

A start of the server takes longer than many a story, so those that bear each other's neighbourhood share one commune;
`tests/browser/commune.py` says how. A story that needs the commune for itself has a world of its own.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from playwright.sync_api import Browser, sync_playwright

from danvan.base.people.models import Person
from danvan.site.village import Village, settle
from tests.browser import server
from tests.browser.commune import let_in, together
from tests.browser.windows import PHONE, Album, OpenWindow, Screen, Window, open_context
from tests.village import PASSWORD

__all__ = ["together"]

SHOTS = Path(__file__).parent / "shots"
LONGEST = ("test_planted", "test_plan_", "test_petition")
NAMES = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, so that no worker waits for the other at the end."""
    items.sort(key=lambda item: not item.path.name.startswith(LONGEST))


@pytest.fixture
def screen(request: pytest.FixtureRequest) -> Screen:
    """Return the screen on which a story is told, a phone if it does not say."""
    found: Screen = getattr(request, "param", PHONE)
    return found


@pytest.fixture
def village(world: str) -> Village:
    """Settle the cast where it can log in, in a world that is served; all share one password, hashed once."""
    with transaction.atomic():
        cast = settle()
        Person.objects.update(password=make_password(PASSWORD))
    return cast


@pytest.fixture
def site(village: Village, world: str, tmp_path: Path) -> Iterator[str]:
    """Serve the world, and find no error in the server's log at the end.

    A story settles what went before it through the same database while the site runs.
    """
    log = tmp_path / "server.log"
    with server.running(world, folder=Path(settings.VAR), log=log) as address:
        yield address
    assert server.errors(log) == ""


@pytest.fixture
def album(request: pytest.FixtureRequest) -> Album:
    """Return an empty folder for the pictures of this test."""
    folder = SHOTS / request.node.name.removeprefix("test_")
    shutil.rmtree(folder, ignore_errors=True)
    return Album(folder)


@pytest.fixture
def chromium(site: str) -> Iterator[Browser]:
    """Start the browser of this machine; only where nobody promised one (CI) may it be missing.

    It comes after all that a test does in the database and goes before the next: while Playwright is there, Django
    takes this thread for another one that it has no connection for.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def passes(site: str) -> dict[str, str]:
    """Return a session of each person who is known here."""
    with transaction.atomic():
        return let_in(Person.objects.all())


@pytest.fixture
def window(passes: dict[str, str], chromium: Browser, screen: Screen, site: str, album: Album) -> Iterator[OpenWindow]:
    """Return what opens a window for one person more; at the end none has anything to complain of."""
    opened: list[Window] = []

    def open_window(on: Screen | None = None, *, by: type[Window] = Window) -> Window:
        seen = on or screen
        opened.append(by(open_context(chromium, seen).new_page(), seen, site, album, passes))
        return opened[-1]

    yield open_window
    for each in opened:
        each.page.context.close()
    assert [fault for each in opened for fault in each.faults] == []
