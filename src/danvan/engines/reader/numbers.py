"""Finding document numbers: 170/KH-UBND, 25-NQ/TƯ, 131/2025/NĐ-CP, 97/2025/QH15, 4155/UBND-NC, 11/KH-UBND-BDVTU.

A number is a count, a separator and abbreviations. Spaces may stand around the separators ("170 /KH- UBND",
"120 - KL / TW"), and one separator may be missing ("1140 / BC VPCP", "62 KL / TW").
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from danvan.engines.reader import kinds
from danvan.engines.reader.words import IN_A_WORD, either

_MARKED = (
    unicodedata.normalize("NFC", base + mark)
    for base in "AĂÂEÊIOÔƠUƯY"
    for mark in ("", *"\u0300\u0301\u0303\u0309\u0323")
)
UPPER = "A-ZĐ" + "".join(sorted({letter for letter in _MARKED if not "A" <= letter <= "Z"}))
LOWER = UPPER.lower()  # explicit letters: À-Ỹ as a range holds both cases

_PART = rf"[{UPPER}][{UPPER}{LOWER}0-9]{{0,24}}"
_CAPITALS = rf"(?:[{UPPER}]{{2,}}[{UPPER}0-9]*|TTg|VPCP|T[ƯU])(?![{LOWER}])"
# The first digit comes first, what must stand before it after: so a search skips to digits.
_COUNT = r"(?P<count>\d(?:(?<![\w./-]\d)|(?<=[sS]ố\d)|(?<=SỐ\d))(?<!\d[:,]\d)\d{0,5}(?:\.\d{1,3})?[a-zđ]?(?!\d))"

SLASHED = re.compile(
    rf"{_COUNT} {{0,9}}(?P<first>[/-]) {{0,2}}(?:(?P<year>[12]\d{{3}}) {{0,2}}/ {{0,2}})?"
    rf"(?P<code>{_PART}(?: \d{{1,2}}(?=\s-))?(?:(?: {{0,2}}[-/] {{0,2}}|[&.]){_PART}(?: \d{{1,2}}(?![\w/.]))?){{0,8}})"
)
SIGN = re.compile(rf"[/-] {{0,2}}[{UPPER}]")  # every number has it, and few blocks
WITHOUT_FIRST = re.compile(rf"{_COUNT} (?P<code>(?:NQ|QĐ|CT|KL|QC|TB|HD|BC|KH|CTr|TTr|CV) ?/ ?{_CAPITALS})")
MISSING_DASH = re.compile(rf" {_CAPITALS}(?! ?/)")
LIKE_A_CODE = re.compile(_CAPITALS + rf"|[{UPPER}]{{1,3}} ?\d")
GLUED = "CỘNG"  # of the State's head, which programs put behind the number without a space
GLUED_HEAD = re.compile(rf"{GLUED}\s+H(?:ÒA|OÀ)\s")
SEPARATOR = re.compile(r" *[-/&.] *")
ASSEMBLY = re.compile(r"(?:QH\d{0,2}|(?:PL-)?UBTVQH\d{0,2})$")
CUE = re.compile(r"(?:[sS]ố|SỐ|[cC]ông văn|[vV]ăn bản|[tT]ờ trình|[bB]áo cáo|[qQ]uyết định) ?:? ?$")
NOT_A_DOCUMENT = re.compile(
    r"(?:[mM]ẫu|[bB]iểu(?: mẫu)?|[pP]hụ lục|[đĐ]iều|[kK]hoản|[qQ]uốc lộ|[đĐ]ường|[nN]hà|[nN]gõ|[tT]àu|[xX]e|"
    r"[tT]ài khoản|"
    r"[tT]ỷ lệ|TCVN|QCVN|TCN|ISO|[tT]hửa(?: đất)?|[tT]ờ bản đồ)(?: số)? ?:? ?$"
)
KNOWN_ISSUERS = frozenset(
    {"UBND", "HĐND", "VPCP", "BNV", "BTC", "BTP", "BYT", "BCA", "TTCP", "SNV", "STP", "STC", "SYT", "SXD"}
)
UNIT = re.compile(r"[A-ZĐ]{1,3}\d{1,3}$")  # of the police: C07
LOOK_BACK = 24
CENTRAL = frozenset({"tw", "tư", "t.ư"})  # one abbreviation, in lower case
# "Kết luận 157", "Nghị định số 100/2019": short for a number that may stand nowhere else.
SHORT_KINDS = (
    "Nghị quyết", "Nghị định", "Chỉ thị", "Kết luận", "Quyết định", "Quy định", "Thông tư", "Công điện", "Công văn",
    "Kế hoạch", "Hướng dẫn", "Thông báo",
)  # fmt: skip
SHORT = re.compile(
    rf"(?P<kind>{either(SHORT_KINDS, apart=IN_A_WORD)})\s(?P<said>số\s?:?\s?)?(?P<count>\d{{1,5}}(?:/(?:19|20)\d\d)?)"
    rf"(?!\d|\s?[/.,-]\s?[\d{UPPER}])(?=[\s.,;:)”\"?!]|$)"
)
AFTER_SHORT = re.compile(
    rf"\W{{0,2}}(?:$|[,.;:)”\"?!(]|(?:của|về|ngày|năm\s20|và|đã|vừa|yêu cầu|nêu|là|được|có|cũng|ra đời|khóa)(?!\w)|[{UPPER}])"
)


@dataclass(slots=True)
class Mention:
    """One place where a number stands: flat[start:end]. `code` is the kind's abbreviation, if the number has one."""

    start: int
    end: int
    count: str
    year: int | None
    code: str | None
    issuers: tuple[str, ...]
    kind: str = ""  # of a short form, as the text has it

    @property
    def law(self) -> bool:
        """Return whether the number is one of the National Assembly or its Standing Committee."""
        return any(ASSEMBLY.match(part) for part in self.issuers) and self.code in (None, "PL", "L")

    @property
    def key(self) -> tuple[str, ...]:
        """Return what is the same for two printings of one number: TƯ is TW, the order of joint issuers is free."""
        plain = [part.casefold().replace(" ", "") for part in self.issuers]
        parts = sorted("tw" if part in CENTRAL else part for part in plain)
        return (self.count, str(self.year or ""), (self.code or self.kind).casefold(), *parts)


def mentions(flat: str, *, start: int, end: int) -> Iterator[Mention]:
    """Return the numbers in flat[start:end], in order."""
    if not SIGN.search(flat, start, end):
        return
    gaps = WITHOUT_FIRST.finditer(flat, start, end)
    gap, at = next(gaps, None), start
    while at < end:
        slashed = SLASHED.search(flat, at, end)
        while gap and gap.start() < at:
            gap = next(gaps, None)
        found = gap if gap and (not slashed or gap.start() < slashed.start()) else slashed
        if not found:
            return
        mention = _mention(flat, found)
        if mention:
            yield mention
        at = mention.end if mention else found.end("count")


def short(flat: str, *, whole: set[str]) -> Iterator[Mention]:
    """Return the short forms in a text, in order, but for those of the counts that stand in whole numbers."""
    named = [found for found in SHORT.finditer(flat) if AFTER_SHORT.match(flat, found.end())]
    dated = {found["count"].split("/")[0] for found in named if "/" in found["count"]}
    for found in named:
        count, _, year = found["count"].partition("/")
        said = found["said"] or len(count) > 1
        if said and count.lstrip("0") not in whole and (year or count not in dated):
            kind = " ".join(found["kind"].split())
            yield Mention(found.start("count"), found.end("count"), count, int(year) if year else None, None, (), kind)


def _mention(flat: str, found: re.Match[str]) -> Mention | None:
    """Return the number that a match holds, without what only looks like a part of it; None if it is none."""
    groups = found.groupdict()
    parts, end = _parts(flat, found, spaced=flat[found.end("count")] == " ")
    year = groups.get("year")
    if parts and len(parts[-1]) > len(GLUED) and GLUED_HEAD.match(flat, end - len(GLUED)):
        parts[-1], end = parts[-1][: -len(GLUED)], end - len(GLUED)
    code, issuers = _split(parts)
    if code and not issuers and groups.get("first") == "/" and (gap := MISSING_DASH.match(flat, end)):
        issuers, end = (gap[0].strip(),), gap.end()
    mention = Mention(found.start("count"), end, found["count"], int(year) if year else None, code, issuers)
    return mention if _believed(flat, mention, party=groups.get("first") == "-") else None


def _parts(flat: str, found: re.Match[str], *, spaced: bool) -> tuple[list[str], int]:
    """Return the abbreviations and where the last one ends.

    A separator with spaces goes on only to capitals, and after the issuer only in a number written with spaces
    throughout: in "12/QĐ-UBND - Nội quy" the number ends before the dash.
    """
    parts, end, at = [], found.start("code"), found.start("code")
    for separator in [*SEPARATOR.finditer(flat, at, found.end("code")), None]:
        stop = separator.start() if separator else found.end("code")
        parts.append(flat[at:stop])
        end = stop
        if not separator:
            break
        loose = separator[0] != separator[0].strip()
        if loose and not (LIKE_A_CODE.match(flat, separator.end()) and (spaced or len(parts) == 1)):
            break
        at = separator.end()
    return parts, end


def _split(parts: list[str]) -> tuple[str | None, tuple[str, ...]]:
    kind = kinds.of_code(parts[0])
    return (parts[0], tuple(parts[1:])) if kind else (None, tuple(parts))


def _believed(flat: str, mention: Mention, *, party: bool) -> bool:
    """Return whether the number is a document's: its kind or issuer is known, or a word says so."""
    before = flat[max(0, mention.start - LOOK_BACK) : mention.start]
    if NOT_A_DOCUMENT.search(before):
        return False
    if mention.code:
        return bool(mention.issuers) or (not party and bool(CUE.search(before)))
    if party:
        return False
    if mention.year:
        return bool(ASSEMBLY.match(mention.issuers[0])) or bool(CUE.search(before))
    first = mention.issuers[0]
    named = sum(letter.isupper() for letter in first) > 1 or bool(UNIT.match(first))
    return named and (first in KNOWN_ISSUERS or bool(CUE.search(before)))
