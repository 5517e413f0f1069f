import re
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from pytest_django import Settings

from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.site.village import settle
from tests.village import PASSWORD, Village
from tests.worlds import As

SETTING_UP = "/tai-khoan/bao-mat"


@pytest.fixture(autouse=True)
def _required(settings: Settings) -> None:
    settings.SECOND_FACTOR = "required"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def village(db: None) -> Village:
    cache.clear()
    return settle(password=PASSWORD)


def enter(client: As, name: str) -> Any:
    return client.post("/dang-nhap", {"username": name, "password": PASSWORD, "form_key": "k" * 24})


def code(secret: str) -> str:
    """Return what an authenticator app shows now."""
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def give_app(actor: Actor) -> str:
    """Turn the app of somebody on and return its secret."""
    assert isinstance(actor.person, Person)
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(actor.person, secret)
    return secret


def test_an_officer_without_one_is_led_to_set_it_up_and_nothing_else_of_staff_opens(village: Village, client: As) -> None:
    enter(client, "minh")
    for path in ("/ban-lam-viec", "/phan-anh/", "/hai-long/", "/van-ban/moi"):
        assert client.get(path)["Location"] == SETTING_UP, path
    assert "Cần thêm một bước xác thực" in client.get(SETTING_UP).content.decode()


def test_an_officer_without_one_sees_public_pages_as_anybody_does(village: Village, client: As) -> None:
    enter(client, "minh")
    page = client.get("/").content.decode()
    assert "Gửi phản ánh" in page
    assert 'href="/ban-lam-viec"' not in page


def test_an_app_that_was_just_turned_on_opens_the_desk_and_codes_are_shown_once(village: Village, client: As) -> None:
    enter(client, "minh")
    page = client.get("/tai-khoan/ung-dung/bat").content.decode()
    found = re.search(r'id="totp-key">(\w+)<', page)
    assert found
    response = client.post("/tai-khoan/ung-dung/bat", {"code": code(found[1]), "form_key": "k" * 24})
    assert response["Location"] == "/tai-khoan/ma-du-phong"
    assert len(re.findall(r'class="dv-code">\w+<', client.get(response["Location"]).content.decode())) == 10
    assert "dv-code" not in client.get(response["Location"]).content.decode()
    assert client.get("/ban-lam-viec").status_code == 200


def test_a_wrong_first_code_turns_nothing_on_and_says_why(village: Village, client: As) -> None:
    enter(client, "minh")
    client.get("/tai-khoan/ung-dung/bat")
    page = client.post("/tai-khoan/ung-dung/bat", {"code": "000000", "form_key": "k" * 24}).content.decode()
    assert "Mã chưa đúng" in page
    assert not Authenticator.objects.exists()


def test_who_has_one_is_asked_for_its_code_before_the_session_is_theirs(village: Village, client: As) -> None:
    secret = give_app(village.minh)
    assert enter(client, "minh")["Location"].startswith("/dang-nhap/ma")
    assert "_auth_user_id" not in client.session
    assert client.get("/ban-lam-viec")["Location"].startswith("/dang-nhap?")
    response = client.post("/dang-nhap/ma", {"code": code(secret), "form_key": "k" * 24})
    assert response["Location"] == "/ban-lam-viec"
    assert client.get("/ban-lam-viec").status_code == 200


def test_the_secret_of_an_app_lies_sealed(village: Village) -> None:
    secret = give_app(village.minh)
    assert secret not in str(Authenticator.objects.values_list("data", flat=True))


def test_codes_that_are_guessed_are_braked(village: Village, client: As) -> None:
    secret = give_app(village.minh)
    enter(client, "minh")
    for _ in range(5):
        client.post("/dang-nhap/ma", {"code": "000000", "form_key": "k" * 24})
    page = client.post("/dang-nhap/ma", {"code": code(secret), "form_key": "k" * 24}).content.decode()
    assert "Hãy đợi 5 phút" in page


def test_a_recovery_code_lets_in_once(village: Village, client: As) -> None:
    enter(client, "minh")
    page = client.get("/tai-khoan/ung-dung/bat").content.decode()
    found = re.search(r'id="totp-key">(\w+)<', page)
    assert found
    client.post("/tai-khoan/ung-dung/bat", {"code": code(found[1]), "form_key": "k" * 24})
    spare = re.findall(r'class="dv-code">(\w+)<', client.get("/tai-khoan/ma-du-phong").content.decode())[0]
    outcomes = []
    for other in (As(), As()):
        enter(other, "minh")
        outcomes.append(other.post("/dang-nhap/ma", {"code": spare, "form_key": "k" * 24}).status_code)
    assert outcomes == [302, 200]


def test_a_resident_needs_none(village: Village, client: As) -> None:
    enter(client, "lan")
    assert client.get("/theo-doi").status_code == 200
    assert "Cần thêm một bước xác thực" not in client.get(SETTING_UP).content.decode()


def test_where_it_is_only_offered_the_desk_opens_without(village: Village, client: As, settings: Settings) -> None:
    settings.SECOND_FACTOR = "offered"
    enter(client, "minh")
    assert client.get("/ban-lam-viec").status_code == 200
