"""The words of files that strangers sent, for whoever looks for what must not be kept here: read within bounds, and kept nowhere."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from danvan.base.files.actions import LIMIT, path
from danvan.base.files.models import StoredFile
from danvan.engines import child, letters, texts
from danvan.engines.texts import Skimmed

SECONDS = 10  # of one file
LONG, MOST = 2, 30  # files that took longer, and files in all, after which no other is opened
LETTER = ".eml"  # a letter within a letter, sent as a file


def skim(files: Iterable[tuple[str, bytes]]) -> Iterator[Skimmed]:
    """Yield of each file, with the name that its sender gave it, what could be read; nothing of a picture, or of what is locked, broken or takes too long."""
    slow = 0
    for number, (name, data) in enumerate(files):
        try:
            yield _skimmed(name, data) if slow < LONG and number < MOST else Skimmed()
        except texts.Refused as refused:
            slow += str(refused) in ("heavy", "busy")
            yield Skimmed()


def sent(files: "Iterable[UploadedFile[bytes]]") -> Iterator[Skimmed]:
    """Yield what can be read of files that come in a form; they can be read again after that."""
    return skim((one.name or "", _content(one)) for one in files if (one.size or 0) <= LIMIT)


def is_read(stored: StoredFile) -> bool:
    """Return whether all words of a stored file can be looked at, now."""
    return all(one.is_whole for one in skim([("", path(stored.sha256).read_bytes())]))


def _content(file: "UploadedFile[bytes]") -> bytes:
    data: bytes = file.read()
    file.seek(0)
    return data


def _skimmed(name: str, data: bytes) -> Skimmed:
    if PurePath(name).suffix.lower() != LETTER:
        return texts.skimmed(data, seconds=SECONDS)
    try:
        letter = letters.opened(data)
    except (letters.Unreadable, child.Busy):
        return Skimmed()
    within = list(skim((one.name, one.data) for one in letter.files if not one.name.lower().endswith(LETTER)))
    is_whole = not (letter.is_cut or letter.left_out) and len(within) == len(letter.files) and all(one.is_whole for one in within)
    return Skimmed("\n".join([letter.subject, letter.text, *(one.words for one in within)]), is_whole=is_whole)
