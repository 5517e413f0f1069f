"""A clerk at the counter is called away: what they have half filled in is there when they come back; and a text caught as rubbish is not lost."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import commune
from tests.browser.windows import OpenWindow

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

HALF = "Bà Lan gọi đến: giếng khoan chùa Vẽ bị người ta đổ"


def test_the_page_puts_by_what_a_clerk_types_and_offers_it_when_they_come_back(window: OpenWindow) -> None:
    clerk = window()
    clerk.enter_as("tu", to="/phan-anh/tai-quay")
    with clerk.page.expect_response(lambda answer: answer.request.method == "POST" and answer.status == 204):
        clerk.fill(text=HALF)
    expect(clerk.main.get_by_text("Đã tự để dành.")).to_be_visible()
    clerk.look("tu-de-danh")
    clerk.page.evaluate("sessionStorage.clear()")
    clerk.visit("/phan-anh/tai-quay")
    clerk.reads("phiếu ghi dở")
    clerk.look("phieu-do")
    clerk.follow("Ghi tiếp phiếu dở")
    assert clerk.value("text") == HALF
    clerk.visit("/phan-anh/tai-quay")
    clerk.press("Bỏ phiếu dở")
    expect(clerk.main.get_by_text(re.compile("phiếu ghi dở"))).to_have_count(0)


def test_links_alone_are_kept_for_a_clerk_who_takes_them_in_and_the_same_code_opens_them(window: OpenWindow) -> None:
    phone = window()
    phone.visit("/phan-anh/gui")
    phone.fill(text="https://anh.example.com/o-ga-cho-ve.jpg")
    phone.choose(place="Thôn Trung")
    phone.press("Gửi đi")
    phone.reads("Đã nhận phiếu của bà con", "Chờ cán bộ xem")
    phone.look("cho-can-bo-xem")
    secret = phone.main.locator(".dv-receipt__code").inner_text()

    clerk = window()
    clerk.enter_as("tu", to="/phan-anh/cho-phan-loai")
    clerk.follow("Phiếu gửi qua mạng, nghi máy gửi")
    clerk.look("cac-nhom")
    clerk.main.get_by_role("link", name=re.compile(r"^\d+ phiếu")).first.click()
    clerk.reads("o-ga-cho-ve.jpg")
    clerk.look("mot-nhom")
    clerk.press("Nhận vào hồ sơ")
    clerk.reads("vào hồ sơ.")

    phone.visit("/theo-doi")
    phone.fill(code=secret)
    phone.press("Xem hồ sơ")
    phone.reads("o-ga-cho-ve.jpg")
