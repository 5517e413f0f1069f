"""The petition form by keyboard alone: the way past the header, a focus that can be seen, and nothing that needs a mouse."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.windows import DESK, PHONE, OpenWindow

pytestmark = pytest.mark.browser

HERE = "document.activeElement"
SEEN = f"""() => {{
  const box = {HERE}.getBoundingClientRect(), style = getComputedStyle({HERE});
  const drawn = style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
  return drawn && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}}"""


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=lambda screen: screen.name, indirect=True)
def test_a_petition_is_sent_by_keyboard_alone(window: OpenWindow) -> None:
    home = window()
    home.visit("/phan-anh/gui")
    page = home.page
    assert step(page) == "Đi thẳng đến nội dung chính"
    home.look("bo-qua-dau-trang")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{HERE}.id") == "noi-dung"
    assert step(page).startswith("Góp ý về thái độ phục vụ")  # the way to the lane of conduct stands before the form
    assert step(page) == "kind"
    page.keyboard.press("Space")
    assert step(page) == "text"
    page.keyboard.type("Đèn đường đầu ngõ 12 tắt.")
    assert step(page) == "place"
    page.keyboard.press("ArrowDown")
    assert step(page) == "where"
    page.keyboard.type("đầu ngõ 12")
    for name in ("photo", "phone", "email", "agreed"):  # nobody has to fill these in
        assert step(page) == name
    assert step(page) == "Gửi đi"
    home.look("o-nut-gui")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    home.reads("Đã nhận phản ánh")


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"], indirect=True)
def test_the_keyboard_is_led_to_what_has_to_be_mended(window: OpenWindow) -> None:
    home = window()
    home.visit("/phan-anh/gui")
    home.press("Gửi đi")
    expect(home.page.get_by_role("alert")).to_be_focused()
    assert step(home.page) == "Chưa có nội dung. Hãy viết vài câu về việc cần giải quyết."
    home.page.keyboard.press("Enter")
    assert home.page.evaluate(f"{HERE}.name") == "text"


@pytest.mark.parametrize("screen", [PHONE], ids=["phone"], indirect=True)
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


def step(page: Page) -> str:
    """Return the name or the words of what one press of the tab key leads to, which must be seen to have the focus."""
    page.keyboard.press("Tab")
    found: str = page.evaluate(f"{HERE}.name || {HERE}.innerText.trim()")
    assert page.evaluate(SEEN), f"the focus on {found} cannot be seen"
    return found
