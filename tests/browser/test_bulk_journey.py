"""Many petitions sorted at once: ticked in the list at a desk without a mouse, or on a phone without scripts; seen before it is done."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from danvan.check.petitions import actions as petitions
from danvan.site.village import Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, PLAIN_PHONE, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

LIST = "/phan-anh/?buoc=submitted"
WASTE = tuple(f"Rác ùn ở điểm tập kết số {number} đã ba ngày." for number in (7, 8, 9))
ROADS = tuple(f"Ổ gà trên đường liên thôn, cột {number}." for number in (3, 4))
WORKS = "Phòng Kinh tế xã An Bình"


@pytest.fixture(autouse=True)
def sent(village: Village) -> dict[str, str]:
    """Return the codes of what came this morning, by its words."""
    now = timezone.now() - timedelta(hours=1)
    found = [petitions.submit(words, place=village.thon_dong, by=village.lan, at=now) for words in (*WASTE, *ROADS)]
    return {one.text: one.matter.code for one in found}


def test_many_are_sorted_at_once_by_keyboard_and_one_that_somebody_took_meanwhile_is_left(
    window: OpenWindow, village: Village, sent: dict[str, str]
) -> None:
    clerk = window(DESK, by=Keys)
    clerk.enter_as("tu", to=LIST)
    tick(clerk, sent, WASTE)
    clerk.press("Xử lý các hồ sơ đã chọn")
    clerk.reads("Đã chọn 3 hồ sơ")
    clerk.look("tu-da-chon")
    clerk.press("Xem trước")
    clerk.reads("Chưa chọn việc gì")
    other = window()
    other.enter_as("tu", to=f"/phan-anh/{sent[WASTE[2]]}/viec/classify")
    other.choose(subject="Rác thải, vệ sinh môi trường", agency="Phòng Văn hóa - Xã hội xã An Bình")
    other.press("Phân loại và chuyển")
    sort(clerk, subject="Rác thải, vệ sinh môi trường")
    clerk.reads("Sẽ làm với 2 hồ sơ", "Để lại 1 hồ sơ", *WASTE, "việc này không làm được ở bước của hồ sơ")
    clerk.look("tu-se-lam")
    clerk.press("Làm")
    clerk.wait_for("Đã làm hết")
    clerk.reads("2/3", "Không làm được", WASTE[2])
    clerk.look("tu-da-lam")
    officer = window()
    officer.enter_as("minh")
    officer.reads(*(words[:40] for words in WASTE[:2]))
    expect(officer.main).not_to_contain_text(WASTE[2][:40])


def test_many_are_sorted_on_a_phone_without_scripts(window: OpenWindow, sent: dict[str, str]) -> None:
    clerk = window(PLAIN_PHONE)
    clerk.enter_as("tu", to=LIST)
    clerk.press("Xử lý các hồ sơ đã chọn")
    clerk.reads("Chưa chọn hồ sơ nào")
    clerk.look("tu-chua-chon")
    clerk.visit(LIST)
    tick(clerk, sent, ROADS)
    clerk.press("Xử lý các hồ sơ đã chọn")
    sort(clerk, subject="Đường, vỉa hè, cống rãnh")
    clerk.reads("Sẽ làm với 2 hồ sơ", *ROADS)
    clerk.look("tu-se-lam")
    clerk.press("Làm")
    clerk.wait_for("Đã làm hết")
    clerk.reads("2/2")
    clerk.visit(f"/phan-anh/{sent[ROADS[0]]}")
    clerk.reads("Đang giải quyết", WORKS)


def tick(clerk: Window, sent: dict[str, str], wanted: tuple[str, ...]) -> None:
    """Choose some of the list."""
    for code in sorted((sent[words] for words in wanted), key=lambda one: _row(clerk, one)):
        clerk.tick(f"Chọn hồ sơ {code}")


def sort(clerk: Window, *, subject: str) -> None:
    """Say what they are about and who has them, and see what would be done."""
    clerk.tick("Phân loại: ghi lĩnh vực, và chuyển nếu chọn cơ quan")
    clerk.choose(subject=subject, agency=WORKS)
    clerk.press("Xem trước")


def _row(clerk: Window, code: str) -> int:
    """Return where in the list something stands: who has no mouse goes down the list."""
    boxes = clerk.main.get_by_role("checkbox")
    return [boxes.nth(number).get_attribute("value") for number in range(boxes.count())].index(code)
