"""Looking for planted words wherever bytes are kept, in every spelling in which they may lie there."""

import base64
import gzip
import json
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.db import connection

from danvan.engines import vietnamese

GZIP = b"\x1f\x8b\x08"


def spellings(word: str) -> Iterator[bytes]:
    """Yield a word composed, decomposed, without its marks, escaped as JSON does it, in hexadecimal and in base64."""
    for form in (word, unicodedata.normalize("NFD", word), vietnamese.fold(word)):
        for text in {form, form.lower(), json.dumps(form)[1:-1], json.dumps(form.lower())[1:-1]}:
            plain = text.encode()
            yield plain
            yield plain.hex().encode()
            yield from (base64.b64encode(bytes(shift) + plain)[4 if shift else 0 : -4] for shift in range(3))


def holds(data: bytes, *, word: str) -> bool:
    """Return whether bytes hold a word, or hold it zipped."""
    bodies = [data, *_unzipped(data)]
    return any(spelling in body or spelling in body.lower() for spelling in spellings(word) for body in bodies)


def _unzipped(data: bytes) -> Iterator[bytes]:
    at = data.find(GZIP)
    while at >= 0:
        with suppress(OSError, EOFError, zlib.error):
            yield gzip.decompress(data[at:])
        at = data.find(GZIP, at + 1)


def database(url: str) -> Iterator[tuple[str, bytes]]:
    """Yield every table of PostgreSQL as text with its bytes; of SQLite the raw file and its log of writes."""
    if connection.vendor == "sqlite":
        name = Path(url.removeprefix("sqlite:///"))
        yield from ((path.name, path.read_bytes()) for path in name.parent.glob(f"{name.name}*"))
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT string_agg(t::text, chr(10)) FROM "{table}" t')
            yield table, (cursor.fetchone()[0] or "").encode()


def folder(where: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder, by its name too."""
    for path in where.rglob("*"):
        if path.is_file():
            yield path.name, path.name.encode() + b"\n" + path.read_bytes()
