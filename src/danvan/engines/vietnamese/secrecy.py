"""The secrecy gate: documents stamped Mật, Tối mật or Tuyệt mật never enter (Luật Bảo vệ bí mật nhà nước).

Two questions, two tempers. In a *text* the words around "mật" are mostly innocent (bí mật nhà nước, mật độ), so
only what looks like a stamp counts: it stands alone on a line or in a cell, in brackets, after "Độ mật:" or "Dấu:",
in capitals at the head, or is one of the two-word stamps in capitals, wherever it stands but in the heading of a rule
on secrets of state. A *file name* is short and the clerk can change it, so there the gate refuses whatever may be
a stamp, but for the pairs of words known to be innocent.

A letter may be written with its marks, without its tone, or bare; "mất", "mặt", "mát" are other words.
"""

import re
import unicodedata

from danvan.engines.vietnamese.letters import fold

LEVELS = {"mat": "Mật", "toimat": "Tối mật", "tuyetmat": "Tuyệt mật"}  # by rising level
SPELLINGS = {
    "mat": re.compile(r"m[aâậ]t", re.IGNORECASE),
    "toimat": re.compile(r"t[oôố]im[aâậ]t", re.IGNORECASE),
    "tuyetmat": re.compile(r"tuy[eêệ]tm[aâậ]t", re.IGNORECASE),
}
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
LATIN_TWINS = {"АΑ": "A", "аα": "a", "ЕΕ": "E", "еε": "e", "ІΙ": "I", "іι": "i", "МΜ": "M", "м": "m", "ОΟ": "O"}
LATIN_TWINS |= {"оο": "o", "ТΤ": "T", "тτ": "t", "УΥ": "Y", "уυ": "y"}  # Cyrillic and Greek
LOOKALIKES = str.maketrans({twin: latin for twins, latin in LATIN_TWINS.items() for twin in twins})

LINE = re.compile(r"[\n\r\v\f\u2028\u2029]+")
CELL = re.compile(r"[|\t;]| {3,}")
LONGEST_CELL = 60
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

# Beside "mật" (and a bare "mat", which is also mặt, mắt, mất, mát) these words make an innocent pair in a file name.
INNOCENT_BEFORE = frozenset(
    {
        "bi",
        "bao",
        "than",
        "giai",
        "co",
        "be",
        "tien",
        "gap",
        "vang",
        "ra",
        "doi",
        "nuoc",
        "lam",
        "duong",
        "trang",
        "kinh",
        "kham",
        "cham",
        "ban",
        "tan",
        "bien",
        "bo",
        "mau",
        "khau",
        "thay",
        "hao",
        "ong",
    }
)
INNOCENT_AFTER = frozenset(
    {
        "do",
        "ong",
        "khau",
        "ma",
        "thiet",
        "bang",
        "tran",
        "tien",
        "duong",
        "nuoc",
        "hang",
        "cat",
        "bien",
        "troi",
        "trang",
        "can",
        "dat",
        "san",
        "vu",
        "danh",
        "kinh",
    }
)


def secrecy_stamp(text: str) -> str | None:
    """Return the highest level whose stamp the text bears, or None.

    Time grows with the length of the text alone.
    """
    clean = _clean(text)
    return _highest({level for rule in TEXT_RULES for level in rule(clean)})


def secrecy_stamp_of_file(name: str) -> str | None:
    """Return the highest level that a file's name may stand for, or None; in doubt it is a stamp."""
    return _highest(_levels_in_words(_words(re.split(r"[/\\]", _clean(name))[-1])))


def _clean(text: str) -> str:
    """Return the text without what cannot be seen, with look-alike letters as Latin ones."""
    visible = unicodedata.normalize("NFD", INVISIBLE.sub("", text)).translate(LOOKALIKES)
    return unicodedata.normalize("NFKC", visible)


def _highest(found: set[str]) -> str | None:
    return next((name for level, name in reversed(LEVELS.items()) if level in found), None)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _level(text: str) -> str | None:
    """Return the level that the letters spell when everything else is left out: "M Ậ T", "tuyet-mat"."""
    letters = _letters(text)
    return next((level for level, spelling in SPELLINGS.items() if spelling.fullmatch(letters)), None)


def _alone(text: str) -> set[str]:
    """Return the levels that stand alone on a line or in a cell."""
    found = {_level_of_cell(cell) for line in LINE.split(text) for cell in (line, *CELL.split(line))}
    return {level for level in found if level}


def _level_of_cell(cell: str) -> str | None:
    """Return the level of a cell that holds nothing else; a bare "mat" counts in capitals only."""
    if not 3 <= len(cell) <= LONGEST_CELL:
        return None
    letters = _letters(cell)
    wrapping = WRAPPING.match(fold(letters))
    stamp = letters[wrapping.end() if wrapping else 0 :]
    return None if stamp.casefold() == "mat" and not stamp.isupper() else _level(stamp)


def _labelled(text: str) -> set[str]:
    return {level for match in LABELLED.finditer(text) if (level := _level(match[1]))}


def _bracketed(text: str) -> set[str]:
    """Return the levels in brackets of their own; "(mật)" in small letters is more often honey."""
    stamps = [match[1] for match in BRACKETED.finditer(text) if len(match[1]) > len("mật") or match[1][0].isupper()]
    return {level for stamp in stamps if (level := _level(stamp))}


def _at_the_head(text: str) -> set[str]:
    return {level for match in AT_THE_HEAD.finditer(text) if (level := _level(match[1]))}


def _stamped(text: str) -> set[str]:
    """Return the levels after "Dấu:"; without a colon, as in "Đóng dấu MẬT", in capitals only."""
    return {level for match in STAMPED.finditer(text) if (level := _level(match[1] or match[2]))}


def _in_capitals(text: str) -> set[str]:
    """Return the two-word levels that stand anywhere in capitals, but for headings of rules on secrets of state."""
    elsewhere = ON_SECRECY.sub(" ", text)
    return {level for match in IN_CAPITALS.finditer(elsewhere) if (level := _level(match[0]))}


TEXT_RULES = (_alone, _labelled, _bracketed, _at_the_head, _stamped, _in_capitals)


def _words(name: str) -> list[str]:
    """Return the words of a file's name: ToiMat is two, M_A_T is one."""
    words: list[str] = []
    for run in re.findall(r"[^\W\d_]+", name):
        words += [run] if _level(run) else _humps(run)
    return _spelled_out(words)


def _humps(run: str) -> list[str]:
    """Return the parts of a camel-case word, an upper-case run apart: KHMat as KH, Mat."""
    starts = [
        i for i in range(1, len(run)) if run[i].isupper() and (run[i - 1].islower() or run[i + 1 : i + 2].islower())
    ]
    return [run[a:b] for a, b in zip([0, *starts], [*starts, len(run)], strict=True)]


def _spelled_out(words: list[str]) -> list[str]:
    """Return the words with runs of single letters joined."""
    joined: list[str] = []
    after_a_letter = False
    for word in words:
        if len(word) == 1 and after_a_letter:
            joined[-1] += word
        else:
            joined.append(word)
        after_a_letter = len(word) == 1
    return joined


def _levels_in_words(words: list[str]) -> set[str]:
    found = set()
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        level = _level(before + word) or _level(word)
        innocent = level == "mat" and (fold(before) in INNOCENT_BEFORE or fold(after) in INNOCENT_AFTER)
        found |= {level} if level and not innocent else set()
    return found
