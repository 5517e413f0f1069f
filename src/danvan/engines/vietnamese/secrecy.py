"""The secrecy gate for texts: documents stamped Mật, Tối mật or Tuyệt mật never enter (Luật Bảo vệ bí mật nhà nước).

In a text the words around "mật" are mostly innocent (bí mật nhà nước, mật độ), so only what looks like a stamp counts:
it stands alone on a line or in a cell, in brackets, after "Độ mật:" or "Dấu:", in capitals at the head, or is one of
the two-word stamps in capitals, wherever it stands but in the heading of a rule on secrets of state.
"""

import re

from danvan.engines.vietnamese import stamps
from danvan.engines.vietnamese.letters import fold

LINE = re.compile(r"[\n\r\v\f\u2028\u2029]+")
CELL = re.compile(r"[|\t;]| {3,}")
LONGEST_CELL = 60
BESIDE = re.compile(  # urgency, the number of the copy, the file where it is kept, tags
    r"<[^<>]{0,40}>|\bho[aàảỏ]{1,2} t[oôố]c\b|\bh[oỏ]a t[oôố]c\b|\b(?:thượng )?khẩn\b|\bbản số ?:? ?\d*|\blưu ?: ?vt\b|\bdấu\b|\(?\b[abc]\b\)?",
    re.IGNORECASE,
)
WRAPPING = re.compile(r"(?:tailieu|vanban|congvan|hoso)?")  # "TÀI LIỆU TỐI MẬT" alone on a line

_LEVEL = r"((?:t[oôố]i|tuy[eêệ]t)[ _-]{0,3}m[aâậ]t|m[aâậ]t)"
LABELLED = re.compile(rf"\b(?:đ[oôộ]|do) ?m[aâậ]t ?[:=\-] ?[\"“'(\[]?{_LEVEL}\b", re.IGNORECASE)
BRACKETED = re.compile(rf"[(\[{{<] ?(?:đ[oôộ] )?{_LEVEL} ?[)\]}}>]", re.IGNORECASE)
AT_THE_HEAD = re.compile(
    r"(?<![\w-])(T[OÔỐ]I M[AÂẬ]T|TUY[EÊỆ]T M[AÂẬ]T|(?<!BÍ )(?<!BI )(?<!BẢO )(?<!BAO )M[ÂẬ]T) "
    r"(?=CỘNG H|ĐẢNG CỘNG|CONG HOA|Số ?:|SỐ ?:)"
)

_OTHER_WORD = r"(?!\s+(?:ĐỘ|DO|ONG|KHẨU|MÃ)(?!\w))"  # BUỔI TỐI MẬT ĐỘ XE TĂNG
STAMPED = re.compile(
    rf"(?i:\bd[aâấ]u(?: chỉ)? ?[:=] ?[\"“'(\[]?{_LEVEL}\b)|"
    rf"(?:(?i:\b[đd][oó]ng d[aâấ]u)|(?i:\bd[âấ]u)) ?[\"“'(\[]?(M[ÂẬ]T|(?<=(?i:ng d.u) )MAT){_OTHER_WORD}(?!\w)",
)
_GAP = r"\s{0,3}"
_BETWEEN = r"[\s_.\-]{0,8}"
_UTMOST = _GAP.join(("T", "U", "Y", "[EÊỆ]", "T"))
_TOP = _GAP.join(("T", "[OÔỐ]", "I"))
_SECRET = _GAP.join(("M", "[AÂẬ]", "T"))
IN_CAPITALS = re.compile(rf"(?<!\w)(?:{_UTMOST}|{_TOP}){_BETWEEN}{_SECRET}(?!\w){_OTHER_WORD}")
_NAMED = r"(?:T[OÔỐ]I|TUY[EÊỆ]T)?\s{0,3}M[AÂẬ]T"
ON_SECRECY = re.compile(
    rf"\bB[IÍ] M[AÂẬ]T NH[AÀ] N[UƯ][OƠỚ]C\b[^.;:|]{{0,100}}?\b(?:Đ[OÔỘ]|DO)\s{{1,3}}{_NAMED}\b"
    rf"(?:(?:\s{{0,3}},|\s{{1,3}}(?:VÀ|VA|HOẶC))\s{{1,3}}(?:Đ[OÔỘ]\s{{1,3}})?{_NAMED}\b){{0,3}}",
)


def secrecy_stamp(text: str) -> str | None:
    """Return the highest level whose stamp the text bears, or None.

    Time grows with the length of the text alone.
    """
    visible = stamps.clean(text)
    return stamps.highest({level for rule in TEXT_RULES for level in rule(visible)})


def _alone(text: str) -> set[str]:
    """Return the levels that stand alone on a line or in a cell."""
    found = {_level_of_cell(cell) for line in LINE.split(text) for cell in (line, *CELL.split(line))}
    return {level for level in found if level}


def _level_of_cell(cell: str) -> str | None:
    """Return the level of a cell that holds nothing else but what stands beside a stamp; a bare "mat" only in capitals."""
    cell = BESIDE.sub(" ", cell) if len(cell) <= LONGEST_CELL else ""
    letters = stamps.letters(cell)
    wrapping = WRAPPING.match(fold(letters))
    stamp = letters[wrapping.end() if wrapping else 0 :]
    return None if stamp.casefold() == "mat" and not stamp.isupper() else stamps.level(stamp)


def _labelled(text: str) -> set[str]:
    return {level for match in LABELLED.finditer(text) if (level := stamps.level(match[1]))}


def _bracketed(text: str) -> set[str]:
    """Return the levels in brackets of their own; "(mật)" in small letters is more often honey."""
    words = [match[1] for match in BRACKETED.finditer(text) if len(match[1]) > len("mật") or match[1][0].isupper()]
    return {level for word in words if (level := stamps.level(word))}


def _at_the_head(text: str) -> set[str]:
    return {level for match in AT_THE_HEAD.finditer(text) if (level := stamps.level(match[1]))}


def _stamped(text: str) -> set[str]:
    """Return the levels after "Dấu:"; without a colon, as in "Đóng dấu MẬT", in capitals only."""
    return {level for match in STAMPED.finditer(text) if (level := stamps.level(match[1] or match[2]))}


def _in_capitals(text: str) -> set[str]:
    """Return the two-word levels that stand anywhere in capitals, but for headings of rules on secrets of state."""
    elsewhere = ON_SECRECY.sub(" ", text)
    return {level for match in IN_CAPITALS.finditer(elsewhere) if (level := stamps.level(match[0]))}


TEXT_RULES = (_alone, _labelled, _bracketed, _at_the_head, _stamped, _in_capitals)
