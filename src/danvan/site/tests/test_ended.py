"""A clerk whose session ended while they typed gets back what they wrote, logs in on another page, and sends it again."""

import re
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate

from danvan.base.people.models import Unfinished
from danvan.check.petitions.models import Petition
from danvan.site.tests.test_fail import OURS, handed_back
from tests.village import Village
from tests.worlds import As

COUNTER = "/phan-anh/tai-quay"
WORDS = "Bà Lan gọi: nước sinh hoạt thôn Đông đục từ hôm qua, <b>xin</b> xem"
TYPED = {"came": "telephone", "text": WORDS, "place": "thon-dong", "received_on": f"{localdate():%d/%m/%Y}", "form_key": "e" * 24}


@pytest.fixture
def ended(village: Village) -> As:
    """Return the browser of a clerk who opened a form and was logged out since."""
    browser = As(enforce_csrf_checks=True).of(village.tu)
    page = browser.get(COUNTER).content.decode()
    del browser.cookies["sessionid"]
    browser.token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]  # type: ignore[attr-defined, index]
    return browser


def sent(browser: As, where: str = COUNTER, **more: Any) -> Any:
    return browser.post(where, TYPED | {"csrfmiddlewaretoken": browser.token} | more, headers={"Origin": OURS})  # type: ignore[attr-defined]


def test_what_was_typed_is_handed_back_whole_and_nothing_is_kept(ended: As) -> None:
    answer = sent(ended)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (403, "private, no-store")
    page = answer.content.decode()
    assert 'href="/dang-nhap" target="_blank"' in page
    assert WORDS in unescape(page)
    assert "<b>xin</b>" not in page
    assert {name: handed_back(answer)[name] for name in TYPED} == TYPED
    assert not Petition.objects.exists()
    assert not Unfinished.objects.exists()


def test_after_the_login_it_is_sent_again_and_acts_once(ended: As, village: Village) -> None:
    back = handed_back(sent(ended))
    ended.of(village.tu)
    for _ in range(2):
        assert ended.post(COUNTER, back, headers={"Origin": OURS}).status_code == 302
    assert Petition.objects.get().text == WORDS


def test_a_login_that_changed_the_token_is_asked_once_more_and_says_into_whose_name_it_goes(ended: As, village: Village) -> None:
    back = handed_back(sent(ended))
    ended.of(village.tu)
    del ended.cookies["csrftoken"]  # as the form of the login does
    unsure = ended.post(COUNTER, back, headers={"Origin": OURS})
    assert unsure.status_code == 403
    assert village.tu.person
    assert f"đăng nhập với tên {village.tu.person.name}" in unsure.content.decode()
    assert ended.post(COUNTER, handed_back(unsure), headers={"Origin": OURS}).status_code == 302
    assert Petition.objects.get().text == WORDS


def test_a_file_is_said_to_be_lost(ended: As) -> None:
    page = sent(ended, photo=SimpleUploadedFile("anh.jpg", b"x")).content.decode()
    assert "Tệp đính kèm không giữ lại được" in page
    assert "Tệp đính kèm không giữ lại được" not in sent(ended).content.decode()


@pytest.mark.parametrize("name", ["password", "oldpassword", "password1"])
def test_no_password_is_handed_back(ended: As, name: str) -> None:
    assert b"mot mat khau" not in sent(ended, **{name: "mot mat khau"}).content


def test_who_typed_nothing_and_who_only_looks_is_led_to_the_login(ended: As) -> None:
    pressed = ended.post(COUNTER, {"form_key": "e" * 24, "csrfmiddlewaretoken": ended.token}, headers={"Origin": OURS})  # type: ignore[attr-defined]
    assert (pressed.status_code, ended.get(COUNTER).status_code) == (302, 302)
    assert pressed.headers["Location"].startswith("/dang-nhap")


def test_what_no_page_of_ours_is_known_to_have_sent_is_not_handed_back(ended: As) -> None:
    assert ended.post("/phan-anh/nhap", TYPED).status_code == 302  # checked only in its view: led to the login


def test_who_is_not_logged_in_reads_nothing_of_an_account(db: None) -> None:
    refused = As(enforce_csrf_checks=True).post("/phan-anh/gui", {"text": WORDS}, headers={"Origin": OURS})
    assert refused.status_code == 403
    assert "đăng nhập với tên" not in refused.content.decode()
