"""Somebody comes in by an identity from elsewhere, in a real browser, by a real provider on this machine."""

import re
from collections.abc import Iterator
from pathlib import Path

import oidc_provider_mock
import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from playwright.sync_api import expect

from danvan.site.village import Village
from tests.browser import server
from tests.browser.windows import DESK, PLAIN_PHONE, OpenWindow, Window

pytestmark = pytest.mark.browser
RESIDENT, OFFICER = "079123", "079456"  # numbers that the provider knows them by
USERS = [
    oidc_provider_mock.User(sub=RESIDENT, claims={"name": "Nguyễn Thị Lan"}), oidc_provider_mock.User(sub=OFFICER, claims={"name": "Ông Minh"}),
]


@pytest.fixture
def site(village: Village, world: str, tmp_path: Path) -> Iterator[str]:
    """Serve the world with a provider beside it; the officer was linked to theirs before."""
    cache.clear()
    with transaction.atomic():
        SocialAccount.objects.create(user=village.minh.person, provider="oidc", uid=OFFICER)
    log = tmp_path / "server.log"
    with oidc_provider_mock.run_server_in_thread(user_claims=USERS) as provider:
        told = {
            "DANVAN_OIDC_ISSUER": f"http://localhost:{provider.server_port}", "DANVAN_OIDC_NAME": "Định danh mẫu", "DANVAN_OIDC_CLIENT": "danvan",
            "DANVAN_OIDC_SECRET": "bí mật",
        }
        with server.running(world, folder=Path(settings.VAR), log=log, more=told) as address:
            yield address
    assert server.errors(log) == ""


def go(window: Window) -> None:
    """Press the button of the login, which leads to the provider; what its page fetches from afar is not there."""
    for afar in (re.compile("^https:"), re.compile("favicon")):
        window.page.route(afar, lambda route: route.fulfill(body=""))
    window.visit("/dang-nhap")
    window.look("dang-nhap-co-dinh-danh")
    window.follow("Đăng nhập bằng Định danh mẫu")
    expect(window.page.get_by_role("heading", name="Authorize Client")).to_be_visible()


def come_as(window: Window, number: str) -> None:
    """Go there, say who one is, and come back."""
    go(window)
    window.leave_by(window.page.get_by_role("button", name=number).first)


def test_a_resident_and_an_officer_come_in_by_an_identity_from_elsewhere_and_one_who_says_no_is_led_back(window: OpenWindow) -> None:
    lan = window(PLAIN_PHONE)
    come_as(lan, RESIDENT)
    expect(lan.page).to_have_url(f"{lan.site}/")
    lan.visit("/tai-khoan")
    lan.reads("Nguyễn Thị Lan")
    lan.look("tai-khoan")
    minh = window(DESK)
    come_as(minh, OFFICER)
    expect(minh.page.locator("h1")).to_contain_text("Bàn làm việc")
    minh.look("ban-lam-viec")
    other = window(PLAIN_PHONE)
    go(other)
    other.leave_by(other.page.get_by_role("button", name="Deny"))
    other.reads("Đăng nhập")
    other.look("khong-dong-y")
