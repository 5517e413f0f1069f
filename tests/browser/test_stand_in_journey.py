"""A stand-in during leave: named without a mouse, at work on another's petitions, named so in the record, and sent home early."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate
from playwright.sync_api import expect

from danvan.site.village import Village
from tests.browser import commune
from tests.browser.keys import Keys
from tests.browser.windows import DESK, OpenWindow, Window
from tests.journeys import past

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

BENCH = "Ghế đá trong công viên thôn Đông gãy chân, trẻ con dễ ngã."
DONE = "Đã thay ghế mới."
TODAY = localdate()
YESTERDAY, FRIDAY, NEXT_YEAR = (f"{TODAY + timedelta(days=days):%d/%m/%Y}" for days in (-1, 4, 400))


@pytest.fixture(autouse=True)
def _before(village: Village) -> None:
    """Let Works have a petition."""
    past.routed(BENCH, village=village, at=timezone.now() - timedelta(days=1))


def test_who_stands_in_works_in_anothers_place_until_their_leave_ends(window: OpenWindow) -> None:
    away, here, head = window(DESK, by=Keys), window(), window(DESK, by=Keys)
    here.enter_as("linh")
    expect(here.main).not_to_contain_text(BENCH[:40])
    away.enter_as("minh")
    name(away)
    answer(here)
    head.enter_as("hoa")
    approve(head)
    come_back(away)
    here.visit("/ban-lam-viec")
    expect(here.main).not_to_contain_text(BENCH[:40])


def name(away: Window) -> None:
    """Name who stands in, from when until when."""
    away.visit("/van-phong/")
    away.follow("Vắng mặt, nhờ người làm thay")
    away.look("minh-vang-mat")
    away.follow("Ghi người làm thay ông Minh")
    away.fill(begins_on=YESTERDAY)
    away.press("Ghi người làm thay")
    away.reads("Chưa chọn người làm thay", "Ngày bắt đầu không thể ở trước hôm nay", "Chưa ghi ngày cuối cùng")
    away.look("minh-con-thieu")
    away.choose(person="cô Linh")
    away.fill(begins_on=f"{TODAY:%d/%m/%Y}", ends_on=NEXT_YEAR)
    away.press("Ghi người làm thay")
    away.reads("Vắng lâu hơn thì giao chức danh cho người khác")
    away.fill(ends_on=FRIDAY)
    away.press("Ghi người làm thay")
    away.reads("Người làm thay thấy việc ở bàn làm việc", "cô Linh", "ông Minh, Chuyên viên")
    away.look("minh-da-ghi")


def answer(here: Window) -> None:
    """Find the other's work on one's own desk, and do it."""
    here.visit("/ban-lam-viec")
    here.look("linh-ban-lam-viec")
    here.follow(BENCH[:40])
    here.follow("Trình câu trả lời")
    here.tick("Đã làm xong")
    here.fill(done=DONE, done_on=f"{TODAY:%d/%m/%Y}", done_by="Tổ hạ tầng", no_proof="Ghế ở ngay cổng, ai cũng thấy")
    here.press("Trình câu trả lời")
    here.reads("cô Linh (thay ông Minh)")
    here.look("linh-da-trinh")


def approve(head: Window) -> None:
    """Read who wrote it, and for whom."""
    head.follow(BENCH[:40])
    head.reads("cô Linh (thay ông Minh)")
    head.follow("Duyệt và trả lời người gửi")
    head.press("Duyệt và trả lời người gửi")
    head.reads("Đã trả lời")


def come_back(away: Window) -> None:
    """End it before its last day."""
    away.visit("/van-phong/lam-thay/")
    away.press("Thôi ngay")
    away.reads("Đã ghi nhận")
    expect(away.main).not_to_contain_text("Đang và sẽ làm thay")
    away.look("minh-tro-lai")
