"""The secrecy gate for names of files: short, and the clerk can change them, so in doubt it refuses.

Only the pairs of words known to be innocent pass.
"""

import re

from danvan.engines.vietnamese import stamps
from danvan.engines.vietnamese.letters import fold

# Beside "mật" (and a bare "mat", which is also mặt, mắt, mất, mát) these words make an innocent pair.
INNOCENT_BEFORE = frozenset(
    ["bi", "bao", "than", "giai", "co", "be", "tien", "gap", "vang", "ra", "doi", "nuoc", "lam", "duong", "trang", "kinh", "kham", "cham", "ban", "tan", "bien", "bo", "mau", "khau", "thay", "hao", "ong"]
)
INNOCENT_AFTER = frozenset(
    ["do", "ong", "khau", "ma", "thiet", "bang", "tran", "tien", "duong", "nuoc", "hang", "cat", "bien", "troi", "trang", "can", "dat", "san", "vu", "danh", "kinh"]
)
GLUED = re.compile(r"(.*?)((?:t[oôố]i|tuy[eêệ]t)?mật)|(?:kh|ct|qd|tb|bc|cv|vb|nq|hs|tl|kehoach|vanban|hoso|tailieu)(mat)")


def secrecy_stamp_of_file(name: str) -> str | None:
    """Return the highest level that a file's name may stand for, or None; in doubt it is a stamp."""
    return stamps.highest(_levels(_words(re.split(r"[/\\]", stamps.clean(name))[-1])))


def _words(name: str) -> list[str]:
    """Return the words of a file's name: ToiMat is two, M_A_T is one."""
    words: list[str] = []
    for run in re.findall(r"[^\W\d_]+", name):
        words += [run] if stamps.level(run) else _glued(run) or _humps(run)
    return _spelled_out(words)


def _glued(run: str) -> list[str]:
    """Return a word and the stamp that was glued to its end: "kếhoạchmật", "KHMAT"."""
    found = GLUED.fullmatch(run.casefold())
    return [word for word in found.groups() if word] if found else []


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


def _levels(words: list[str]) -> set[str]:
    found = set()
    for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
        level = stamps.level(before + word) or stamps.level(word)
        innocent = level == "mat" and (fold(before) in INNOCENT_BEFORE or fold(after) in INNOCENT_AFTER)
        found |= {level} if level and not innocent else set()
    return found
