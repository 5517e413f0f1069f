"""`danvan agencies`: fills the tree of agencies from public lists. Run again, it adds what is missing and changes nothing."""

import argparse
import csv
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.db import transaction

from danvan.base.places import divisions
from danvan.base.places.divisions import Former
from danvan.engines import vietnamese

COLUMNS = ("ten", "huyen", "tinh", "ma_moi", "tu_ngay", "can_cu")  # and mot_phan, if one likes


def agencies(words: list[str]) -> int:
    """Load provinces and communes, or a table of former communes."""
    asked = _parser().parse_args(words)
    try:
        with transaction.atomic():
            added = _load(asked) if asked.verb == "load" else divisions.load_former(_rows(Path(asked.file)))
    except (OSError, ValueError, LookupError) as wrong:
        sys.stderr.write(f"Chưa nạp được: {wrong}\n")
        return 1
    sys.stdout.write(f"Đã thêm {added} dòng; những gì có sẵn được giữ nguyên.\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="danvan agencies", description="Nạp danh mục tỉnh, xã; bảng xã cũ.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    load = verbs.add_parser("load", help="nạp tỉnh, thành phố và các xã, phường, đặc khu từ 01/07/2025")
    load.add_argument("--province", action="append", default=[], metavar="MA", help="mã tỉnh hai chữ số, ví dụ 01; bỏ trống: cả nước")
    load.add_argument("--commune", metavar="MA", help="chỉ nạp một xã, phường mang mã năm chữ số, không có cấp trên")
    former = verbs.add_parser("former", help=f"nạp bảng xã cũ, tệp CSV có các cột {', '.join(COLUMNS)}")
    former.add_argument("file", metavar="TEP.csv")
    return parser


def _load(asked: argparse.Namespace) -> int:
    if asked.commune:
        return divisions.load([divisions.commune(asked.commune)])
    found = list(divisions.divisions(provinces=asked.province))
    if unknown := sorted(set(asked.province) - {one.code for one in found}):
        raise LookupError(f"không có tỉnh mang mã {', '.join(unknown)}; mã gồm hai chữ số, ví dụ 01")
    return divisions.load(found)


def _rows(path: Path) -> Iterator[Former]:
    """Yield the rows of a table.

    :raises ValueError: with a sentence that names the line and what is wrong with it
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if missing := [name for name in COLUMNS if name not in (reader.fieldnames or ())]:
            raise ValueError(f"tệp thiếu cột {', '.join(missing)}")
        for number, row in enumerate(reader, start=2):
            try:
                yield _former({name: vietnamese.nfc((value or "").strip()) for name, value in row.items() if name})
            except ValueError:
                raise ValueError(f"dòng {number}: ngày phải ghi như 01/07/2025, tên và mã không được trống") from None


def _former(row: dict[str, str]) -> Former:
    if not (row["ten"] and row["ma_moi"]):
        raise ValueError
    return Former(
        name=row["ten"], district=row["huyen"], province=row["tinh"], code=row["ma_moi"].zfill(5), basis=row["can_cu"],
        ended_on=datetime.strptime(row["tu_ngay"], "%d/%m/%Y").date(),  # noqa: DTZ007 - a day has no zone
        is_part=bool(row.get("mot_phan")),
    )
