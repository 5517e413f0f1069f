"""`danvan papers`: one of each kind of paper, to look at. Knows no Django and no database."""

import argparse
import sys
from pathlib import Path

from danvan.engines.child import Failed
from danvan.engines.papers.gallery import papers as made


def papers(argv: list[str]) -> int:
    """Write the gallery into a folder and return 0, or say what is wrong on stderr and return 1."""
    asked = _parser().parse_args(argv)
    try:
        asked.folder.mkdir(parents=True, exist_ok=True)
        for name, data in made().items():
            (asked.folder / name).write_bytes(data)
            sys.stdout.write(f"{asked.folder / name}\n")
    except (OSError, Failed) as wrong:
        sys.stderr.write(f"Không lập được: {wrong}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="danvan papers", description="Các mẫu giấy tờ của chương trình.")
    parser.add_argument("what", choices=["gallery"], help="mỗi loại một bản")
    parser.add_argument("folder", type=Path, help="thư mục để ghi vào")
    return parser
