"""The network goes while somebody writes, as it does in a village: what they typed is still there when it is back."""

import pytest
from playwright.sync_api import Error, expect

from tests.browser import commune
from tests.browser.windows import OpenWindow, Window

pytestmark = pytest.mark.browser
site, village, world, passes = commune.FIXTURES

WORDS = "Mương thoát nước sau trường bị lấp, mưa là ngập cả sân."


def write(window: Window) -> None:
    window.visit("/phan-anh/gui")
    window.fill(text=WORDS, where="sau trường")
    window.choose(place="Thôn Trung")


def typed(window: Window) -> tuple[str, str, str]:
    return window.value("text"), window.value("where"), window.value("place")


def test_what_is_sent_without_a_network_stays_on_the_page_and_is_sent_later(window: OpenWindow) -> None:
    phone = window()
    write(phone)
    phone.page.context.set_offline(True)
    phone.main.get_by_role("button", name="Gửi đi").click()
    expect(phone.page.get_by_role("alert")).to_contain_text("Máy đang mất mạng")
    phone.look("mat-mang")
    assert typed(phone) == (WORDS, "sau trường", "thon-trung")
    phone.page.context.set_offline(False)
    phone.press("Gửi đi")
    phone.reads("Đã nhận phản ánh")


def test_how_somebody_is_reached_is_kept_by_no_tab(window: OpenWindow) -> None:
    phone = window()
    write(phone)
    phone.unfold(phone.main.get_by_text("Muốn được báo tin qua điện thoại, thư"))
    phone.fill(phone="0912 345 678", email="lan@example.vn")
    phone.main.get_by_label("Tôi đồng ý để cơ quan").check()
    phone.look("bao-tin")
    kept = phone.page.evaluate("JSON.stringify(sessionStorage)")
    assert "sau trường" in kept
    assert all(word not in kept for word in ("0912", "lan@", "agreed"))
    phone.visit("/phan-anh/gui")
    assert (phone.value("where"), phone.value("phone"), phone.value("email")) == ("sau trường", "", "")
    assert not phone.main.get_by_label("Tôi đồng ý để cơ quan").is_checked()


def test_what_was_lost_on_its_way_is_there_again_when_the_form_is_opened_anew(window: OpenWindow) -> None:
    phone = window()
    write(phone)
    phone.page.route("**/phan-anh/gui", lambda route: route.abort("connectionreset"))
    with pytest.raises(Error, match="ERR_CONNECTION_RESET"), phone.page.expect_navigation():
        phone.main.get_by_role("button", name="Gửi đi").click()
    phone.page.unroute("**/phan-anh/gui")
    phone.faults.clear()  # the browser has complained about the network
    phone.visit("/phan-anh/gui")
    assert typed(phone) == (WORDS, "sau trường", "thon-trung")
    phone.look("chu-van-con")
    phone.press("Gửi đi")
    phone.reads("Đã nhận phản ánh")
    phone.visit("/phan-anh/gui")
    assert typed(phone) == ("", "", "")  # received, and not kept for whoever takes the phone next
