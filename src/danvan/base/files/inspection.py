"""The child that looks at one file: its bytes come in, what it is goes out, with the copy that may be shown.

Knows no Django and no database. A decoder that falls, or eats all there is, takes only this process with it.
"""

import json
import sys

from danvan.base.files import containers, pictures, portable
from danvan.base.files.refusals import Refused
from danvan.engines import child

MEMORY, SECONDS = 2**30, 10  # bytes, seconds of a processor


def look(data: bytes, *, pictures_only: bool) -> tuple[str, bytes]:
    """Return the type of a file by its content, and the copy of a picture that may be shown (else empty).

    :raises Refused: with the word for why it is not taken
    """
    if not pictures_only and data.startswith(b"%PDF-"):
        return portable.check(data), b""
    if not pictures_only and data.startswith(b"PK"):
        return containers.check(data), b""
    try:
        return pictures.redraw(data)
    except Refused as refused:
        if str(refused) == "no picture" and not pictures_only:
            raise Refused("no kind") from refused
        raise


def main() -> None:
    """Look at what comes on standard input, whose first byte says whether only pictures are taken."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    given = sys.stdin.buffer.read()
    try:
        kind, copy = look(given[1:], pictures_only=given[:1] == b"1")
        told = {"type": kind, "refused": ""}
    except Refused as refused:
        told, copy = {"type": "", "refused": str(refused)}, b""
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + copy)


if __name__ == "__main__":
    main()
