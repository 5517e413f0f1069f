"""Which column of a list is which, guessed from the words at its head."""

from collections.abc import Sequence

from danvan.engines import vietnamese

HEADS = {  # as they stand in the lists of offices, the surest first
    "text": ("noi dung nhiem vu", "ten nhiem vu", "nhiem vu", "noi dung cong viec", "noi dung", "cong viec"),
    "lead": ("chu tri", "don vi thuc hien", "co quan thuc hien", "thuc hien", "don vi", "co quan"),
    "support": ("phoi hop",),
    "due": ("thoi han", "han hoan thanh", "ngay hoan thanh", "thoi gian hoan thanh", "hoan thanh", "thoi gian", "han"),
    "document": ("so ky hieu", "so van ban", "van ban", "can cu"),
}
FIELDS = tuple(HEADS)
LOOKED_AT = 20  # rows from the top in which the heads may stand
FEWEST = 2  # columns that must be known for a row to be the heads

Rows = Sequence[tuple[int, Sequence[str]]]


def head_of(rows: Rows) -> int:
    """Return the place of the row that holds the heads: the one in which most columns are known."""
    known = [len(guess(cells)) for _number, cells in rows[:LOOKED_AT]]
    best = max(known, default=0)
    return known.index(best) if best >= FEWEST else 0


def guess(cells: Sequence[str]) -> dict[str, int]:
    """Return the place of each column that is known by its head; none stands for two things."""
    folded = [" ".join(vietnamese.fold(cell).replace(",", " ").split()) for cell in cells]
    found: dict[str, int] = {}
    for field, heads in HEADS.items():
        hits = [at for head in heads for at, cell in enumerate(folded) if head in cell and at not in found.values() and not _of_others(field, cell)]
        if hits:
            found[field] = hits[0]
    return found


def _of_others(field: str, head: str) -> bool:
    """Return whether a head is that of another column for sure: who supports does not lead."""
    return field != "support" and "phoi hop" in head and "chu tri" not in head
