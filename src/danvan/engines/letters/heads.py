"""The head of a letter: senders, subjects and names of files as people wrote them, however they were packed."""

import unicodedata
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

LONGEST = 300  # letters of a subject, 254 of an address (RFC 5321)
BROKEN = (ValueError, LookupError, AttributeError, TypeError)  # what a head made to break a reader ends in
MACHINES = ("mailer-daemon@", "postmaster@", "noreply@", "no-reply@", "donotreply@")


def words(message: "Message[str, str]", *, name: str) -> str:
    """Return a field of a head as one line of words."""
    try:
        parts = decode_header(str(message.get(name, "")))
        text = "".join(part if isinstance(part, str) else decoded(part, charset=charset) for part, charset in parts)
    except BROKEN:
        text = ""
    return one_line(text)[:LONGEST]


def sender(message: "Message[str, str]") -> str:
    """Return the address that a letter says it is from; nothing if that is none."""
    try:
        _name, address = parseaddr(str(message.get("From", "")))
    except BROKEN:
        return ""
    fits = address.count("@") == 1 and len(address) <= 254 and address.isascii() and address.isprintable() and " " not in address
    return address if fits and all(address.split("@")) else ""


def is_automatic(message: "Message[str, str]") -> bool:
    """Return whether no person wrote a letter to us: an answering machine (RFC 3834), a report of a server, a list."""
    said = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    bulk = str(message.get("Precedence", "")).strip().lower() in ("bulk", "junk", "list", "auto_reply")
    empty = str(message.get("Return-Path", "?")).strip() == "<>"
    lists = any(message.get(name) for name in ("List-Id", "X-Autoreply", "X-Autorespond"))
    return said != "no" or bulk or empty or lists or message.get_content_type() == "multipart/report" or sender(message).lower().startswith(MACHINES)


def decoded(data: bytes, *, charset: str | None) -> str:
    """Return bytes as text: by the charset they claim, else by those that Vietnamese letters are written in; composed (NFC)."""
    for name in (charset, "utf-8", "cp1258"):
        try:
            return unicodedata.normalize("NFC", data.decode(name)) if name else decoded(data, charset="utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return unicodedata.normalize("NFC", data.decode("latin-1"))


def one_line(text: str) -> str:
    """Return a text without ends of lines and marks that nobody sees."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
