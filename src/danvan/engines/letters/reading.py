"""The child that opens one letter: its bytes come in, what it says goes out. Knows no Django and no database."""

import sys
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.parser import BytesHeaderParser
from typing import TypeAlias

from danvan.engines import child
from danvan.engines.letters import heads, plain
from danvan.engines.letters.letter import Attached, Letter, packed

MEMORY, SECONDS = 2**30, 15  # bytes, seconds of a processor
DEPTH = 6  # of letters within letters
WORDS = 40_000  # letters of all that is said
FILES, EACH, ALL = 20, 10 * 2**20, 24 * 2**20  # how many, bytes of one, bytes of all
FORWARDED = "----- "  # before what was said in a letter within a letter

Part: TypeAlias = "Message[str, str]"


@dataclass
class Found:
    """What was found so far, going through the parts of a letter."""

    said: list[str] = field(default_factory=list)
    files: list[Attached] = field(default_factory=list)
    left_out: int = 0
    is_cut: bool = False

    def take(self, part: Part) -> None:
        """Keep a file, if there is room."""
        data = _bytes(part)
        if not data:
            return
        if len(self.files) >= FILES or len(data) > EACH or len(data) + sum(len(one.data) for one in self.files) > ALL:
            self.left_out += 1
            return
        name = heads.one_line(str(part.get_filename() or heads.words(part, name="Content-Description")))
        self.files.append(Attached(name=name[-80:], data=data))


def read(data: bytes, *, is_cut: bool) -> Letter:
    """Return what a letter says; of one that nests too deep, its head."""
    try:
        message = message_from_bytes(data)
        found = Found(is_cut=is_cut)
        _go_through(message, found=found, depth=0)
    except RecursionError:
        message = BytesHeaderParser().parsebytes(data)
        found = Found(is_cut=True, left_out=1)
    text = "\n\n".join(part for part in found.said if part)
    return Letter(
        sender=heads.sender(message), named=heads.words(message, name="Message-ID"), subject=heads.words(message, name="Subject"),
        text=text[:WORDS], files=tuple(found.files), left_out=found.left_out, is_cut=found.is_cut or len(text) > WORDS,
        is_automatic=heads.is_automatic(message),
    )


def _go_through(part: Part, *, found: Found, depth: int) -> None:
    if depth > DEPTH:
        found.left_out += 1
    elif part.get_content_type() == "message/rfc822":
        for inner in _within(part):
            found.said.append(FORWARDED + heads.words(inner, name="Subject"))
            _go_through(inner, found=found, depth=depth + 1)
    elif part.get_content_type() == "multipart/alternative":
        _go_through(_best(_within(part)), found=found, depth=depth + 1)
    elif part.is_multipart():
        for inner in _within(part):
            _go_through(inner, found=found, depth=depth + 1)
    elif part.get_filename() or part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
        found.take(part)
    else:
        found.said.append(_said(part))


def _within(part: Part) -> list[Part]:
    inner = part.get_payload()
    return [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []


def _best(parts: list[Part]) -> Part:
    """Return which of several forms of the same words is kept: the plain one, if it says anything."""
    said = [one for one in parts if one.get_content_type() == "text/plain" and _said(one)]
    return next(iter([*said, *reversed(parts)]), Message())


def _said(part: Part) -> str:
    text = heads.decoded(_bytes(part), charset=part.get_content_charset())
    return plain.plain(text) if part.get_content_subtype() == "html" else plain.tidy(text)


def _bytes(part: Part) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def main() -> None:
    """Read what comes on standard input, whose first byte says whether its end is missing."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    cut = sys.stdin.buffer.read(1) == b"1"
    sys.stdout.buffer.write(packed(read(sys.stdin.buffer.read(), is_cut=cut)))


if __name__ == "__main__":
    main()
