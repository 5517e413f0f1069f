"""An officer sets up a passkey and an app, leaves, and comes in by each; the authenticator is Chromium's own virtual one."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import expect

from danvan.site.village import Village
from tests.browser import server
from tests.browser.windows import PHONE, PLAIN_DESK, OpenWindow, Window

pytestmark = pytest.mark.browser
AUTHENTICATOR = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}


@pytest.fixture
def site(village: Village, world: str, tmp_path: Path) -> Iterator[str]:
    """Serve the world where a second factor is required, by a name: no browser makes a passkey for a number."""
    cache.clear()
    log = tmp_path / "server.log"
    with server.running(world, folder=Path(settings.VAR), log=log, second_factor="required") as address:
        yield address.replace("127.0.0.1", "localhost")


def with_passkeys(window: Window) -> None:
    """Give somebody's browser a device that makes passkeys."""
    devtools = window.page.context.new_cdp_session(window.page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})


def leave(window: Window) -> None:
    """Log out, on a phone by the menu."""
    if (menu := window.page.locator(".dv-header__menu")).is_visible():
        menu.click()
    window.leave_by(window.page.get_by_role("button", name="Đăng xuất"))


def test_a_passkey_lets_in_alone_and_an_app_is_asked_for_without_scripts(window: OpenWindow) -> None:
    by_passkey(window(PHONE))
    by_app(window(PLAIN_DESK))


def by_passkey(minh: Window) -> None:
    """Make a passkey, and come in by it alone."""
    with_passkeys(minh)
    minh.log_in("minh")
    minh.reads("Cần thêm một bước xác thực")
    minh.look("can-buoc-hai")
    minh.follow("Thêm khóa truy cập")
    minh.look("them-khoa")
    minh.press("Tạo khóa trên thiết bị này")
    minh.reads("Mã dự phòng")
    minh.look("ma-du-phong")
    minh.visit("/ban-lam-viec")
    expect(minh.page.locator("h1")).to_contain_text("Bàn làm việc")
    leave(minh)
    minh.visit("/dang-nhap")
    minh.look("dang-nhap")
    minh.press("Đăng nhập bằng khóa truy cập")
    minh.visit("/ban-lam-viec")
    expect(minh.page.locator("h1")).to_contain_text("Bàn làm việc")


def by_app(linh: Window) -> None:
    """Set up an app, and be asked for what it shows."""
    linh.log_in("linh")
    linh.follow("Bật ứng dụng xác thực")
    secret = linh.page.locator("#totp-key").inner_text()
    linh.fill(code=shown(secret))
    linh.press("Bật")
    linh.reads("Mã dự phòng")
    leave(linh)
    linh.log_in("linh")
    linh.reads("Xác thực bước hai")
    linh.look("ma-xac-thuc")
    linh.fill(code=shown(secret, later=1))
    linh.press("Tiếp tục")
    expect(linh.page.locator("h1")).to_contain_text("Bàn làm việc")


def shown(secret: str, *, later: int = 0) -> str:
    """Return what an app shows now, or some steps later: one code lets in once, and a step of the clock is allowed."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later)))
