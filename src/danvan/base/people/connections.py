"""What stands for a connection where somebody is counted or braked: nobody's address is kept, not even for an hour."""

from ipaddress import IPv6Network

from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate

from danvan.base.people.visits import Visit

HOUSEHOLD = 64  # bits of an IPv6 address that a line keeps; whoever has the line chooses the others


def mark(visit: Visit, *, purpose: str) -> str:
    """Return 64 letters for the connection of a visit: others for each purpose and each day, so nothing leads from one to the next."""
    told = f"{localdate(visit.at)} {_line(visit.META.get('REMOTE_ADDR', ''))}"
    return salted_hmac(f"danvan.connections.{purpose}", told, algorithm="sha256").hexdigest()


def _line(address: str) -> str:
    if ":" not in address:
        return address
    return str(IPv6Network((address, HOUSEHOLD), strict=False))
