"""The files that come with a letter: looked at for words that must not be kept here, then kept, each once."""

from dataclasses import dataclass
from pathlib import PurePath

from danvan.base.files import actions as files
from danvan.base.files import scanning, skimming
from danvan.base.files.models import StoredFile
from danvan.check.petitions.queries import arrivals as queries
from danvan.engines import child, vietnamese
from danvan.engines.texts import Skimmed


@dataclass(frozen=True, kw_only=True)
class Enclosed:
    """Files of a letter, each with whether all its words could be read; what these look like, if that must not be kept here; how many files were refused."""

    kept: dict[StoredFile, bool]
    found: str = ""
    refused: int = 0


def enclosed(sent: tuple[tuple[str, bytes], ...]) -> Enclosed:
    """Keep the files that may be kept; what is refused is looked at too.

    :raises child.Busy, scanning.Unscanned: if they cannot be looked at now
    """
    kept, refused, said = dict[StoredFile, bool](), 0, list(skimming.skim(sent))
    for (name, data), words in zip(sent, said, strict=True):
        one = None if vietnamese.secrecy_stamp_of_file(name) else _kept(name, data)
        if one is None:
            refused += 1
        else:
            kept[one] = words.is_whole
    return Enclosed(kept=kept, found=_found(said), refused=refused)


def scanned(pages: tuple[StoredFile, ...]) -> Enclosed:
    """Look at pages that a clerk's form has stored."""
    said = list(skimming.skim(("", files.path(one.sha256).read_bytes()) for one in pages))
    return Enclosed(kept={one: words.is_whole for one, words in zip(pages, said, strict=True)}, found=_found(said))


def _found(said: list[Skimmed]) -> str:
    return next(filter(None, (queries.found_in(one.words) for one in said)), "")


def _kept(name: str, data: bytes) -> StoredFile | None:
    try:
        return files.keep(data, suffix=PurePath(name).suffix.lower())
    except files.BadFile as bad:
        if isinstance(bad.__cause__, child.Busy | scanning.Unscanned):  # not about the file
            raise bad.__cause__ from bad
        return None
