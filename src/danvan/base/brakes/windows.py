"""How often something came within a while, counted in this process and nowhere else."""

import hmac
import secrets
import threading
from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network

SUBSCRIBER = 64  # bits of an IPv6 address that one subscriber has
KEYS = 20_000  # that are remembered at once; who came longest ago is forgotten first


class Window:
    """Counts by key for so many seconds. Keys are kept as hashes under a secret that ends with the window, so they lead to nobody afterwards."""

    def __init__(self, *, seconds: float, keys: int = KEYS) -> None:
        self.seconds, self.keys = seconds, keys
        self.lock = threading.Lock()
        self.start_over()

    def start_over(self) -> None:
        """Forget everything, the secret too."""
        self.counts: OrderedDict[bytes, int] = OrderedDict()
        self.secret, self.began = secrets.token_bytes(32), float("-inf")

    def count(self, what: str, *, at: float) -> int:
        """Count one more at a time in seconds, and return how often it came in this window."""
        with self.lock:
            if not 0 <= at - self.began < self.seconds:
                self.start_over()
                self.began = at
            key = hmac.digest(self.secret, what.encode(), "sha256")
            self.counts[key] = self.counts.pop(key, 0) + 1
            if len(self.counts) > self.keys:
                self.counts.popitem(last=False)
            return self.counts[key]

    def counted(self, what: str, *, at: float) -> int:
        """Return how often something came in the window of a time in seconds, without counting it."""
        with self.lock:
            if not 0 <= at - self.began < self.seconds:
                return 0
            return self.counts.get(hmac.digest(self.secret, what.encode(), "sha256"), 0)


def network(address: str) -> str:
    """Return what one subscriber is known by: an IPv4 address, or the first half of an IPv6 address.

    What is no address stands for itself, as whoever comes by a socket of this machine.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, SUBSCRIBER), strict=False)) if isinstance(found, IPv6Address) else str(found)
