"""`danvan read FILE...`: what the reader finds in files, for people or, one JSON object a line, for programs."""

import argparse
import ctypes
import io
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from danvan.engines import texts
from danvan.engines.reader import engine, progress
from danvan.engines.reader.reading import Reading, Reference, Task

ROLES = {"main": "văn bản chính", "basis": "căn cứ", "mentioned": "được nhắc tới"}
MMAP_THRESHOLD, GIVEN_BACK = -3, 2**18  # a setting of glibc's malloc; bytes from which on a block is given back at once
TYPED = Path("-")  # the words come on standard input


class Unreadable(Exception):
    """A file that cannot be read; its words are for the person who gave it."""


def read(argv: Sequence[str]) -> int:
    """Write what is found in each file, in the order given; return 1 if a file could not be read, else 0."""
    options = _parser().parse_args(argv)
    with suppress(OSError, AttributeError):  # without it a text of 10 MB leaves holes as large as itself in the heap
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, GIVEN_BACK)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    shown = options.progress or (len(options.files) > 1 and sys.stderr.isatty())
    failed = 0
    try:
        for path in progress.shown(options.files, on=sys.stderr if shown else None):
            failed += _written(path, options)
    except BrokenPipeError:  # whoever reads our lines has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if failed else 0


def _written(path: Path, options: argparse.Namespace) -> bool:
    """Write what is found in a file, and return whether it could not be read."""
    name = os.fsencode(path.name).decode("utf-8", "replace").removesuffix(".txt")
    opened = _opened(path)
    found = opened if isinstance(opened, str) else engine.read(opened.text, year=options.year)
    more = {} if isinstance(opened, str) else _beside(opened, whole=options.text)
    sys.stdout.write(_line(name, found, more) if options.json else _page(name, found, more))
    sys.stdout.flush()
    return isinstance(found, str)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="danvan read",
        description="Đọc văn bản: số hiệu, ngày, cơ quan ban hành, vai trò; nhiệm vụ, đơn vị, thời hạn.",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path,
        help="tệp .txt (UTF-8 hoặc UTF-16 có BOM), .docx, .pdf có lớp chữ; - để đọc từ đầu vào chuẩn",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="mỗi tệp một dòng JSON")
    parser.add_argument("--text", action="store_true", help="kèm nguyên văn đã đọc; vị trí trong kết quả tính theo nó")
    parser.add_argument("--year", type=int, help="năm dùng cho ngày viết thiếu năm")
    parser.add_argument("--progress", action="store_true", help="hiện tiến độ dù không ai ngồi trước màn hình")
    return parser


def _beside(opened: texts.Opened, *, whole: bool) -> dict[str, Any]:
    """Return what else is told of a file: pages that could not be read, the words that were."""
    pages: dict[str, Any] = {"pictures": list(opened.pictures)} if opened.pictures else {}
    return pages | ({"source": opened.text} if whole else {})


def _opened(path: Path) -> texts.Opened | str:
    """Return what stands in a file, or a sentence saying what is wrong with it."""
    try:
        return texts.opened(_content(path))
    except texts.Refused as refused:
        return refused.sentence
    except Unreadable as reason:
        return str(reason)


def _content(path: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == TYPED else path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(f"Không có tệp “{path}”. Hãy kiểm tra lại tên và thư mục.") from error
    except IsADirectoryError as error:
        raise Unreadable(f"“{path}” là thư mục. Hãy nêu tên từng tệp, ví dụ: {path}/*") from error
    except PermissionError as error:
        raise Unreadable(f"Không có quyền đọc tệp “{path}”. Hãy xin quyền đọc hoặc chép tệp sang chỗ khác.") from error
    except OSError as error:
        raise Unreadable(f"Không đọc được tệp “{path}” ({error.strerror}). Hãy kiểm tra ổ đĩa rồi đọc lại.") from error


def _line(name: str, found: Reading | str, more: dict[str, Any]) -> str:
    told: dict[str, Any] = {"error": found} if isinstance(found, str) else found.as_dict()
    return json.dumps({"id": name, **told, **more}, ensure_ascii=False) + "\n"


def _page(name: str, found: Reading | str, more: dict[str, Any]) -> str:
    """Return the summary of a file for people."""
    if isinstance(found, str):
        return f"{name}\n  Lỗi: {found}\n\n"
    pages = ", ".join(map(str, more.get("pictures", ())))
    lines = [
        name,
        *([f"  Chưa đọc được trang là ảnh: {pages}"] if pages else []),
        f"  Văn bản được nêu: {len(found.references)}",
        *(f"    - {_reference(reference)}" for reference in found.references),
        f"  Nhiệm vụ đề xuất: {len(found.tasks)}",
        *(f"    {n}. {_task(task)}" for n, task in enumerate(found.tasks, 1)),
    ]
    lines += [f"  Chủ đề: {found.theme.value}"] if found.theme else []
    lines += [f"  Giai đoạn: {found.period.value}"] if found.period else []
    lines += [more["source"]] if "source" in more else []
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
