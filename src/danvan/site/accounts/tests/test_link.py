"""Linking an identity to an account, the whole way round, with a real provider on this machine."""

from urllib.parse import urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from pytest_django import Settings

from danvan.base.people.models import Person
from danvan.site.accounts.tests import test_identity
from danvan.site.accounts.tests.test_identity import MINH, come_as
from danvan.site.village import settle
from tests.village import PASSWORD, Village
from tests.worlds import As

provider = test_identity.provider
PAGE, START, KEY = "/tai-khoan/dinh-danh", "/tai-khoan/dinh-danh/gan", {"form_key": "k" * 24}


@pytest.fixture
def village(db: None, settings: Settings) -> Village:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return settle(password=PASSWORD)


def entered(name: str) -> As:
    client = As()
    client.post("/dang-nhap", {"username": name, "password": PASSWORD, **KEY})
    return client


def link_as(sub: str, client: As, *, start: str = START) -> str:
    """Go to the provider from one's account, say there who one is, come back, and return where that leads."""
    away = client.get(start)
    answer = requests.post(away["Location"], data={"sub": sub}, allow_redirects=False, timeout=10)
    where = urlsplit(answer.headers["Location"])
    return str(client.get(f"{where.path}?{where.query}")["Location"])


def test_who_is_logged_in_links_an_identity_and_comes_in_by_it(village: Village, provider: str) -> None:
    minh = entered("minh")
    assert START in minh.get(PAGE).content.decode()
    assert link_as(MINH.sub, minh) == PAGE
    assert "Đã gắn định danh điện tử" in minh.get(PAGE).content.decode()
    (kept,) = SocialAccount.objects.all()
    assert (kept.user, kept.uid, kept.extra_data) == (village.minh.person, MINH.sub, {})
    other = As()
    come_as(MINH.sub, other)
    assert other.session["_auth_user_id"] == str(kept.user.pk)


def test_an_identity_of_somebody_else_is_refused_with_a_sentence(village: Village, provider: str) -> None:
    link_as(MINH.sub, entered("minh"))
    tu = entered("tu")
    assert link_as(MINH.sub, tu) == PAGE
    assert "đã gắn với một tài khoản khác" in tu.get(PAGE).content.decode()
    assert [kept.user for kept in SocialAccount.objects.all()] == [village.minh.person]


def test_an_identity_is_taken_off_again_by_its_owner_alone(village: Village, provider: str) -> None:
    minh = entered("minh")
    link_as(MINH.sub, minh)
    number = SocialAccount.objects.get().pk
    assert entered("tu").post(f"{PAGE}/{number}/bo").status_code == 404
    assert minh.post(f"{PAGE}/{number}/bo")["Location"] == PAGE
    assert "Đã bỏ gắn" in minh.get(PAGE).content.decode()
    assert not SocialAccount.objects.exists()


def test_the_only_way_in_is_not_taken_off(village: Village, client: As, provider: str) -> None:
    come_as(MINH.sub, client)
    kept = SocialAccount.objects.get()
    client.post(f"{PAGE}/{kept.pk}/bo")
    assert "cách đăng nhập duy nhất" in client.get(PAGE).content.decode()
    assert Person.objects.filter(pk=kept.user_id).exists()
    assert SocialAccount.objects.filter(pk=kept.pk).exists()


def test_who_came_in_long_ago_says_again_who_they_are(village: Village, client: As, provider: str) -> None:
    client.of(village.lan)  # a session without any record of how they came in
    assert client.get(START)["Location"] == PAGE
    assert client.get(PAGE)["Location"] == f"/tai-khoan/xac-nhan?next={PAGE.replace('/', '%2F')}"
    again = client.post(f"/tai-khoan/xac-nhan?next={PAGE}", {"password": PASSWORD, **KEY})
    assert again["Location"] == PAGE
    assert link_as(MINH.sub, client) == PAGE
    assert SocialAccount.objects.get().user == village.lan.person


@pytest.mark.parametrize("start", [START, "/dang-nhap/dinh-danh/oidc?process=connect"])
def test_an_officer_without_a_second_factor_links_nothing(
    village: Village, provider: str, settings: Settings, start: str
) -> None:
    settings.SECOND_FACTOR = "required"
    minh = entered("minh")
    if start == START:
        assert minh.get(PAGE)["Location"] == "/tai-khoan/bao-mat"
        assert minh.get(START)["Location"] == PAGE
    else:
        assert link_as(MINH.sub, minh, start=start) == "/tai-khoan/bao-mat"
    assert not SocialAccount.objects.exists()


def test_nobody_is_led_anywhere_where_there_is_no_provider(village: Village, settings: Settings) -> None:
    settings.OIDC = {"issuer": "", "name": ""}
    minh = entered("minh")
    assert "Gắn định danh điện tử</a>" not in minh.get(PAGE).content.decode()
    assert minh.get(START).status_code == 404
