"""The numbers and letters that Word puts before the paragraphs of its lists; a reader of the text needs them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from danvan.engines.texts import markup

MOST = 10_000  # a list that counts further shows no number
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class Level:
    """How one level of a list is counted: "%1.%2)" stands for the counts of its levels."""

    start: int = 1
    form: str = "decimal"
    pattern: str = "%1."


@dataclass(slots=True)
class Lists:
    """The lists of a document and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)  # of an abstract list
    abstract: dict[str, str] = field(default_factory=dict)  # of a list as paragraphs name it
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)  # the list and level of a style
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def mark(self, number: str, *, level: int) -> str:
        """Count one more and return what Word shows before the paragraph; empty if it is in no list."""
        name = self.abstract.get(number, "")
        kinds = self.levels.get(name, {})
        if level not in kinds:
            return ""
        counts = self.counts.setdefault(name, {})
        counts[level] = counts.get(level, kinds[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if kinds[level].form == "bullet":
            return "- "
        shown = kinds[level].pattern
        for each, kind in kinds.items():
            shown = shown.replace(f"%{each + 1}", _shown(counts.get(each, kind.start), kind.form))
        return f"{shown} " if shown.strip() else ""


class _Numbering:
    """Hears what numbering.xml and styles.xml say of lists."""

    def __init__(self) -> None:
        self.lists = Lists()
        self.list = self.number = self.style = ""
        self.level = Level()
        self.depth = 0

    def begin(self, name: str, *, attributes: dict[str, str]) -> None:
        told = TOLD.get(name)
        if told:
            told(self, attributes)

    def end(self, name: str) -> None:
        if name == "style":
            self.style = ""

    def say(self, words: str) -> None: ...

    def text(self) -> str:
        return ""

    def begin_list(self, given: dict[str, str]) -> None:
        self.list = given.get("abstractNumId", "")

    def begin_level(self, given: dict[str, str]) -> None:
        self.level = self.lists.levels.setdefault(self.list, {}).setdefault(_count(given.get("ilvl")), Level())

    def begin_number(self, given: dict[str, str]) -> None:
        self.number, self.list = given.get("numId", ""), ""

    def name_list(self, given: dict[str, str]) -> None:
        self.lists.abstract[self.number] = given.get("val", "")

    def begin_style(self, given: dict[str, str]) -> None:
        self.style, self.depth = given.get("styleId", ""), 0

    def number_style(self, given: dict[str, str]) -> None:
        if self.style:
            self.lists.styles[self.style] = (given.get("val", ""), self.depth)

    def style_level(self, given: dict[str, str]) -> None:
        self.depth = _count(given.get("val"))

    def start(self, given: dict[str, str]) -> None:
        self.level.start = _count(given.get("val"))

    def form(self, given: dict[str, str]) -> None:
        self.level.form = given.get("val", "decimal")

    def pattern(self, given: dict[str, str]) -> None:
        self.level.pattern = given.get("val", "")


TOLD: dict[str, Callable[[_Numbering, dict[str, str]], None]] = {
    "abstractNum": _Numbering.begin_list, "lvl": _Numbering.begin_level, "num": _Numbering.begin_number,
    "abstractNumId": _Numbering.name_list, "start": _Numbering.start, "numFmt": _Numbering.form,
    "lvlText": _Numbering.pattern, "style": _Numbering.begin_style, "numId": _Numbering.number_style,
    "ilvl": _Numbering.style_level,
}  # fmt: skip


def lists(numbers: bytes, *, styles: bytes) -> Lists:
    """Return the lists of a document from its two parts, either of which may be empty.

    :raises ExpatError: if a part is no XML
    """
    told = _Numbering()
    for part in filter(None, (numbers, styles)):
        markup.hear(part, listener=told)
    return told.lists


def _shown(count: int, form: str) -> str:
    if count > MOST:
        return ""
    if form.endswith("Roman"):
        return _roman(count).upper() if form.startswith("upper") else _roman(count)
    if form.endswith("Letter"):
        letters = _letters(count)
        return letters.upper() if form.startswith("upper") else letters
    return f"{count:02}" if form == "decimalZero" else "" if form == "none" else str(count)


def _roman(count: int) -> str:
    shown = ""
    for value, letters in ROMAN:
        shown += letters * (count // value)
        count %= value
    return shown


def _letters(count: int) -> str:
    """Return a, b ... z, aa, bb ... as Word counts."""
    return chr(ord("a") + (count - 1) % 26) * min(9, (count - 1) // 26 + 1) if count > 0 else ""


def _count(value: str | None) -> int:
    return min(int(value), MOST) if value and value.isdigit() else 0
