"""A document as plain words, numbers and lists: what the Word template and the PDF template read, and nothing besides."""

from datetime import date
from typing import Any

from danvan import law
from danvan.engines.papers.document import Block, Document, Figure, Paragraph, Table, Value
from danvan.engines.papers.drawing import bars
from danvan.engines.papers.words import day_line, number_line, plain, say

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
END = "./."
WIDEST = 40  # letters after which a cell's text goes on below
RIGHT = ("number", "percent")


def shape(document: Document) -> dict[str, Any]:
    """Return what both templates read; every text is in NFC and free of control letters."""
    head, signature = document.head, document.signature
    return {
        "title": plain(f"{head.kind} {head.about}" if head.kind else head.about),
        "language": document.language, "nation": NATION, "motto": MOTTO, "end": END,
        "above": plain(head.above).upper(), "agency": plain(head.agency).upper(),
        "number": number_line(head), "day": day_line(head),
        "kind": plain(head.kind).upper(), "about": plain(head.about),
        "addressees": [plain(name) for name in document.addressees],
        "blocks": _ended([_block(block) for block in document.blocks]),
        "signature": {
            "authority": plain(signature.authority).upper(), "post": plain(signature.post).upper(),
            "name": plain(signature.name),
        },
        "recipients": [plain(name) for name in document.recipients],
    }  # fmt: skip


def measures(*, on: date) -> dict[str, int]:
    """Return margins (mm) and sizes of letters (pt) as the law has them on a day.

    :raises ValueError: if the law, as we hold it, says nothing for that day
    """
    found = {row.key.removeprefix("documents."): int(row.value) for row in law.in_force("documents", on=on)}
    if not found:
        raise ValueError(f"no layout of documents is in force on {on}")
    return found


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        kind = "heading" if block.heading else block.look or "paragraph"
        return {"kind": kind, "lines": plain(block.text).split("\n"), "label": f"{plain(block.label)} " if block.label else ""}
    if isinstance(block, Figure):
        return {"kind": "figure", "caption": plain(block.caption), "alt": _alt(block),
                "picture": list(bars(block)), "table": _table(block.table)}  # fmt: skip
    return {"kind": "table", "table": _table(block)}


def _table(table: Table) -> dict[str, Any]:
    rows = [_row(table, row) for row in table.rows]
    totals = _row(table, table.totals) if table.totals else []
    titles = [plain(column.title) for column in table.columns]
    written = [titles, *([cell["text"] for cell in row] for row in [*rows, totals] if row)]
    columns = [
        {"title": title, "share": max(4, min(WIDEST, max(len(line[place]) for line in written)))}
        for place, title in enumerate(titles)
    ]
    return {"caption": plain(table.caption), "columns": columns, "rows": rows, "totals": totals}


def _row(table: Table, row: tuple[Value, ...]) -> list[dict[str, str]]:
    return [
        {"text": say(cell, kind=column.kind), "align": "right" if column.kind in RIGHT else "left"}
        for cell, column in zip(row, table.columns, strict=True)
    ]


def _alt(figure: Figure) -> str:
    names, lengths = figure.table.columns[figure.names], figure.table.columns[figure.lengths]
    said = (
        f"{say(row[figure.names], kind=names.kind)}: {say(row[figure.lengths], kind=lengths.kind)}"
        for row in figure.table.rows
    )
    return f"Biểu đồ thanh. {plain(figure.caption)}. {'; '.join(said)}."


def _ended(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put the closing sign behind the last word, as the decree has it."""
    if blocks and blocks[-1]["kind"] == "paragraph":
        blocks[-1]["lines"][-1] = blocks[-1]["lines"][-1].rstrip(" .") + END
        return blocks
    return [*blocks, {"kind": "paragraph", "lines": [END], "label": ""}]
