"""Takes the pictures of the README anew, from the demo: `danvan run --demo` must be running.

    .venv/bin/python tools/pictures.py http://127.0.0.1:8000

Needs what the tests need (playwright) and Debian's chromium.
"""

import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PROGRAM = "/usr/bin/chromium"
PASSWORD = "an-binh-2026"  # of the demo's cast, as `danvan run --demo` prints it
PHONE, DESK = (360, 740), (1100, 760)
COLOURS = 96  # of a picture: pages have few, and it stays small
PICTURES = (  # name, screen, who looks, path, language
    ("home", DESK, "", "/", "vi"),
    ("submit-phone", PHONE, "", "/phan-anh/gui", "vi"),
    ("desk", DESK, "minh", "/ban-lam-viec", "vi"),
    ("plan", DESK, "", "/van-ban", "vi"),
    ("late-english", PHONE, "", "/tre-han", "en"),
)


def main(words: list[str]) -> int:
    """Take every picture from the site at the address given."""
    if len(words) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=["--no-sandbox"])
        for name, screen, who, path, language in PICTURES:
            page = _open(browser, site=words[0], screen=screen, who=who)
            page.goto(f"{words[0]}/ngon-ngu/{language}?next={path}")
            page.screenshot(path=FOLDER / f"{name}.png")
            _shrink(FOLDER / f"{name}.png")
            page.context.close()
        browser.close()
    return 0


def _open(browser: Browser, *, site: str, screen: tuple[int, int], who: str) -> Page:
    page = browser.new_context(viewport={"width": screen[0], "height": screen[1]}, locale="vi-VN").new_page()
    if who:
        page.goto(f"{site}/dang-nhap")
        page.locator("main [name=username]").fill(who)
        page.locator("main [name=password]").fill(PASSWORD)
        with page.expect_navigation():
            page.locator("main form button").first.click()
    return page


def _shrink(file: Path) -> None:
    with Image.open(file) as taken:
        taken.convert("RGB").quantize(COLOURS).save(file, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
