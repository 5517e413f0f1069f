"""`danvan read FILE...`: what the reader finds in files, for people or, one JSON object a line, for programs."""

import argparse
import ctypes
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from danvan.engines import texts
from danvan.engines.reader import engine, packages, progress, telling
from danvan.engines.reader.engine import Running

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
    told = telling.line if options.json else telling.page
    found, beside, source = _opened(path, options)
    for piece in told(found, name=name, beside=beside, source=source):
        sys.stdout.write(piece)
    sys.stdout.flush()
    return isinstance(found, str)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="danvan read",
        description="Đọc văn bản: số hiệu, ngày, cơ quan ban hành, vai trò; nhiệm vụ, đơn vị, thời hạn.",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path,
        help="tệp .txt (UTF-8 hoặc UTF-16 có BOM), .docx, .pdf có lớp chữ, gói văn bản .edxml (cả trong .zip); - để đọc từ đầu vào chuẩn",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="mỗi tệp một dòng JSON")
    parser.add_argument("--text", action="store_true", help="kèm nguyên văn đã đọc; vị trí trong kết quả tính theo nó")
    parser.add_argument("--year", type=int, help="năm dùng cho ngày viết thiếu năm")
    parser.add_argument("--progress", action="store_true", help="hiện tiến độ dù không ai ngồi trước màn hình")
    return parser


def _opened(path: Path, options: argparse.Namespace) -> tuple[Running | str, dict[str, Any], str | None]:
    """Return what stands in a file, or a sentence saying what is wrong with it; what else is told of it; its words if wanted."""
    try:
        opened, beside = _text(_content(path))
    except texts.Refused as refused:
        return refused.sentence, {}, None
    except (Unreadable, packages.Unopened) as reason:
        return str(reason), {}, None
    beside |= {"pictures": list(opened.pictures)} if opened.pictures else {}
    return engine.begun(opened.text, year=options.year), beside, opened.text if options.text else None


def _text(data: bytes) -> tuple[texts.Opened, dict[str, Any]]:
    found = packages.package(data)
    return (found.opened, {"package": found.said}) if found else (texts.opened(data), {})


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
