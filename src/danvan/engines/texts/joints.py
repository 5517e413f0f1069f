"""Whether a printed line goes on with the paragraph of the line above it."""

import re
from dataclasses import dataclass

NEW, ON, BELOW = "\n\n", " ", "\n"
FULL = 0.78  # share of a page's width from which on a line is a full one
INDENT = 2  # signs by which a paragraph begins further right
CENTRED = 8
OPENS = re.compile(
    r"(?:[-•●▪►✓+○*]\s|[IVX]{1,6}\s?[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)](?:\s|$)|[a-zđ]{1,2}\)\s|"
    r"(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s[\dIVX]|Căn cứ\s|Nơi nhận|Kính gửi|Số\s?:)"
)
STOPPED = re.compile(r"[.;:!?/]$")
KIND = re.compile(
    r"NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|THÔNG BÁO|BÁO CÁO|CÔNG ĐIỆN|KẾT LUẬN|HƯỚNG DẪN|QUY CHẾ|QUY ĐỊNH|"
    r"CHƯƠNG TRÌNH|TỜ TRÌNH|THÔNG TƯ|NGHỊ ĐỊNH|PHƯƠNG ÁN|ĐỀ ÁN|PHỤ LỤC.{0,10}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words, how far right they begin, whether it is full, whether space stands above it."""

    words: str
    indent: int
    full: bool
    apart: bool

    @property
    def capitals(self) -> bool:
        """Return whether there are no small letters."""
        return self.words == self.words.upper()

    @property
    def small(self) -> bool:
        """Return whether it begins with a small letter."""
        return bool(self.words) and self.words.lstrip("(“\",")[:1].islower()


def between(above: Line | None, *, line: Line) -> str:
    """Return what stands between two lines: a space in a paragraph, a line end in a title, else an empty line."""
    if above is None or OPENS.match(line.words) or KIND.fullmatch(above.words):
        return NEW
    if line.small and not above.words.endswith((";", ".", ":")):
        return ON
    if line.apart or above.capitals != line.capitals:
        return NEW
    if line.indent >= CENTRED:
        return BELOW
    if above.indent >= CENTRED:
        return NEW
    return ON if above.full and not _ended(above, line) else NEW


def _ended(above: Line, line: Line) -> bool:
    """Return whether a paragraph ends with a full line: it stops, and the next one begins further right."""
    return bool(STOPPED.search(above.words)) and line.indent > max(INDENT, above.indent - INDENT)
