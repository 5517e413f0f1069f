"""Eight real texts in a browser: the five seeds and three of the corpus go from their words to tasks, and to a report."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import localdate

from danvan.engines import vietnamese
from tests.browser.windows import OpenWindow, Window

pytestmark = pytest.mark.browser
OF_THE_CORPUS, LONGEST, LEAST = 3, 12_000, 3  # texts, signs of one, tasks that people found in it
ASKED = {"number": "01/KH-UBND", "type": "Kế hoạch", "issuer": "UBND xã An Bình", "issued_on": "01/07/2025", "title": "Kế hoạch"}
SOON = f"{localdate() + timedelta(days=40):%d/%m/%Y}"


@pytest.fixture
def texts(shared: Path, site: str) -> list[str]:
    """Return the seeds, and the first texts of the corpus in which people found tasks."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted((shared / "seeds").glob("*.txt"))]
    return [*seeds, *_of_the_corpus(shared / "corpus")]


def _of_the_corpus(folder: Path) -> list[str]:
    golds = sorted(path for path in (folder / "gold").glob("*.json") if not path.stem.startswith("seed"))
    long = [path.stem for path in golds if len(json.loads(path.read_text(encoding="utf-8"))["tasks"]) >= LEAST]
    found = [(folder / "texts" / f"{name}.txt").read_text(encoding="utf-8") for name in long]
    return [text for text in found if len(text) < LONGEST and not vietnamese.secrecy_stamp(text)][:OF_THE_CORPUS]


def test_eight_texts_become_tasks_that_a_person_confirmed_and_a_report_counts(window: OpenWindow, texts: list[str]) -> None:
    assert len(texts) == 5 + OF_THE_CORPUS
    clerk = window()
    clerk.enter_as("tu")
    titles = [register(clerk, text, number=number) for number, text in enumerate(texts)]
    chair = window()
    chair.enter_as("hoa")
    for title in titles:
        hand_out(chair, title)
    report(chair, tasks=len(titles))


def register(window: Window, text: str, *, number: int) -> str:
    """Paste a text, fill in what the program did not find, confirm one task, and return what the document is called."""
    window.visit("/van-ban/moi")
    window.fill(text=text)
    window.main.get_by_label("Thường", exact=True).check()
    window.press("Đọc văn bản")
    window.reads("Kiểm tra trước khi đăng ký")
    window.fill(**dict(_missing(window, number=number)))
    title = f"{window.value('type')} {window.value('number')}"
    window.press("Đăng ký văn bản")
    window.reads("Đã đăng ký văn bản")
    confirm(window)
    window.look(f"van-ban-{number + 1}")
    return title


def _missing(window: Window, *, number: int) -> Iterator[tuple[str, str]]:
    for name, usual in ASKED.items():
        if not window.value(name):
            yield name, usual.replace("01/KH", f"{number + 1:02}/KH")


def confirm(window: Window) -> None:
    """Give the first draft a lead and a day; where the program found none, point at the beginning of the text."""
    if window.main.get_by_role("link", name="Sửa").count():
        window.follow("Sửa")
        form, button = "change", "Lưu và xác nhận"
    else:
        form, button = "add", "Thêm nhiệm vụ"
        words = window.main.locator("[data-select-source]").inner_text().strip().splitlines()[0]
        window.main.locator("form[action$='/doc/add'] [name=text]").fill(words)
    its = window.main.locator(f"form[action$='/doc/{form}']")
    its.locator("[name=lead]").select_option(label="Phòng Kinh tế xã An Bình")
    its.locator("[name=due_on]").fill(SOON)
    window.press(button)
    window.reads("đã ghi nhận", "1 nhiệm vụ đã xác nhận")


def hand_out(window: Window, title: str) -> None:
    """Assign what was confirmed of a document."""
    window.visit("/van-ban")
    window.follow(title)
    window.follow("Giao 1 nhiệm vụ")
    window.press("Giao nhiệm vụ")
    window.reads("Đã giao 1 nhiệm vụ")


def report(window: Window, *, tasks: int) -> None:
    """Read the report of this month: the tasks are in it, and its figure opens them."""
    window.visit("/bao-cao-nhiem-vu")
    window.look("bao-cao")
    window.leave_by(window.main.get_by_role("row", name="Giao trong kỳ").first.get_by_role("link"))
    window.reads(f"Giao trong kỳ: {tasks}")
    window.look("bao-cao-nhung-viec-da-giao")
