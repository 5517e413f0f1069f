import pytest
from django.conf import LazySettings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from danvan.base.matters import bearing, codes

FIRST, SECOND = codes.secret("one"), codes.secret("two")


def bearing_on(response: HttpResponse) -> HttpRequest:
    """Return the next request of the browser that got a response."""
    request = HttpRequest()
    request.COOKIES = {name: cookie.value for name, cookie in response.cookies.items()}
    return request


def given(*secrets: str) -> HttpResponse:
    response = HttpResponse()
    also: list[str] = []
    for secret in secrets:
        bearing.bear(response, secret=secret, also=also)
        also = bearing.borne(bearing_on(response))
    return response


def test_a_browser_bears_what_it_was_given_newest_first() -> None:
    assert bearing.borne(bearing_on(given(FIRST, SECOND, FIRST))) == [FIRST, SECOND]


def test_what_it_bears_is_hashed_before_anything_is_compared() -> None:
    assert bearing.hashes(bearing_on(given(FIRST))) == codes.with_parts({codes.bearer(FIRST)})


def test_no_more_than_ten_are_borne() -> None:
    assert len(bearing.borne(bearing_on(given(*(codes.secret(str(number)) for number in range(12)))))) == 10


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites_and_ends_after_an_hour(settings: LazySettings) -> None:
    settings.SESSION_COOKIE_SECURE = True
    cookie = given(FIRST).cookies[bearing.COOKIE]
    assert cookie["httponly"]
    assert cookie["secure"]
    assert (cookie["samesite"], cookie["max-age"]) == ("Lax", 3600)


@pytest.mark.parametrize(
    "value", ["", "x", "W10:1abc:def", signing.dumps([FIRST], salt="of something else")],
    ids=["nothing", "a letter", "forged", "signed for something else"],
)
def test_a_cookie_that_we_did_not_sign_bears_nothing(value: str) -> None:
    request = HttpRequest()
    request.COOKIES = {bearing.COOKIE: value}
    assert bearing.borne(request) == []
    assert bearing.hashes(request) == frozenset()


def test_a_cookie_that_was_kept_too_long_bears_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    request = bearing_on(given(FIRST))
    monkeypatch.setattr(bearing, "SECONDS", -1)
    assert bearing.borne(request) == []
