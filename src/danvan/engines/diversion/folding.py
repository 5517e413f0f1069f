"""Text as the rules read it: words without marks, sentences ended by " . ", chat spelling written out."""

import re

from danvan.engines import vietnamese
from danvan.engines.vietnamese import stamps

END = "."
SPELLED = re.compile(r"(?<!\w)(?:\w[.\-_*]){2,}\w?(?!\w)|(?<!\w)\w{1,2}(?:[.\-_*]\w{1,2})+(?!\w)")  # "t.ố", "c.á.o"
SPACED = re.compile(r"(?<!\S)[^\W\d](?: [^\W\d])+(?!\S)")  # "t ố  c á o"
TELEX = re.compile(r"(?<=\w)['`^~’]+|(?<=\w)\?(?=[ ]+[a-z])")  # tone marks that a keyboard left behind the letter
STOPS = re.compile(r"[.!?;\n]+(?=\s|$)|\n+")
MONEY = re.compile(r"(?<=\d)(?:tr|trd|cu)\b")
THOUSANDS = re.compile(r"(?<=\d)k\b")
WORD = re.compile(rf"\w+|\{END}")
TWICE = re.compile(r"([a-z])\1+")
CHAT = {
    "k": "khong", "ko": "khong", "kg": "khong", "hok": "khong", "hk": "khong", "khg": "khong", "dc": "duoc", "dk": "duoc",
    "cb": "can bo", "cbo": "can bo", "ubnd": "uy ban", "ub": "uy ban", "tui": "toi", "toy": "toi", "mk": "minh",
    "csgt": "canh sat giao thong", "vs": "voi", "ng": "nguoi", "hs": "ho so", "tocao": "to cao", "togiac": "to giac",
    "khieunai": "khieu nai", "thamnhung": "tham nhung", "hoilo": "hoi lo", "matuy": "ma tuy", "tr": "trieu", "e": "em", "a": "anh",
}  # fmt: skip


def folded(text: str) -> str:
    """Return the words of a text without marks, one space between them, a stop between sentences."""
    visible = TELEX.sub("", SPELLED.sub(_joined, SPACED.sub(_joined, stamps.clean(text))))
    plain = THOUSANDS.sub(" nghin", MONEY.sub(" trieu", vietnamese.fold(STOPS.sub(f" {END} ", visible))))
    words = single(" ".join(WORD.findall(plain))).split(" ")
    return " ".join(map(CHAT.get, words, words))


def single(word: str) -> str:
    """Return words with each letter that was typed twice once: "phhai" is "phai"."""
    return TWICE.sub(r"\1", word)


def _joined(spelled: re.Match[str]) -> str:
    return re.sub(r"[^\w]", "", spelled[0])
