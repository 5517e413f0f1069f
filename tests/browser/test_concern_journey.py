"""Feedback on a regulation, on a phone: the question is folded away, stands open again where it was answered, and a clerk reads who receives it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import commune
from tests.browser.windows import OpenWindow

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

FOLDED, CITED = "Phản ánh về một quy định hoặc thủ tục", "Quyết định số 12 về phí chợ"
WORDS = "Phí chợ thu hai lần trong một buổi sáng."


def test_the_question_opens_keeps_what_was_typed_and_says_to_whoever_sorts_who_receives_it(window: OpenWindow) -> None:
    phone, clerk = window(), window()
    phone.visit("/phan-anh/gui")
    asked = phone.main.get_by_label("Số hoặc tên của quy định, thủ tục")
    expect(asked).to_be_hidden()
    phone.main.get_by_text(FOLDED).click()
    expect(asked).to_be_visible()
    phone.tick("Một quy định: vướng, chồng chéo, không hợp với thực tế")
    phone.look("noi-ve-quy-dinh")
    phone.fill(text=WORDS)
    phone.choose(place="Thôn Đông")
    phone.press("Gửi đi")
    phone.reads("Chưa ghi quy định, thủ tục nào.")
    expect(asked).to_be_visible()
    phone.fill(cited=CITED)
    phone.visit("/phan-anh/gui")  # a page that is opened anew, as after a call
    expect(asked).to_be_visible()
    assert phone.value("cited") == CITED
    phone.choose(place="Thôn Đông")
    phone.press("Gửi đi")
    phone.reads("Đã nhận phản ánh")
    phone.follow("Xem hồ sơ")
    phone.reads(f"Quy định hành chính: {CITED}")
    code = re.findall(r"/phan-anh/([^/?#]+)$", phone.page.url)[0]

    clerk.enter_as("tu", to=f"/phan-anh/{code}/viec/classify")
    clerk.reads(CITED, "Văn phòng Ủy ban nhân dân cấp tỉnh", "Hồ sơ không tự chuyển")
    clerk.look("noi-tiep-nhan-theo-luat")
