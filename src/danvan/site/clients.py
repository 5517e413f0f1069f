"""Who asks, behind proxies: the one place that reads X-Forwarded-For, and only what proxies named in the settings wrote there.

After it `REMOTE_ADDR` is the client's address for whatever counts or limits, and nothing else can read the header.
"""

from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
HERE = "127.0.0.1"  # who comes by a socket of this machine has no address


def clients(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Put the client's address where everybody looks for it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        told = request.META.pop("HTTP_X_FORWARDED_FOR", "")
        peer = request.META.get("REMOTE_ADDR") or HERE
        request.META["REMOTE_ADDR"] = client(peer, told=told, proxies=settings.PROXIES)
        return get_response(request)

    return middleware


def client(peer: str, *, told: str, proxies: Sequence[Network]) -> str:
    """Return the nearest address that is no proxy of ours: from the right, since each proxy adds who asked it at the end.

    What stands left of it was written by the client, who may write anything. What is no address ends the way there: the
    proxy that passed it on counts as the client.
    """
    found = _read(peer)
    for text in reversed(told.split(",")):
        if found is None or not any(found in network for network in proxies):
            break
        if (before := _read(text)) is None:
            break
        found = before
    return str(found or peer)


def _read(text: str) -> Address | None:
    try:
        address = ip_address(text.strip().partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
