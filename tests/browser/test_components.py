"""The page that shows every part of our pages: on each screen, in both languages, clean by axe and no wider than the screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.windows import OpenWindow

pytestmark = pytest.mark.browser
LANGUAGES = ("vi", "en")


def test_every_part_can_be_used_on_every_screen_in_both_languages(window: OpenWindow) -> None:
    reader = window()
    for language in LANGUAGES:
        reader.visit(f"/ngon-ngu/{language}")
        for tab in ("bieu-mau", "danh-sach", "so-lieu"):
            reader.visit(f"/thanh-phan?phan={tab}")
            expect(reader.page.locator("html")).to_have_attribute("lang", language)
            closed = reader.main.locator("details:not([open]) > summary")
            while closed.count():
                closed.first.click()
            reader.look(f"{language}-{tab}")


def test_the_switch_in_the_header_leads_to_the_same_page_and_its_errors_are_in_that_language(window: OpenWindow) -> None:
    reader = window()
    reader.visit("/thanh-phan")
    reader.leave_by(reader.page.locator(".dv-languages__link"))
    reader.press("Try to send")
    reader.reads("Not sent: please mend 4 places", "Choose how to get the answer.")
    reader.look("errors")
