from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import override_settings

from danvan.base.people import actions as people
from danvan.base.people.models import Person
from danvan.site.village import settle
from tests.village import PASSWORD, Village, at
from tests.worlds import As

QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]
NOW = at("2026-08-28 09:00")
WRONG, BRAKED = "Tên đăng nhập hoặc mật khẩu chưa đúng", "Hãy đợi 5 phút"


@pytest.fixture
def village(db: None) -> Iterator[Village]:
    cache.clear()
    with override_settings(PASSWORD_HASHERS=QUICK):
        yield settle(password=PASSWORD)


def enter(client: As, name: str, password: str = PASSWORD, **more: str) -> Any:
    return client.post("/dang-nhap", {"username": name, "password": password, "form_key": "k" * 24, **more})


def test_an_officer_comes_in_by_code_and_password_and_stands_at_the_desk(village: Village, client: As) -> None:
    response = enter(client, "minh")
    assert (response.status_code, response["Location"]) == (302, "/ban-lam-viec")
    assert client.get("/ban-lam-viec").status_code == 200


def test_a_resident_is_led_to_the_first_page_and_to_where_they_were_going(village: Village, client: As) -> None:
    assert enter(client, "lan")["Location"] == "/tai-khoan/ho-so"
    client.post("/dang-xuat", {"form_key": "k" * 24})
    assert enter(client, "lan", next="/theo-doi")["Location"] == "/theo-doi"


def test_nobody_is_led_away_from_our_pages(village: Village, client: As) -> None:
    assert enter(client, "lan", next="https://elsewhere.example/")["Location"] == "/tai-khoan/ho-so"


def test_the_session_gets_a_new_number_as_somebody_comes_in(village: Village, client: As) -> None:
    session = client.session
    session["seen"] = "before"
    session.save()
    client.cookies["sessionid"] = session.session_key or ""
    enter(client, "lan")
    assert client.session.session_key != session.session_key
    assert not Session.objects.filter(pk=session.session_key).exists()


def test_a_wrong_password_and_an_unknown_name_are_told_in_the_same_words(village: Village, client: As) -> None:
    for name in ("minh", "khong-ai-ca"):
        page = enter(client, name, "sai").content.decode()
        assert WRONG in page
        assert f'value="{name}"' in page
    assert "_auth_user_id" not in client.session


def test_the_sixth_wrong_password_is_told_to_wait_even_if_it_were_the_right_one(village: Village, client: As) -> None:
    for _ in range(5):
        assert WRONG in enter(client, "minh", "sai").content.decode()
    assert BRAKED in enter(client, "minh").content.decode()
    assert "_auth_user_id" not in client.session
    assert enter(As(), "lan").status_code == 302


def test_right_passwords_never_brake_anybody(village: Village) -> None:
    assert {enter(As(), "minh").status_code for _ in range(8)} == {302}


def test_an_address_lets_in_only_once_it_is_confirmed(village: Village) -> None:
    assert isinstance(village.lan.person, Person)
    contact = people.keep_contact(village.lan.person, kind="email", value="Lan@Example.vn", at=NOW)
    assert WRONG in enter(As(), "lan@example.vn").content.decode()
    assert contact
    people.confirm_contact(contact, at=NOW)
    assert enter(As(), " LAN@example.vn ").status_code == 302


def test_an_address_that_another_has_confirmed_since_lets_nobody_else_in(village: Village) -> None:
    for actor in (village.lan, village.ba):
        assert isinstance(actor.person, Person)
        contact = people.keep_contact(actor.person, kind="email", value="chung@example.vn", at=NOW)
        assert contact
        people.confirm_contact(contact, at=NOW)
    client = As()
    enter(client, "chung@example.vn")
    assert village.ba.person
    assert client.session["_auth_user_id"] == str(village.ba.person.pk)


@pytest.mark.parametrize("path", ["/accounts/signup/", "/tai-khoan/email", "/dang-ky", "/accounts/password/reset/"])
def test_pages_of_allauth_that_we_do_not_use_do_not_exist(village: Village, client: As, path: str) -> None:
    assert client.get(path).status_code == 404
