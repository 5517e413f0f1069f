"""What docs/operating.md has a proxy write down of those who send and follow without a name, against the doors there are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from danvan.site import access
from tests.village import Village
from tests.worlds import As

TOLD = (Path(__file__).parents[2] / "docs" / "operating.md").read_text(encoding="utf-8")
HARMLESS = {"time_iso8601", "request_method", "door", "status", "body_bytes_sent", "request_time"}
BY_NAME = {  # who comes here has an account or wants one; a gateway is a program of the office
    "accounts:confirm", "accounts:sign_up", "accounts:password", "accounts:forgotten", "account_login", "mfa_authenticate", "mfa_login_webauthn",
    "gates:sms", "gates:zalo",
}  # fmt: skip
FOLLOWED = ("petitions:", "open311:", "surveys:", "journal:", "site:search", "site:suggest", "site:entry", "site:language")  # where also looking is following


def _unnamed(server: str = "nginx") -> re.Pattern[str]:
    (found,) = re.findall({"nginx": r"location ~ (\S+) \{", "caddy": r"@doors path_regexp (\S+)\n"}[server], TOLD)
    return re.compile(found.replace("(?<", "(?P<"))


def _addresses(resolver: URLResolver, *, before: str = "/", within: str = "") -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        address = before + str(one.pattern).removeprefix("^")
        if isinstance(one, URLPattern):
            yield f"{within}{one.name}", address
        else:
            yield from _addresses(one, before=address, within=f"{within}{one.namespace}:" if one.namespace else within)


def test_the_log_of_whoever_sends_or_follows_has_no_address_no_device_and_no_query() -> None:
    (name, line) = re.findall(r"log_format (\w+) '(.*)'", TOLD)[0]
    assert set(re.findall(r"\$(\w+)", line)) == HARMLESS
    block = TOLD[TOLD.index("location ~ "):].partition("    }\n")[0]
    assert re.findall(r"access_log \S+ (\w+);", block) == [name]
    assert re.findall(r"error_log \S+ (\w+);", block) == ["crit"]


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_every_door_where_anybody_sends_or_follows_is_in_that_log(server: str) -> None:
    unnamed, addresses = _unnamed(server), dict(_addresses(get_resolver()))
    rows = [row for row in access.DOORS if row.who == access.ANYONE]
    doors = {row.url for row in rows if row.verb == "POST" or row.url.startswith(FOLLOWED)} - BY_NAME
    assert {"petitions:submit", "petitions:complaint_prepare", "petitions:conduct", "open311:requests", "site:follow", "petitions:page"} <= doors
    assert not {url: addresses[url] for url in doors if not unnamed.match(addresses[url])}


def test_whoever_comes_by_name_is_in_the_common_log() -> None:
    unnamed, addresses = _unnamed(), dict(_addresses(get_resolver()))
    assert {row.url for row in access.DOORS if row.verb == "POST" and row.who == access.ANYONE} >= BY_NAME
    assert not {url for url in (*BY_NAME, "office:people", "site:desk") if unnamed.match(addresses[url])}


@pytest.mark.parametrize("page", ["/", "/phan-anh/gui", "/theo-doi", "/phan-anh/khong-co", "/static/khong-co.css"])
def test_no_page_tells_what_is_asked_next_by_which_address_it_came(village: Village, client: As, page: str) -> None:
    assert client.get(page)["Referrer-Policy"] == "strict-origin"


def test_what_pages_are_drawn_with_is_in_no_log() -> None:
    assert re.search(r"location /static/ \{ access_log off;", TOLD)
    assert _unnamed("caddy").match("/static/face/danvan.css")
