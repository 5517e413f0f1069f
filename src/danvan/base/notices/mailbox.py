"""A mailbox that is read (IMAP, RFC 3501): each letter as far as a bound, oldest first, and gone from it once it is kept elsewhere.

Nothing here says what becomes of a letter. A letter that was fetched and not taken away is fetched again.
"""

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from time import mktime

from django.conf import settings

LARGEST = 25 * 2**20  # bytes of a letter that are read
TIMEOUT = 30.0  # seconds of silence
DELETED, LEFT = r"(\Deleted \Seen)", r"(\Flagged \Seen)"


class Refused(Exception):
    """The server does not do what it was asked."""


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """A letter as it lies in the mailbox."""

    number: str  # its UID
    data: bytes
    is_cut: bool  # its end was not read
    came_at: datetime | None  # when the server got it


class Mailbox:
    """An open mailbox."""

    def __init__(self, server: imaplib.IMAP4) -> None:
        self.server = server

    def letters(self, *, most: int) -> Iterator[Fetched]:
        """Yield the letters that nobody has taken away or left, oldest first; what was only marked, by whoever was killed, goes first."""
        if self._found("DELETED"):
            self.server.expunge()
        for number in self._found("UNDELETED UNFLAGGED")[:most]:
            if letter := self._fetched(number):
                yield letter

    def take_away(self, letter: Fetched) -> None:
        """Take a letter out of the mailbox for good."""
        self._ask("STORE", letter.number, "+FLAGS.SILENT", DELETED)
        self.server.expunge()

    def leave(self, letter: Fetched) -> None:
        """Leave a letter for whoever looks after the mailbox; it is not read again."""
        self._ask("STORE", letter.number, "+FLAGS.SILENT", LEFT)

    def _found(self, which: str) -> list[str]:
        (found,) = self._ask("SEARCH", which)
        return found.decode().split() if isinstance(found, bytes) else []

    def _fetched(self, number: str) -> Fetched | None:
        """Return a letter, without marking it as seen; None if somebody else took it away."""
        about = b" ".join(one if isinstance(one, bytes) else b"" for one in self._ask("FETCH", number, "(RFC822.SIZE INTERNALDATE)"))
        parts = [one for one in self._ask("FETCH", number, f"(BODY.PEEK[]<0.{LARGEST}>)") if isinstance(one, tuple)]
        if not parts:
            return None
        _before, said, rest = about.partition(b"RFC822.SIZE ")
        size = int(rest.split()[0].strip(b")")) if said else 0
        data = bytes(parts[0][1])
        return Fetched(number=number, data=data, is_cut=size > len(data), came_at=_moment(about))

    def _ask(self, verb: str, *words: str) -> list[object]:
        said, found = self.server.uid(verb, *words)
        if said != "OK":
            raise Refused(f"{verb}: {said}")
        return list(found)


@contextmanager
def opened() -> Iterator[Mailbox]:
    """Open the mailbox of the settings.

    :raises OSError: if nobody answers, or not who should
    :raises imaplib.IMAP4.error: if it lets us not in
    """
    server = _reached()
    try:
        server.login(settings.INBOX_USER, settings.INBOX_PASSWORD)
        said, _ = server.select(f'"{settings.INBOX_FOLDER}"')
        if said != "OK":
            raise Refused(f"SELECT: {said}")
        yield Mailbox(server)
    finally:
        with suppress(OSError, imaplib.IMAP4.error):
            server.logout()


def _reached() -> imaplib.IMAP4:
    if settings.INBOX_TLS == "off":  # the settings allow it on this machine alone
        return imaplib.IMAP4(settings.INBOX_HOST, settings.INBOX_PORT, timeout=TIMEOUT)
    trusted = ssl.create_default_context(cafile=settings.INBOX_CA or None)
    if settings.INBOX_TLS == "on":
        return imaplib.IMAP4_SSL(settings.INBOX_HOST, settings.INBOX_PORT, ssl_context=trusted, timeout=TIMEOUT)
    server = imaplib.IMAP4(settings.INBOX_HOST, settings.INBOX_PORT, timeout=TIMEOUT)
    server.starttls(trusted)
    return server


def _moment(about: bytes) -> datetime | None:
    found = imaplib.Internaldate2tuple(about)
    return datetime.fromtimestamp(mktime(found), UTC) if found else None
