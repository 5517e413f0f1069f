"""Which column of a list of petitions is which, and where its rows begin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from danvan.check.petitions.queries.lists import cells
from danvan.engines.sheets import heads

HEADS = {  # folded, as they stand in the registers of offices, the surest first
    "text": ("noi dung phan anh", "noi dung kien nghi", "noi dung don", "noi dung", "phan anh kien nghi", "y kien"),
    "received_on": ("ngay nhan", "ngay tiep nhan", "ngay phan anh", "ngay gui", "ngay den", "thoi gian", "ngay thang", "ngay"),
    "place": ("thon", "to dan pho", "khu pho", "noi xay ra", "dia ban"),
    "where": ("vi tri cu the", "vi tri", "dia diem", "dia chi cu the"),
    "old_number": ("so ho so cu", "so ho so", "ma ho so", "ma phan anh", "so den", "ma"),
    "answered": ("da tra loi", "da giai quyet", "tinh trang"),
    "subject": ("linh vuc", "nhom viec"),
    "kind": ("loai", "loai phan anh", "phan loai"),
    "concerns": ("ve quy dinh hay thu tuc", "quy dinh hay thu tuc", "quy dinh hoac thu tuc"),
    "cited": ("quy dinh thu tuc", "so hoac ten cua quy dinh thu tuc", "ten quy dinh thu tuc", "ten thu tuc", "ten quy dinh"),
    "phone": ("dien thoai", "so dien thoai", "sdt"),
    "email": ("email", "thu dien tu", "e-mail"),
}


REPEATED = 3  # cells that say what stands at the head of their column, for a row to be the heads again


@dataclass(frozen=True, kw_only=True)
class Guess:
    """What a list looks like: the heads of its columns, which of them are known, and the number of the first row below."""

    heads: list[str]
    columns: dict[str, int]
    first: int


def guess(rows: Sequence[tuple[int, Sequence[str]]]) -> Guess:
    """Return what the first rows of a list look like."""
    begin, last = heads.rows_of_heads(rows, heads=HEADS)
    names = heads.joined([cells for _number, cells in rows[begin : last + 1]])
    width = max((len(cells) for _number, cells in rows), default=0)
    first = rows[last][0] + 1 if rows else 1
    return Guess(heads=[*names, *[""] * (width - len(names))], columns=heads.guess(names, heads=HEADS), first=first)


def is_head(said: Mapping[str, str]) -> bool:
    """Return whether a row repeats the heads, as each printed page of a register does."""
    return sum(cells.folded(words) in HEADS.get(name, ()) for name, words in said.items()) >= REPEATED
