"""What an entry says without telling: each part of its content under a seal of its own, and one hash over all seals.

Whoever is given a part and its salt can see that the seal is of this part; the other parts stay closed.
"""

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any


def canonical(value: Any) -> bytes:
    """Return a value as the one JSON text by which it is hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def salt(seed: str, *, name: str) -> str:
    """Return the salt of one part, so that giving it away opens no other."""
    return hmac.digest(seed.encode(), name.encode(), "sha256").hex()[:32]


def seal(value: Any, *, name: str, salt: str) -> str:
    """Return the seal of one part; without its salt no guess at the part can be tried."""
    return sha256(canonical([name, salt, value])).hexdigest()


def seals(content: Mapping[str, Any], *, seed: str) -> dict[str, str]:
    """Return the seals of all parts by their names."""
    return {name: seal(value, name=name, salt=salt(seed, name=name)) for name, value in content.items()}


def commitment(seals: Mapping[str, str]) -> str:
    """Return the one hash that an entry bears for all its parts."""
    return sha256(canonical(seals)).hexdigest()
