"""Signed notes (C2SP signed-note): a text, and below it a line for each key that vouches for it. Ed25519 alone."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
DASH = "— "
MOST = 16  # signatures under one note


class Refused(ValueError):
    """What was handed in does not stand; the sentence says why, to whoever holds it."""


def public(seed: bytes) -> bytes:
    """Return the 32 bytes by which everybody knows a key, from the 32 that nobody else may know."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def verifier(name: str, *, key: bytes) -> str:
    """Return the line by which a public key is handed on: name, number and key, with plus signs between them."""
    return f"{name}+{_number(name, key=key).hex()}+{b64encode(ED25519 + key).decode()}"


def read_verifier(line: str) -> tuple[str, bytes]:
    """Return the name and the key that such a line hands on.

    :raises Refused: if the line is none, or its number is not that of its key
    """
    name, _, rest = line.partition("+")
    key = decoded(rest.partition("+")[2]).removeprefix(ED25519)
    if len(key) != 32 or verifier(name, key=key) != line:
        raise Refused("Dòng khóa công khai không đúng khuôn dạng.")
    return name, key


def sign(text: str, *, name: str, seed: bytes) -> str:
    """Return a text as a note under one key's signature.

    :raises ValueError: if the text does not end its last line, or the name could be taken for something else
    """
    if not text.endswith("\n") or not name or "+" in name or any(letter.isspace() for letter in name):
        raise ValueError(f"no note can be made of this text under the name {name!r}")
    signature = Ed25519PrivateKey.from_private_bytes(seed).sign(text.encode())
    stamp = b64encode(_number(name, key=public(seed)) + signature).decode()
    return f"{text}\n{DASH}{name} {stamp}\n"


def opened(note: str, *, keys: Mapping[str, bytes]) -> str:
    """Return the text of a note that a known key has signed; signatures of others are passed over.

    `keys` are public keys by their names.

    :raises Refused: if no known key has signed it, or one that is known did not sign this
    """
    text, _, signatures = note.rpartition("\n\n")
    lines = signatures.split("\n")
    if not text or lines.pop() != "" or not 0 < len(lines) <= MOST:
        raise Refused("Phần chữ ký không đúng khuôn dạng.")
    vouched = [_vouches(line, text=f"{text}\n", keys=keys) for line in lines]  # each is looked at
    if not any(vouched):
        raise Refused("Không có chữ ký của sổ cái này.")
    return f"{text}\n"


def decoded(text: str) -> bytes:
    """Return the bytes that base64 stands for; only one way of writing them is taken.

    :raises Refused: if it is another way, or none
    """
    try:
        found = b64decode(text, validate=True)
    except ValueError:
        found = b""
    if b64encode(found).decode() != text or not text:
        raise Refused("Có chuỗi base64 viết sai hoặc viết khác cách chuẩn.")
    return found


def _vouches(line: str, *, text: str, keys: Mapping[str, bytes]) -> bool:
    name, _, stamp = line.removeprefix(DASH).partition(" ")
    if not line.startswith(DASH) or not name:
        raise Refused("Phần chữ ký không đúng khuôn dạng.")
    found = decoded(stamp)
    key = keys.get(name)
    if key is None or found[:4] != _number(name, key=key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(found[4:], text.encode())
    except InvalidSignature:
        raise Refused("Chữ ký không đúng với nội dung: có chỗ đã bị sửa.") from None
    return True


def _number(name: str, *, key: bytes) -> bytes:
    return sha256(name.encode() + b"\n" + ED25519 + key).digest()[:4]
