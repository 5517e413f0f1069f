"""A table as text: row by row with "|" between the cells; the frame of a head or of an end, column by column."""

import re

FRAME = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ|ĐẢNG\s+CỘNG\s+SẢN|N[ơƠ][iI]\s+[nN][hH]ậ|NƠI NHẬN|Kính gửi|^Số\s*:", re.MULTILINE)
FEW = 2  # columns of a frame

Cell = list[str]  # its blocks


def blocks(rows: list[list[Cell]]) -> list[str]:
    """Return the blocks of text that stand for a table."""
    said = [row for row in rows if any(row)]
    if max((sum(map(bool, row)) for row in said), default=0) <= 1:
        return [block for row in said for cell in row for block in cell]
    if _framed(said):
        return ["\n".join(cell) for row in said for cell in row if cell]
    return ["| " + " | ".join(" ".join(" ".join(cell).split()) for cell in row) + " |" for row in said]


def _framed(rows: list[list[Cell]]) -> bool:
    """Return whether the table only sets things side by side, as the head of a document and its end are set."""
    few = all(sum(map(bool, row)) <= FEW for row in rows)
    return few and any(FRAME.search("\n".join(cell)) for row in rows for cell in row)
