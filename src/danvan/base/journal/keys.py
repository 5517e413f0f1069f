"""The two keys that sign, kept outside the database: one for heads of the tree, one for promises.

They are two so that whoever holds the web process cannot sign a head: `DANVAN_LEDGER_KEY` may be another there.
"""

from hashlib import sha256

from django.conf import settings


def heads() -> bytes:
    """Return the secret seed of the key that signs checkpoints."""
    return _seed("checkpoints", settings.LEDGER_KEY)


def promises() -> bytes:
    """Return the secret seed of the key that signs promises."""
    return _seed("promises", settings.PROMISE_KEY)


def _seed(use: str, secret: str) -> bytes:
    return sha256(f"danvan {use}\n{secret}".encode()).digest()
