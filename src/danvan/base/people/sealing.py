"""What of a person is stored sealed, and the keyed hash by which a value is found again without opening any.

The keys lie outside the database: a copy of it alone opens nothing, and gives no way to try guesses.
"""

import hmac
import unicodedata
from base64 import urlsafe_b64encode
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models

__all__ = ["Envelope", "InvalidToken", "Sealed", "index", "keyring", "normal", "seal"]


@dataclass(frozen=True)
class Envelope:
    """Words under seal. What prints it by mistake prints dots."""

    token: str

    def open(self) -> str:
        """Return the words.

        :raises InvalidToken: if no key of the installation opens them
        """
        return keyring().decrypt(self.token.encode()).decode()

    def renewed(self) -> "Envelope":
        """Return the same words under the newest key."""
        return Envelope(keyring().rotate(self.token.encode()).decode())

    def __str__(self) -> str:
        return "•••"


class Sealed(models.TextField):  # type: ignore[type-arg]
    """A field of sealed words: it takes and gives envelopes, never the words."""

    def from_db_value(self, value: str | None, *_: Any) -> Envelope | None:
        """Return what is stored, still closed."""
        return None if value is None else Envelope(value)

    def get_prep_value(self, value: Any) -> Any:
        """Return what is stored.

        :raises TypeError: if the words are not sealed
        """
        if value is None or isinstance(value, Envelope):
            return value and value.token
        raise TypeError("seal the words first")

    def deconstruct(self) -> Any:
        """Return the shape that a migration keeps: text."""
        name, _, args, more = super().deconstruct()
        return name, "django.db.models.TextField", args, more


def seal(words: str) -> Envelope:
    """Return words under the newest key."""
    return Envelope(keyring().encrypt(words.encode()).decode())


def keyring() -> MultiFernet:
    """Return the keys, newest first. They are read at each use, so that a new one is known everywhere at once."""
    return _ring(_keys())


def under_newest(token: str) -> str:
    """Return a token under the newest key: itself if it is, or if no key opens it. A row that was read before a key was made is saved after it."""
    with suppress(InvalidToken):
        _ring(_keys()[:1]).decrypt(token.encode())
        return token
    with suppress(InvalidToken):
        return Envelope(token).renewed().token
    return token


def _keys() -> tuple[str, ...]:
    return tuple(settings.CONTACT_KEYS or Path(settings.CONTACT_KEYS_FILE).read_text(encoding="utf-8").split())


@lru_cache(maxsize=4)
def _ring(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(key.encode()).digest())) for key in keys])


def index(kind: str, *, value: str) -> str:
    """Return the keyed hash of a telephone number or address, however it is written."""
    return hmac.digest(settings.CONTACT_INDEX_KEY.encode(), f"{kind}:{normal(kind, value=value)}".encode(), "sha256").hex()


def normal(kind: str, *, value: str) -> str:
    """Return a value in the one form under which it is looked for: 0912345678, lan@example.vn."""
    text = unicodedata.normalize("NFC", value).strip()
    if kind != "phone":
        return text.casefold()
    digits = "".join(letter for letter in text if letter.isdecimal())
    return f"0{digits[2:]}" if text.startswith("+84") or (digits.startswith("84") and len(digits) > 10) else digits
