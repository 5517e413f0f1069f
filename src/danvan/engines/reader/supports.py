"""Who supports whoever leads: "phối hợp với B", "A chủ trì, B phối hợp ...", "A chủ trì, cùng B ...", "Cùng B ..."."""

import re

from danvan.engines.reader import agencies, sentences, starts, verbs

Place = tuple[int, int]

WITH = re.compile(
    r"(?:(?:chủ\s+động|thường\s+xuyên|tăng\s+cường|tích\s+cực)\s+)?[Pp]hối\s+hợp(?:\s+(?:chặt\s+chẽ|cùng|"
    r"thực\s+hiện))*(?:\s+với|\s+cùng)?\s+"
)
TOGETHER = re.compile(r",?\s+cùng(?:\s+với)?\s+")
AT_FIRST = re.compile(r"[Cc]ùng(?:\s+với)?\s+")  # "Cùng Đoàn Thanh niên nhắc nhở ..."
HELPS = re.compile(r"\s+(?:(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|cùng)\s+)?(?:phối\s+hợp(?:\s+thực\s+hiện)?(?!\s+(?:với|cùng))|(?:đồng|cùng)\s+chủ\s+trì)(?:\s*,)?\s+")
FOR_WHAT = re.compile(r",?\s+(?:để|nhằm|trong\s+(?:việc|công\s+tác|quá\s+trình))(?!\w)")
WITHIN = 200  # characters of a clause in which "phối hợp với" is looked for
LONGEST = 120  # characters of bodies with which a clause may end
LONGEST_NAME = 420


def support(flat: str, *, start: int, end: int) -> Place | None:
    """Return where the bodies stand that a clause names after "phối hợp với", or after "Cùng" with which it begins."""
    clause = min(sentences.after_clause(flat, start=start, end=end), start + WITHIN)
    together = WITH.search(flat, start, clause) if flat.find("hối", start, clause) >= 0 else None
    together = together or AT_FIRST.match(flat, start, clause)
    opening = agencies.OPENING.match(flat, together.end()) if together else None
    if not together or not opening or opening[0] == "tổ chức":  # "phối hợp tổ chức tuyên truyền"
        return None
    stop = starts.over(flat, at=together.end(), opened=opening.end(), end=min(end, together.end() + LONGEST_NAME), sure=True)
    if over := FOR_WHAT.search(flat, together.end(), end if stop is None else stop):
        stop = over.start()
    if stop is None and end - together.end() <= LONGEST:
        stop = sentences.after_clause(flat, start=together.end(), end=end)
    if stop and (note := flat.find("(", together.end(), stop)) > 0 and flat.find(")", note, stop) < 0:
        stop = note  # "(đồng chủ trì)"
    return agencies.trimmed(flat, start=together.end(), end=stop) if stop else None


def beside(flat: str, *, start: int, end: int) -> tuple[Place, int] | None:
    """Return the bodies that a clause names at once after who leads, and where the work begins: "B phối hợp làm ...", "cùng B làm ..."."""
    together = AT_FIRST.match(flat, start, end)
    at = together.end() if together else start
    opening = agencies.OPENING.match(flat, at, end)
    if not opening:
        return None
    near = min(sentences.after_clause(flat, start=start, end=end), at + WITHIN)
    if together:
        stop = starts.over(flat, at=at, opened=opening.end(), end=near, sure=True)
        return (agencies.trimmed(flat, start=at, end=stop), stop) if stop else None
    helps = HELPS.search(flat, opening.end(), near)
    if not helps or verbs.first(flat, start=opening.end(), end=helps.start()) is not None:
        return None
    return agencies.trimmed(flat, start=at, end=helps.start()), helps.end()
