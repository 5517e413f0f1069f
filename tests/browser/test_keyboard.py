"""The petition form by keyboard alone: the way past the header, a focus that can be seen, and nothing that needs a mouse."""

import pytest
from playwright.sync_api import expect

from tests.browser import commune
from tests.browser.keys import HERE, step
from tests.browser.windows import DESK, PHONE, OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

def test_a_petition_is_sent_by_keyboard_alone(window: OpenWindow) -> None:
    for screen in (PHONE, DESK):
        send(window(screen))


def send(home: Window) -> None:
    """Reach every input, and the button."""
    home.visit("/phan-anh/gui")
    page = home.page
    assert step(page) == "Đi thẳng đến nội dung chính"
    home.look("bo-qua-dau-trang")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{HERE}.id") == "noi-dung"
    for number in ("113", "114", "115"):  # whom to call instead
        assert step(page) == number
    assert step(page) == "Khiếu nại, xin thông tin, góp ý về cán bộ: ở trang khác"  # folded away: one step, not four
    assert step(page) == "kind"
    page.keyboard.press("Space")
    assert step(page) == "text"
    page.keyboard.type("Đèn đường đầu ngõ 12 tắt.")
    assert step(page) == "Phản ánh về một quy định hoặc thủ tục"  # folded away: one step, not three
    assert step(page) == "place"
    page.keyboard.press("ArrowDown")
    assert step(page) == "Tên xã, thôn cũ? Tra cứu"
    assert step(page) == "where"
    page.keyboard.type("đầu ngõ 12")
    for name in ("Đang đứng đúng chỗ đó", "photo", "Muốn được báo tin qua điện thoại, thư", "opted_out", "Ai đọc được; nhiều người cùng gửi"):
        assert step(page) == name  # nobody has to fill these in, nor to open them
    assert step(page) == "Gửi đi"
    home.look("o-nut-gui")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    home.reads("Đã nhận phản ánh")


def test_the_keyboard_is_led_to_what_has_to_be_mended(window: OpenWindow) -> None:
    home = window()
    home.visit("/phan-anh/gui")
    home.press("Gửi đi")
    expect(home.page.get_by_role("alert")).to_be_focused()
    assert step(home.page) == "Chưa có nội dung. Hãy viết vài câu về việc cần giải quyết."
    home.page.keyboard.press("Enter")
    assert home.page.evaluate(f"{HERE}.name") == "text"


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(window: OpenWindow) -> None:
    home = window()
    home.visit("/")
    menu = home.page.get_by_role("button", name="Danh mục")
    first = home.page.get_by_role("link", name="Theo dõi", exact=True)
    expect(first).to_be_hidden()
    menu.focus()
    home.page.keyboard.press("Enter")
    expect(first).to_be_visible()
    home.look("danh-muc")
    home.page.keyboard.press("Enter")
    expect(first).to_be_hidden()
