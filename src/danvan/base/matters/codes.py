"""Codes that people read aloud and type on a phone: no letter that looks like another, and a check at the end.

A matter has two: its public code, by which offices speak of it, and for whoever sent it without an account a
secret code of 80 random bits. Of the secret only a keyed hash is stored; it is shown once.
"""

import hmac
from collections.abc import Iterable
from secrets import choice, token_hex

from django.conf import settings

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32
MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
GROUP, GROUPS = 4, 4
PARTS = 5  # of one matter, that its secret code opens too


class BadCode(ValueError):
    """What was typed is no secret code: a letter is missing, or one was misread."""


def new() -> str:
    """Return a public code, such as "7F3KQ9DM"."""
    return "".join(choice(ALPHABET) for _ in range(8))


def secret(seed: str, *, of: str = "secret") -> str:
    """Return the secret code that belongs to a seed, so that a form sent again gets the same one.

    Whoever sends a form may choose its seed; what is `of` something else comes from none that a form can have.

    The result is 16 letters in groups of four and one to check them: "K7QF-2M9X-0ABC-DEFG-H".
    """
    number = int.from_bytes(_keyed(f"{of}:{seed}")[:10], "big")
    letters = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(GROUP * GROUPS)))
    groups = [letters[start : start + GROUP] for start in range(0, len(letters), GROUP)]
    return "-".join([*groups, _check(letters)])


def bearer(typed: str) -> str:
    """Return the hash under which a secret code is stored, as a person typed it.

    :raises BadCode: if a letter is missing or wrong
    """
    letters = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(MISREAD)
    body, check = letters[:-1], letters[-1:]
    if len(body) != GROUP * GROUPS or not set(letters) <= set(ALPHABET) or check != _check(body):
        raise BadCode(typed)
    return _keyed(f"bearer:{body}").hex()


def unknown() -> str:
    """Return a hash that belongs to no code, for what is opened by people with an account."""
    return token_hex(32)


def part(whole: str, *, number: int) -> str:
    """Return the hash by which the secret code of a matter opens one of its parts, which is a matter by itself; `whole` is its own hash."""
    return _keyed(f"part {number}:{whole}").hex()


def with_parts(bearers: Iterable[str]) -> frozenset[str]:
    """Return some hashes with those of the parts that each may have."""
    return frozenset(one for whole in bearers for one in (whole, *(part(whole, number=number) for number in range(1, PARTS + 1))))


def _keyed(text: str) -> bytes:
    return hmac.digest(settings.BEARER_KEY.encode(), text.encode(), "sha256")


def _check(letters: str) -> str:
    weighed = sum(weight * ALPHABET.index(letter) for weight, letter in enumerate(letters, start=1))
    return ALPHABET[weighed % 31]  # prime: one wrong letter (but 0 for Z) or two swapped are noticed
