"""What is known of a letter, and how a child hands it over: a line of JSON, then the bytes of the files one after another."""

import json
from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True, kw_only=True)
class Attached:
    """A file that came with a letter, under the name its sender gave it."""

    name: str
    data: bytes


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter: `sender` is an address or nothing, `left_out` says how many parts were beyond the bounds."""

    sender: str = ""
    named: str = ""  # its Message-ID
    subject: str = ""
    text: str = ""
    files: tuple[Attached, ...] = ()
    left_out: int = 0
    is_cut: bool = False  # its words or its end are not all here
    is_automatic: bool = False  # an answering machine, a report of a server, a list


def packed(letter: Letter) -> bytes:
    """Return a letter as bytes."""
    files = [(one.name, len(one.data)) for one in letter.files]
    told = asdict(replace(letter, files=())) | {"files": files}
    return json.dumps(told).encode() + b"\n" + b"".join(one.data for one in letter.files)


def unpacked(data: bytes) -> Letter:
    """Return the letter that was packed."""
    line, _end, rest = data.partition(b"\n")
    told, files, start = json.loads(line), [], 0
    for name, size in told["files"]:
        files.append(Attached(name=name, data=rest[start : start + size]))
        start += size
    return Letter(**told | {"files": tuple(files)})
