"""Somebody's browser, watched: after every step the page is looked at and measured, and its picture kept if one asks for it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FilePayload,
    Locator,
    Page,
    Response,
    Route,
    expect,
)

from tests.village import PASSWORD

AA = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]}
TELL_VIOLATIONS = "addEventListener('securitypolicyviolation', e => console.error('CSP', e.violatedDirective, e.blockedURI))"
ANSWERS = ("status of 409", "status of 410")  # that a form was not taken, that something is gone: the browser complains of both
PATIENCE = 20  # seconds
KEPT = os.environ.get("DANVAN_TEST_PICTURES") == "1"  # of every page that is looked at; else only of those with a fault
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True, kw_only=True)
class Screen:
    """What somebody looks at: its size in CSS pixels, and whether scripts run on it."""

    name: str
    width: int
    height: int
    scripted: bool
    audited: bool = True  # by axe, which on a screen without scripts takes long


PHONE = Screen(name="phone", width=360, height=740, scripted=True)
DESK = Screen(name="desk", width=1366, height=768, scripted=True)
PLAIN_PHONE = Screen(name="plain-phone", width=360, height=740, scripted=False, audited=False)
PLAIN_DESK = replace(DESK, name="plain-desk", scripted=False, audited=False)
AUDITED_PLAIN_PHONE = replace(PLAIN_PHONE, audited=True)  # for the page of all parts: what differs without scripts is in a part


@dataclass
class Album:
    """The pictures of one story, numbered as it goes."""

    folder: Path
    taken: int = 0

    def add(self, page: Page, *, name: str) -> None:
        """Number a page, and keep the picture of all of it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.taken += 1
        page.screenshot(path=self.folder / f"{self.taken:02}-{name}.png", full_page=True)


@dataclass
class Window:
    """One person's browser on the site. What goes wrong in it is gathered, and told at the next look."""

    page: Page
    screen: Screen
    site: str
    album: Album
    passes: Mapping[str, str] = field(default_factory=dict)  # the cookie of each of the cast who was let in
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin to listen."""
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("response", self._answered)

    def visit(self, path: str) -> None:
        """Open a page of the site by its path."""
        self.page.goto(self.site + path)

    def follow(self, words: str) -> None:
        """Press the first link in the page's main part that says these words, or these and more; what is done seldom is unfolded first."""
        link, folded = self.main.get_by_role("link", name=words).first, self.main.locator(".dv-far", has_text=words).locator("summary")
        if not link.count() and folded.count():
            self.unfold(folded)
        self.leave_by(link)

    def unfold(self, folded: Locator) -> None:
        """Open what is folded by its words."""
        folded.click()

    def press(self, words: str) -> None:
        """Press the button in the page's main part that says these words, and wait for what comes."""
        self.leave_by(self.main.get_by_role("button", name=words, exact=True))

    def leave_by(self, way: Locator) -> None:
        """Press what leads to another page, and wait for that."""
        with self.page.expect_navigation():
            way.click()

    def fill(self, **words: str) -> None:
        """Type into the inputs of the main part, by their names."""
        for name, typed in words.items():
            self.main.locator(f"[name={name}]").fill(typed)

    def choose(self, **words: str) -> None:
        """Choose from the lists of the main part, by their names and what they say."""
        for name, said in words.items():
            self.main.locator(f"[name={name}]").select_option(label=said)

    def attach(self, **files: FilePayload) -> None:
        """Choose files for the inputs of the main part, by their names."""
        for name, file in files.items():
            self.main.locator(f"[name={name}]").set_input_files(file)

    def tick(self, words: str) -> None:
        """Choose a round or a square of the main part by what it says."""
        self.main.get_by_label(words, exact=True).check()

    def enter_as(self, name: str, *, to: str = "/ban-lam-viec") -> None:
        """Open the desk, or another page, as one of the cast who came in before."""
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": self.passes[name], "url": self.site}
        self.page.context.add_cookies([cookie])  # type: ignore[list-item]
        self.visit(to)

    def log_in(self, name: str) -> None:
        """Log in as one of the cast, which leads to the desk."""
        self.visit("/dang-nhap")
        self.fill(username=name, password=PASSWORD)
        self.press("Đăng nhập")

    def wait_for(self, words: str) -> None:
        """Load the page again until its main part says these words, which a worker brings there moments later."""
        for _ in range(PATIENCE):
            if self.main.get_by_text(words).count():
                return
            self.page.wait_for_timeout(1000)
            self.page.reload()
        self.reads(words)

    @property
    def main(self) -> Locator:
        """Return the main part of the page."""
        return self.page.locator("main")

    def reads(self, *sentences: str) -> None:
        """Assert that the main part says these sentences."""
        for sentence in sentences:
            expect(self.main).to_contain_text(sentence)

    def value(self, name: str) -> str:
        """Return what stands in an input."""
        return self.page.locator(f"main [name={name}]").input_value()

    def look(self, name: str) -> None:
        """Assert that nothing is wrong with the page as it stands now; keep its picture if something is."""
        found = [*self.faults, *self._barriers()]
        if self.page.evaluate(TOO_WIDE) > 0:
            found.append(f"wider than {self.screen.width} pixels")
        if KEPT or found:
            self.album.add(self.page, name=name)
        assert found == [], name

    def _barriers(self) -> list[str]:
        """Return what axe finds against WCAG 2.1 A and AA.

        Where no scripts run, axe cannot either: there the very page that came, results of forms too, is opened beside
        in a browser that runs scripts, but none of the page's own. The page of all parts is looked at like this; the
        stories without scripts have the pages of those with them.
        """
        if not self.screen.audited:
            return []
        if self.screen.scripted:
            return barriers(self.page)
        self.beside.goto(self.page.url)
        return barriers(self.beside)

    @cached_property
    def beside(self) -> Page:
        """The browser beside, with its own memory of style sheets and letters."""
        return _open_beside(self.page)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not any(answer in message.text for answer in ANSWERS):
            self.faults.append(f"{message.text} ({message.location.get('url', '')})")

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.status} {response.url}")


class OpenWindow(Protocol):
    """What opens a window for one person more."""

    def __call__(self, on: Screen | None = None, *, by: type[Window] = Window) -> Window:
        """Open it on a screen, or on that of the test; `by` is how somebody uses it."""


def open_context(browser: Browser, screen: Screen) -> BrowserContext:
    """Return a browser of somebody who was never here."""
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height}, java_script_enabled=screen.scripted, locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    context.set_default_timeout(20_000)
    context.add_init_script(TELL_VIOLATIONS)
    return context


def barriers(page: Page) -> list[str]:
    """Return what axe finds against WCAG 2.1 A and AA, with where."""
    found: list[dict[str, Any]] = Axe().run(page, options=AA).response["violations"]
    return [f"{each['id']}: {each['help']} {[node['html'] for node in each['nodes']]}" for each in found]


def _open_beside(page: Page) -> Page:
    """Return a page in a browser where axe runs: at every address it finds `page` as that one stands, without scripts."""
    assert page.context.browser
    context = page.context.browser.new_context(viewport=page.viewport_size, locale="vi-VN")

    def answer(route: Route) -> None:
        if route.request.is_navigation_request():
            route.fulfill(body=page.content(), content_type="text/html; charset=utf-8")
        elif route.request.resource_type == "script":
            route.abort()
        else:
            route.continue_()

    context.route("**/*", answer)
    return context.new_page()
