"""What changes how somebody is reached, or ends their account, is done by who has shown lately who they are."""

import re
from html import unescape

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from danvan.base.people import actions as people
from danvan.base.people.models import Contact, Person
from danvan.site.village import settle
from tests.village import PASSWORD, Village
from tests.worlds import As

KEY = {"form_key": "k" * 24}
SAID = {"phone": "0912 345 678", "email": "lan@example.vn", "address": "Thôn Đông"}
CONTACTS, LEAVE = "/tai-khoan/lien-he", "/tai-khoan/xoa"


@pytest.fixture
def village(db: None, settings: Settings) -> Village:
    cache.clear()
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return settle(password=PASSWORD)


def entered(name: str) -> As:
    client = As()
    client.post("/dang-nhap", {"username": name, "password": PASSWORD, **KEY})
    return client


@pytest.fixture
def lan(village: Village) -> As:
    """Return the browser of bà Lan, who logged in an hour ago."""
    client = entered("lan")
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    return client


def test_contacts_wait_for_the_password_and_what_was_typed_stays_on_the_page_alone(lan: As) -> None:
    page = lan.post(CONTACTS, {**SAID, **KEY}).content.decode()
    assert "chưa được lưu" in page
    for typed in SAID.values():
        assert typed in page
    assert not Contact.objects.exists()
    assert SAID["email"] not in str(dict(lan.session))
    found = re.search(r'href="(/tai-khoan/xac-nhan[^"]*)"', page)
    assert found
    where = unescape(found[1])
    assert lan.post(where, {"password": "sai", **KEY}).status_code == 200
    assert lan.post(CONTACTS, {**SAID, **KEY}).status_code == 200
    assert lan.post(where, {"password": PASSWORD, **KEY})["Location"] == "/tai-khoan"
    assert lan.post(CONTACTS, {**SAID, **KEY})["Location"] == "/tai-khoan"
    assert Contact.objects.count() == 3


def test_nobody_leaves_on_a_machine_that_somebody_else_left_open(lan: As) -> None:
    assert lan.get(LEAVE)["Location"].startswith("/tai-khoan/xac-nhan?next=")
    assert lan.post(LEAVE, KEY)["Location"] == LEAVE
    assert Person.objects.get(code="lan").has_usable_password()
    lan.post("/tai-khoan/xac-nhan?next=/tai-khoan/xoa", {"password": PASSWORD, **KEY})
    assert "Xóa tài khoản của tôi" in lan.get(LEAVE).content.decode()
    assert lan.post(LEAVE, KEY)["Location"] == "/"
    assert not Person.objects.get(code="lan").has_usable_password()


def test_contacts_are_not_changed_again_and_again_and_the_words_stay(village: Village) -> None:
    client = entered("ba")
    answers = [client.post(CONTACTS, {"address": f"Thôn {number}", "form_key": f"{number:024}"}) for number in range(11)]
    assert [answer.status_code for answer in answers] == [302] * 10 + [200]
    assert "quá nhiều lần" in answers[-1].content.decode()
    assert "Thôn 10" in answers[-1].content.decode()
    assert Contact.objects.get().value.open() == "Thôn 9"


def test_what_is_kept_of_somebody_is_read_once(village: Village) -> None:
    assert isinstance(village.ba.person, Person)
    people.keep_contact(village.ba.person, kind="address", value="Thôn Đông", at=timezone.now())
    client = entered("ba")
    with CaptureQueriesContext(connection) as asked:
        assert client.post(CONTACTS, {"address": "Thôn Đông", **KEY}).status_code == 302
    assert sum("people_contact" in query["sql"] for query in asked) == 1
