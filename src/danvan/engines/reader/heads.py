"""The head of a document: who issues it, what it is called."""

import re
from dataclasses import dataclass

from danvan.engines.reader import agencies, kinds
from danvan.engines.reader.blocks import Block
from danvan.engines.reader.numbers import LOWER, UPPER
from danvan.engines.reader.page import HEAD, STATE_HEAD, Page

NOT_AN_ISSUER = re.compile(
    r"CỘNG(?:\s+H|$)|ĐỘC LẬP|ĐẢNG\s+CỘNG\s+SẢN|CHỦ NGHĨA|Độc lập|Số|SỐ|MẬT|HỎA TỐC|KHẨN|BẢN SAO|DỰ THẢO"
)
LOWER_BODY = re.compile("|".join(re.escape(word.upper()) for word in agencies.BODIES if word not in ("Xã", "Phường")))
STATE = re.compile(rf"(?:{STATE_HEAD.pattern})(?:\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM)?")
# The right column, which programs put on the line of the left one: "TỈNH HÒA GIANG Độc lập - Tự do - Hạnh phúc".
RIGHT = re.compile(rf"{STATE_HEAD.pattern}|(?<=\s)Độc lập\s-|(?<=\s)[{UPPER}][{LOWER}][^\n\d|]{{0,40}},\s*ngày\s")
# A body of this name belongs to the one above it: by its name alone nobody knows whose it is, or what.
DEPENDENT = re.compile(r"(?:(?:BAN )?THƯỜNG TRỰC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|VĂN PHÒNG|ỦY BAN KIỂM TRA|UỶ BAN KIỂM TRA|CHÍNH PHỦ|QUỐC HỘI)$|(?:ỦY|UỶ) BAN (?:TỈNH|THÀNH|XÃ|PHƯỜNG)")
COMMITTEE = re.compile("ỦY|UỶ")
DEPARTMENT = re.compile(r"BAN\s")
OF_THE_PARTY = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG|THỊ)\s(?:ỦY|UỶ|ĐOÀN)|ĐOÀN|.*(?:MẶT TRẬN|MTTQ)|.*HỘI ĐỒNG NHÂN DÂN|BAN CHẤP HÀNH|LIÊN ĐOÀN|HỘI\s")
KIND_LINE = re.compile(rf"(?:{kinds.WORD})\s*$", re.IGNORECASE)
KIND_ALONE = re.compile(rf"^[ |*#]*(?P<kind>{kinds.WORD.upper().replace(chr(92) + 'S', chr(92) + 's')})[ |*]*$", re.MULTILINE)
KIND_ABOVE = re.compile(rf"{KIND_ALONE.pattern[1:-1]}\n")  # a title stands right below it, in one paragraph
NAMES_ANOTHER = re.compile(r"SỐ\s+\d")  # in capitals: what it amends stands on the same lines, and where it ends is not to be seen
ABOUT = re.compile(r"V/v:?\s+|Về việc\s+")
BODY_BEGINS = re.compile(r"(?:Căn cứ|Thực hiện|Để|Nhằm|Triển khai|Xét|Theo|Trong|Kính gửi|Ngày|Thời gian)\b")
# "Thực hiện công tác dân vận năm 2026" under its kind; "Thực hiện Kế hoạch số 8, UBND xã ban hành ... như sau:" is the body.
NAMED_BY_ITS_WORK = re.compile(r"(?:Thực hiện|Triển khai)\b.{5,400}(?<![.;:,])", re.DOTALL)
COUNCIL = re.compile(
    r"(?P<body>(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN) (?P<level>TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|QUẬN|HUYỆN|THỊ XÃ|"
    r"THỊ TRẤN) (?P<place>.+)"
)
LOST = re.compile(r"^(?:Y|Ỷ)(?=\s+BAN\s+NHÂN\s+DÂN)")  # programs drop letters with two marks: "Y BAN NHÂN DÂN"
ABOVE_THE_BASES = re.compile(rf"^[ |]*(?:CHỦ TỊCH )?(?P<name>{COUNCIL.pattern.replace('.+', f'[{UPPER} .-]{{2,30}}')})[ ,|]*$", re.MULTILINE)
SPELLED_WITHIN = 100_000  # characters in which a name in capitals is looked for in small letters
WITHIN = 8  # blocks after the kind within which the title ends


@dataclass(frozen=True, slots=True)
class Title:
    """The line that says what a document is, and what it is called."""

    kind: tuple[int, int] | None
    words: tuple[int, int] | None


def issuer(page: Page) -> list[tuple[int, int]]:
    """Return the lines in which the head names who issues the document: the last body above the number."""
    if not page.own:
        return []
    lines = [(start, end) for block in page.blocks.between(0, last=page.own.index + 1) for start, end in _lines(page, block)]
    words = [page.flat[start:end] for start, end in lines]
    begin = max((at for at, line in enumerate(words) if LOWER_BODY.match(line) and not _belongs(words[:at], line)), default=0)
    if begin and COMMITTEE.fullmatch(words[begin - 1]):  # "ỦY / BAN NHÂN DÂN", broken by a narrow column
        begin -= 1
    return lines[begin:]


def _belongs(above: list[str], line: str) -> bool:
    """Return whether a body is named together with the one above it: "TỈNH ỦY HÒA GIANG / BAN TỔ CHỨC"."""
    if not above:
        return False
    party = DEPARTMENT.match(line) and any(OF_THE_PARTY.match(each) for each in above)
    return bool(party or DEPENDENT.match(" ".join(line.split())))


def _lines(page: Page, block: Block) -> list[tuple[int, int]]:
    """Return the lines of a block in which an issuer may be named: in capitals, before the State's own head."""
    found = []
    state = STATE.search(page.flat, block.start, block.end)
    for line in re.finditer(r"[^\n|]+", page.source.text[block.start : block.end]):
        start, end = block.start + line.start(), block.start + line.end()
        if state and state.start() < start < state.end():
            continue
        right = RIGHT.search(page.flat, start, end)
        start, end = agencies.trimmed(page.flat, start=start, end=right.start() if right else end)
        words = page.flat[start:end]
        if (
            page.own
            and start < page.own.mention.start
            and words
            and words == words.upper()
            and not NOT_AN_ISSUER.match(words)
        ):
            found.append((start, end))
    return found


def spelled(page: Page, *, name: str) -> str:
    """Return words in capitals as the text writes them elsewhere, or as they stand."""
    name = LOST.sub("ỦY", name)
    small, at = page.flat[:SPELLED_WITHIN].lower(), -1
    while len(small) == min(len(page.flat), SPELLED_WITHIN) and (at := small.find(name.lower(), at + 1)) >= 0:
        if (found := page.flat[at : at + len(name)]) != found.upper():
            return found
    council = COUNCIL.fullmatch(name)
    return f"{council['body'].capitalize()} {council['level'].lower()} {council['place'].title()}" if council else name


def repeated(page: Page, *, name: str) -> str:
    """Return the name that a head gives without its place with the place of the line in capitals above the bases."""
    body = " ".join(name.upper().replace("UỶ", "ỦY").split())
    lines = ABOVE_THE_BASES.finditer(page.source.text, 0, HEAD)
    found = next((line for line in lines if line["body"].replace("UỶ", "ỦY") == body), None)
    return f"{name} {found['level'].lower()} {found['place'].strip().title()}" if found else name


def kind_line(page: Page) -> tuple[int, int] | None:
    """Return the line in capitals under the head that says what the document is, whatever stands below it."""
    found = KIND_ALONE.search(page.source.text, page.own.mention.end, HEAD) if page.own else None
    return found.span("kind") if found else None


def title(page: Page) -> Title:
    """Return the kind and the title that stand under the head."""
    after = page.own.index if page.own else 0
    for index in range(after, min(len(page.blocks), after + WITHIN)):
        block = page.blocks[index]
        if about := ABOUT.search(page.flat, block.start, block.end):
            return Title(None, (about.start(), block.end))
        if KIND_LINE.fullmatch(page.words(block)) and not block.marked:
            return Title((block.body, block.end), _under(page, index + 1))
        kind = KIND_ABOVE.match(page.source.text, block.start, block.end)
        if kind and not block.marked and not NAMES_ANOTHER.search(page.flat, kind.end(), block.end):
            return Title(kind.span("kind"), _named(page, kind.end(), block.end))
    return Title(None, None)


def _under(page: Page, index: int) -> tuple[int, int] | None:
    """Return the title under its kind: one block, or as many as are in capitals."""
    first = last = None
    for block in page.blocks.between(index, last=index + WITHIN):
        words = page.words(block)
        if not first and not block.marked and words != words.upper():
            return _named(page, block.body, block.end)
        if block.marked or BODY_BEGINS.match(words) or (first and words != words.upper()):
            break
        first, last = first or block, block
    return (first.body, last.end) if first and last else None


def _named(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """Return the title with which a paragraph begins: up to the line that begins the body; None if it is the body."""
    lines = [at.start() + start for at in re.finditer(r"(?m)^", page.source.text[start:end])]
    stop = next((at for at in lines[1:] if BODY_BEGINS.match(page.flat, at, end)), end)
    words = page.flat[start:stop].rstrip()
    if BODY_BEGINS.match(words) and not NAMED_BY_ITS_WORK.fullmatch(words):
        return None
    return start, start + len(words)
