"""Who asks is told by proxies of ours alone; what a client writes into X-Forwarded-For counts nothing."""

from ipaddress import ip_network
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.db import connection

from danvan.site import clients
from danvan.site.accounts import forgetting
from tests.village import Village, at
from tests.worlds import As

OURS = [ip_network(name) for name in ("127.0.0.1", "10.1.0.0/16", "fd00::/8")]
TOLD = [  # who connects, what X-Forwarded-For says, who it is
    ("127.0.0.1", "", "127.0.0.1"),  # the health check
    ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
    ("127.0.0.1", "192.0.2.7, 10.1.4.2", "192.0.2.7"),  # two proxies of ours
    ("127.0.0.1", "1.1.1.1, 192.0.2.7", "192.0.2.7"),  # the client wrote 1.1.1.1
    ("127.0.0.1", "10.1.4.2, 192.0.2.7", "192.0.2.7"),  # ... or the address of a proxy of ours
    ("127.0.0.1", "1.1.1.1, anything", "127.0.0.1"),
    ("127.0.0.1", ",,", "127.0.0.1"),
    ("127.0.0.1", "10.1.4.2", "10.1.4.2"),  # somebody on the machine of a proxy
    ("192.0.2.9", "1.1.1.1", "192.0.2.9"),  # comes past the proxies
    ("::ffff:127.0.0.1", "::ffff:192.0.2.7", "192.0.2.7"),
    ("fd00::1", "2001:db8::7", "2001:db8::7"),
    ("fe80::1%eth0", "1.1.1.1", "fe80::1"),
]


@pytest.mark.parametrize(("peer", "told", "who"), TOLD)
def test_the_nearest_address_that_is_no_proxy_of_ours_asks(peer: str, told: str, who: str) -> None:
    assert clients.client(peer, told=told, proxies=OURS) == who


def test_without_named_proxies_the_header_says_nothing() -> None:
    assert clients.client("127.0.0.1", told="192.0.2.7", proxies=[]) == "127.0.0.1"


def enter(peer: str, told: str) -> Any:
    sent = {"username": f"khong-ai-{told or peer}", "password": "sai", "form_key": "k" * 24}
    headers = {"X-Forwarded-For": told} if told else {}
    return As().post("/dang-nhap", sent, headers=headers, REMOTE_ADDR=peer)


def test_who_writes_other_addresses_is_braked_all_the_same_and_nobody_behind_the_same_proxy_with_them(
    village: Village, settings: LazySettings
) -> None:
    cache.clear()
    settings.PROXIES, settings.ACCOUNT_RATE_LIMITS = OURS[:1], {"login_failed": "3/m/ip"}
    pages = [enter("127.0.0.1", f"10.9.9.{number}, 192.0.2.7").content.decode() for number in range(4)]
    assert ["Hãy đợi 5 phút" in page for page in pages] == [False, False, False, True]
    assert "Hãy đợi 5 phút" not in enter("127.0.0.1", "192.0.2.8").content.decode()
    assert "Hãy đợi 5 phút" in enter("192.0.2.7", "192.0.2.8").content.decode()  # past the proxy, the same connection


def test_no_address_lies_in_the_cache_and_the_marks_go_by_night(village: Village) -> None:
    cache.clear()
    enter("192.0.2.77", "")
    enter("2001:db8::77", "")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM danvan_cache")
        keys = str(cursor.fetchall())
        assert ":ip:" in keys
        assert "192.0.2" not in keys
        assert "2001" not in keys
        forgetting.forget_tries(at=at("2026-11-22 02:15"))
        cursor.execute("SELECT count(*) FROM danvan_cache")
        assert cursor.fetchone() == (0,)
