"""The page that shows every part of our pages: on each screen, in both languages, clean by axe and no wider than the screen."""

import pytest
from playwright.sync_api import expect

from tests.browser import commune
from tests.browser.windows import AUDITED_PLAIN_PHONE, DESK, PHONE, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES
LANGUAGES = ("vi", "en")
SCREENS = (PHONE, DESK, AUDITED_PLAIN_PHONE)


def test_every_part_can_be_used_on_every_screen_in_both_languages(window: OpenWindow) -> None:
    for screen in SCREENS:
        reader = window(screen)
        switch(reader)
        for language in LANGUAGES:
            reader.visit(f"/ngon-ngu/{language}")
            read(reader, language=language)


def switch(reader: Window) -> None:
    """Come by the switch in the header to the same page, whose errors are in that language."""
    reader.visit("/thanh-phan")
    reader.leave_by(reader.page.locator(".dv-languages__link"))
    reader.press("Try to send")
    reader.reads("Not sent: please mend 4 places", "Choose how to get the answer.")
    reader.look("errors")


def read(reader: Window, *, language: str) -> None:
    """Look at each tab with all that can be opened in it."""
    for tab in ("bieu-mau", "danh-sach", "so-lieu"):
        reader.visit(f"/thanh-phan?phan={tab}")
        expect(reader.page.locator("html")).to_have_attribute("lang", language)
        closed = reader.main.locator("details:not([open]) > summary")
        while closed.count():
            closed.first.click()
        reader.look(f"{language}-{tab}")
