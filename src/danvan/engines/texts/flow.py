"""Word's body as lines: a paragraph is a block, a table goes row by row, the two columns of a head one after the other."""

from collections.abc import Callable
from dataclasses import dataclass, field

from danvan.engines.texts import tables
from danvan.engines.texts.numbering import Lists

LEFT_OUT = ("other Fallback", "moveFrom", "del")  # said twice, or taken back
WIDEST = 20  # columns over which one cell may reach
NO_LIST = ("", 0)


@dataclass(slots=True)
class Paragraph:
    """Words in the making, and the list that they are a point of."""

    parts: list[str] = field(default_factory=list)
    list: str = ""
    level: int | None = None
    style: str = ""


class Flow:
    """Hears the elements of a part and makes its text; cells and text boxes may lie inside each other."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.blocks: list[list[str]] = [[]]  # of the body, and of each cell that is open
        self.paragraphs: list[Paragraph] = []
        self.rows: list[list[list[list[str]]]] = []  # of each table that is open
        self.silent, self.listening = 0, False

    def begin(self, name: str, *, attributes: dict[str, str]) -> None:
        """Take in that an element begins."""
        self.silent += name in LEFT_OUT
        if begun := BEGUN.get(name):
            begun(self, attributes)

    def end(self, name: str) -> None:
        """Take in that an element ends."""
        self.silent -= name in LEFT_OUT
        if ended := ENDED.get(name):
            ended(self)

    def say(self, words: str) -> None:
        """Take in words."""
        if self.listening and self.paragraphs and not self.silent:
            self.paragraphs[-1].parts.append(words)

    def text(self) -> str:
        """Return what has been heard."""
        return "\n\n".join(self.blocks[0])

    def _listen(self, _: dict[str, str]) -> None:
        self.listening = True

    def _hush(self) -> None:
        self.listening = False

    def _paragraph(self, _: dict[str, str]) -> None:
        self.paragraphs.append(Paragraph())

    def _paragraph_ends(self) -> None:
        paragraph = self.paragraphs.pop()
        words = "".join(paragraph.parts).strip()
        if words and not self.silent:
            number, level = self.lists.styles.get(paragraph.style, NO_LIST)
            number = paragraph.list or number
            mark = self.lists.mark(number, level=level if paragraph.level is None else paragraph.level)
            self.blocks[-1].append(mark + words)

    def _add(self, sign: str) -> None:
        if self.paragraphs and not self.silent:
            self.paragraphs[-1].parts.append(sign)

    def _table(self, _: dict[str, str]) -> None:
        self.rows.append([])

    def _row(self, _: dict[str, str]) -> None:
        if self.rows:
            self.rows[-1].append([])

    def _cell(self, _: dict[str, str]) -> None:
        self.blocks.append([])

    def _cell_ends(self) -> None:
        cell = self.blocks.pop() if len(self.blocks) > 1 else []
        if self.rows and self.rows[-1]:
            self.rows[-1][-1].append(cell)
        else:
            self.blocks[-1] += cell

    def _reaches(self, given: dict[str, str]) -> None:
        """Put empty cells before one that reaches over several columns, so that those after it stand in theirs."""
        columns = given.get("val", "")
        if self.rows and self.rows[-1] and columns.isdigit():
            self.rows[-1][-1] += [[] for _ in range(min(int(columns), WIDEST) - 1)]

    def _table_ends(self) -> None:
        if self.rows:
            self.blocks[-1] += tables.blocks(self.rows.pop())

    def _of_list(self, given: dict[str, str]) -> None:
        if self.paragraphs:
            self.paragraphs[-1].list = given.get("val", "")

    def _of_level(self, given: dict[str, str]) -> None:
        if self.paragraphs and given.get("val", "").isdigit():
            self.paragraphs[-1].level = int(given["val"])

    def _of_style(self, given: dict[str, str]) -> None:
        if self.paragraphs:
            self.paragraphs[-1].style = given.get("val", "")


BEGUN: dict[str, Callable[[Flow, dict[str, str]], None]] = {
    "t": Flow._listen, "p": Flow._paragraph, "tbl": Flow._table, "tr": Flow._row, "tc": Flow._cell,
    "gridSpan": Flow._reaches, "numId": Flow._of_list, "ilvl": Flow._of_level, "pStyle": Flow._of_style,
    "tab": lambda flow, given: flow._add("" if given else "\t"), "br": lambda flow, _: flow._add("\n"),
    "cr": lambda flow, _: flow._add("\n"), "noBreakHyphen": lambda flow, _: flow._add("-"),
}  # fmt: skip
ENDED: dict[str, Callable[[Flow], None]] = {
    "t": Flow._hush, "p": Flow._paragraph_ends, "tc": Flow._cell_ends, "tbl": Flow._table_ends,
}  # fmt: skip
