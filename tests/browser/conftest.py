"""A site and browsers for the stories: a real server on a world of its own, a real Chromium, somebody's screen."""

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
from tests.browser.windows import SCREENS, Album, OpenWindow, Screen, Window, open_context
from tests.village import PASSWORD

SHOTS = Path(__file__).parent / "shots"
ERRORS = ("Internal Server Error", "[ERROR]", "[CRITICAL]", "the database is not there")
NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(params=SCREENS, ids=lambda screen: screen.name)
def screen(request: pytest.FixtureRequest) -> Screen:
    """Return one screen after another, with scripts and without."""
    found: Screen = request.param
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

    A story settles what went before it through the same database while the site runs. Each has a world of its own,
    because a document enters a register once; a start takes two seconds.
    """
    log = tmp_path / "server.log"
    with server.running(world, folder=Path(settings.VAR), log=log) as address:
        yield address
    said = log.read_text(encoding="utf-8")
    assert not any(error in said for error in ERRORS), said


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
def window(chromium: Browser, screen: Screen, site: str, album: Album) -> Iterator[OpenWindow]:
    """Return what opens a window for one person more; at the end none has anything to complain of."""
    opened: list[Window] = []

    def open_window() -> Window:
        opened.append(Window(open_context(chromium, screen).new_page(), screen, site, album))
        return opened[-1]

    yield open_window
    for each in opened:
        each.page.context.close()
    assert [fault for each in opened for fault in each.faults] == []
