"""`danvan read FILE...`: what the reader finds in text files, for people or, one JSON object a line, for programs."""

import argparse
import codecs
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from danvan.engines.reader import engine
from danvan.engines.reader.reading import Reading, Reference, Task

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
FORMATS = (
    (b"%PDF", "Tệp này là PDF. Hãy mở ra, chép phần chữ và lưu thành tệp .txt (UTF-8)."),
    (
        b"PK\x03\x04",
        "Tệp này là Word, Excel hoặc tệp nén. Hãy mở bằng Word và lưu lại dạng văn bản thuần .txt (UTF-8).",
    ),
    (b"\xd0\xcf\x11\xe0", "Tệp này là Word đời cũ. Hãy mở bằng Word và lưu lại dạng văn bản thuần .txt (UTF-8)."),
    (b"{\\rtf", "Tệp này là RTF. Hãy mở bằng Word và lưu lại dạng văn bản thuần .txt (UTF-8)."),
)
BINARY = "Tệp này không phải văn bản thuần. Hãy lưu nội dung thành tệp .txt (UTF-8) rồi đọc lại."
UNDECODABLE = "Không đọc được bảng mã của tệp. Hãy lưu lại tệp với bảng mã UTF-8 (Unicode) rồi đọc lại."
ROLES = {"main": "văn bản chính", "basis": "căn cứ", "mentioned": "được nhắc tới"}


class Unreadable(Exception):
    """A file that cannot be read; its words are for the person who gave it."""


def read(argv: Sequence[str]) -> int:
    """Write what is found in each file, in the order given; return 1 if a file could not be read, else 0."""
    options = _parser().parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    failed = 0
    for path in _counted(options.files):
        name = os.fsencode(path.name).decode("utf-8", "replace").removesuffix(".txt")
        found = _found(path, year=options.year)
        failed += isinstance(found, str)
        sys.stdout.write(_line(name, found) if options.json else _page(name, found))
        sys.stdout.flush()
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="danvan read",
        description="Đọc văn bản: số hiệu, ngày, cơ quan ban hành, vai trò; nhiệm vụ, đơn vị, thời hạn.",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help="tệp văn bản thuần (.txt, UTF-8 hoặc UTF-16 có BOM)"
    )
    parser.add_argument("--json", action="store_true", help="mỗi tệp một dòng JSON")
    parser.add_argument("--year", type=int, help="năm dùng cho ngày viết thiếu năm")
    return parser


def _counted(paths: Sequence[Path]) -> Iterator[Path]:
    """Return the paths one by one; where a person watches, tell how far it is."""
    watched = len(paths) > 1 and sys.stderr.isatty()
    for done, path in enumerate(paths):
        if watched:
            sys.stderr.write(f"\rĐã đọc {done}/{len(paths)} tệp")
        yield path
    if watched:
        sys.stderr.write(f"\rĐã đọc {len(paths)}/{len(paths)} tệp\n")


def _found(path: Path, *, year: int | None) -> Reading | str:
    """Return the reading of a file, or a sentence saying what is wrong with it."""
    try:
        return engine.read(_text(path), year=year)
    except Unreadable as reason:
        return str(reason)


def _text(path: Path) -> str:
    """Return the text of a file.

    :raises Unreadable: there is no such file, or it holds no plain text
    """
    content = _content(path)
    for mark, reason in FORMATS:
        if content.startswith(mark):
            raise Unreadable(reason)
    encoding = next((name for bom, name in BOMS if content.startswith(bom)), "utf-8")
    if encoding == "utf-8" and b"\0" in content:
        raise Unreadable(BINARY)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(UNDECODABLE) from error


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(f"Không có tệp “{path}”. Hãy kiểm tra lại tên và thư mục.") from error
    except IsADirectoryError as error:
        raise Unreadable(f"“{path}” là thư mục. Hãy nêu tên từng tệp, ví dụ: {path}/*.txt") from error
    except PermissionError as error:
        raise Unreadable(f"Không có quyền đọc tệp “{path}”. Hãy xin quyền đọc hoặc chép tệp sang chỗ khác.") from error
    except OSError as error:
        raise Unreadable(f"Không đọc được tệp “{path}” ({error.strerror}). Hãy kiểm tra ổ đĩa rồi đọc lại.") from error


def _line(name: str, found: Reading | str) -> str:
    record: dict[str, Any] = {"id": name, "error": found} if isinstance(found, str) else {"id": name, **found.as_dict()}
    return json.dumps(record, ensure_ascii=False) + "\n"


def _page(name: str, found: Reading | str) -> str:
    """Return the summary of a file for people."""
    if isinstance(found, str):
        return f"{name}\n  Lỗi: {found}\n\n"
    lines = [
        name,
        f"  Văn bản được nêu: {len(found.references)}",
        *(f"    - {_reference(reference)}" for reference in found.references),
        f"  Nhiệm vụ đề xuất: {len(found.tasks)}",
        *(f"    {n}. {_task(task)}" for n, task in enumerate(found.tasks, 1)),
    ]
    lines += [f"  Chủ đề: {found.theme.value}"] if found.theme else []
    lines += [f"  Giai đoạn: {found.period.value}"] if found.period else []
    return "\n".join(lines) + "\n\n"


def _reference(reference: Reference) -> str:
    day = "/".join(reversed(reference.date.value.split("-"))) if reference.date else None
    parts = [
        f"{reference.type.value if reference.type else 'Văn bản'} số {reference.number.value}",
        f"ngày {day}" if day else None,
        f"của {reference.issuer.value}" if reference.issuer else None,
    ]
    return f"{', '.join(part for part in parts if part)} ({ROLES[reference.role.value]})"


def _task(task: Task) -> str:
    parts = [
        " ".join(task.text.value.split()),
        f"Chủ trì: {'; '.join(found.value for found in task.lead)}" if task.lead else None,
        f"Phối hợp: {'; '.join(found.value for found in task.support)}" if task.support else None,
        f"Thời hạn: {task.deadline_text.value}" if task.deadline_text else None,
        "(đề nghị)" if task.request else None,
    ]
    return ". ".join(part for part in parts if part)
