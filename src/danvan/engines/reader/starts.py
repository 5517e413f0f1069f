"""Where the work begins after the names of those who are to do it."""

import re

from danvan.engines.reader import agencies, deadlines, endings, verbs

COLON = re.compile(r":\s+")
BEFORE_WORK, DUTY, GIVEN = ": ", "trách", "được"  # without these, what follows need not be looked for
NEVER = re.compile(r"\s(?<!àng\s)không\s(?!thuộc|có|chuyên)")  # "các trường không tổ chức dạy thêm"
ON_WHICH = re.compile(r",?\s*(?:căn\s+cứ|trên\s+cơ\s+sở|theo\s+(?:chức\s+năng|thẩm\s+quyền|nhiệm\s+vụ|lĩnh\s+vực|phân\s+cấp))(?!\w)")
BASIS_OVER = re.compile(r"(?:được\s+giao|phân\s+công|thực\s+tế|của\s+mình|quản\s+lý|phụ\s+trách|này|nêu\s+trên)\s*,?\s+|,\s+")
EVERY = re.compile(r"\s(?:hằng|hàng)\s+(?:ngày|tuần|tháng|quý|năm)\s+$")  # before the work: "UBND xã hằng tuần báo cáo"
LONGEST_EVERY = 14
LONGEST_DUTY = 260
LONGEST_GIVEN = 90
LONGEST_NAME = 420
WITHIN = 200  # characters of a clause in which the work begins


def work(flat: str, *, at: int, opened: int, end: int, sure: bool) -> int | None:
    """Return where the work begins after the name at `at`: at "có trách nhiệm" if it comes, else at a word of work.

    `opened`: where the word ends that opens the name.
    `sure`: something shows that the sentence is an order, so that whatever follows a known name is the work.
    """
    near = min(end, at + LONGEST_DUTY)
    if flat.find(DUTY, at, near) >= 0 and (duty := verbs.RESPONSIBLE.search(flat, at, near)):
        return duty.start()
    if sure and (after := _after_colon(flat, at, near)):
        return after
    near = min(end, at + LONGEST_GIVEN)
    given = verbs.GIVEN.search(flat, at, near) if flat.find(GIVEN, at, near) >= 0 else None
    if given and agencies.NAMED.match(flat, at) and verbs.begins(flat, at=given.end()):
        return given.start()
    return over(flat, at=at, opened=opened, end=min(end, at + LONGEST_NAME), sure=sure)


def labels(flat: str, *, start: int, end: int) -> bool:
    """Return whether a block is a name, a colon and work: "Công an xã: Tuần tra ..."."""
    near = min(end, start + LONGEST_DUTY)
    if flat.find(BEFORE_WORK, start, near) < 0 or not agencies.OPENING.match(flat, start):
        return False
    return _after_colon(flat, start, near) is not None


def _after_colon(flat: str, at: int, end: int) -> int | None:
    """Return where the work begins in "Công an xã: Tuần tra ..."; None where work begins before the colon."""
    colon = COLON.search(flat, at, end)
    if not colon or not verbs.begins(flat, at=colon.end()):
        return None
    return colon.end() if verbs.first(flat, start=at + 2, end=colon.start()) is None else None


def over(flat: str, *, at: int, opened: int, end: int, sure: bool) -> int | None:
    """Return where names that begin at `at` are over: at a word of work, or where a known name ends before it."""
    verb = verbs.first(flat, start=opened, end=end)
    known = endings.end(flat, start=at, stop=end if verb is None else verb) if sure else None
    if known is None and verb is not None and deadlines.COMPLETED.match(flat, verb, end) and flat[verb - 2] == ",":
        known = endings.guess(flat, start=at, stop=verb)
    if sure and known is None and verb is not None and (never := NEVER.search(flat, at, verb)):
        return never.start() + 1
    if known is None and verb is not None and (each := EVERY.search(flat, max(opened, verb - LONGEST_EVERY), verb)):
        return each.start() + 1
    return verb if known is None else known


def past_basis(flat: str, *, at: int, end: int) -> int:
    """Return where the work begins after "căn cứ chức năng, nhiệm vụ được giao"."""
    basis = ON_WHICH.match(flat, at, end)
    if not basis:
        return at
    stop = min(end, at + WITHIN)
    after = (over.end() for over in BASIS_OVER.finditer(flat, basis.end(), stop))
    verb = verbs.first(flat, start=basis.end(), end=stop)
    return min([*(place for place in after if verbs.begins(flat, at=place)), *([] if verb is None else [verb])], default=at)
