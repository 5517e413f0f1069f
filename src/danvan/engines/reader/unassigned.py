"""Work that a clause sets a day for, whether it says whose it is or not: "Trước ngày 15/3: lập danh sách"."""

import re

from danvan.engines.reader import agencies, deadlines, sentences, verbs
from danvan.engines.reader.deadlines import Deadline

Place = tuple[int, int]

SHORTEST = 12  # characters
SUBJECT = range(5, 100)  # characters of who or what is to be finished
NEAR = 160  # characters from the work to its deadline
# Rules of deadlines that bind wherever they stand, and those that do so only before a colon or in a plan.
BINDING = frozenset(
    {"từ giờ, ngày", "đến ngày", "trước ngày", "trước ngày, hằng kỳ", "chậm nhất số ngày", "trong thời hạn"}
)
DATED = frozenset({"đến ngày", "trước ngày"})  # of a day and a month, the year perhaps unsaid
PLANNED = frozenset({"từ ngày đến ngày", "trong một kỳ", "trước một kỳ", "định kỳ", "hằng kỳ"})
SAID = re.compile(r",\s+|[:“\"]\s*[“\"]?")
NO_NAME = re.compile(r"[,:;“\"]|(?<!\w)(?:đã|sẽ|đang|là|có|về|tại|cho|với|việc)(?!\w)")  # without "phải", a plain name alone
AHEAD = re.compile(r"\s?[:,]\s")
TOLD = re.compile(
    r"(?<!\w)(?:đã|theo(?!\s+(?:đó|kế hoạch|chỉ thị|công điện|quyết định|hướng dẫn))|nếu|khi|dự kiến|dự báo|sẽ|để|kể từ|không|có hiệu lực|trường hợp|được|diễn ra|kéo dài)(?!\w)|quy định\s*$",
    re.IGNORECASE,
)


def work(flat: str, *, clause: Place, due: Deadline, plain: bool) -> Place | None:
    """Return the work for which a clause sets a deadline; `plain` for items of a plan, where any words may be work."""
    if TOLD.search(flat, clause[0], due.start):
        return None
    ahead = AHEAD.match(flat, due.end, clause[1]) if due.start - clause[0] <= deadlines.EDGE else None
    return _after(flat, clause, due, ahead, plain) if ahead else _before(flat, clause, due)


def subject(flat: str, *, clause: Place, work: int) -> Place | None:
    """Return the body before the work, or before "phải" and the work: then from the last comma or quotation mark on."""
    duty = next(verbs.DUTY.finditer(flat, max(clause[0], work - NEAR), work), None)
    if duty and flat[duty.end() : work].strip():
        return None
    over = duty.start() if duty else work
    begin = max((mark.end() for mark in SAID.finditer(flat, clause[0], over)), default=clause[0]) if duty else clause[0]
    place = agencies.trimmed(flat, start=begin, end=over)
    if not agencies.OPENING.match(flat, begin) or place[1] - begin not in SUBJECT:
        return None
    return place if duty or not NO_NAME.search(flat, *place) else None


def _after(flat: str, clause: Place, due: Deadline, ahead: re.Match[str], plain: bool) -> Place | None:
    """Return the work that a deadline opens."""
    listed = ahead[0].strip() == ":"
    place = sentences.tidy(flat, start=ahead.end(), end=clause[1])
    stated = due.rule in BINDING or (due.rule in PLANNED and (plain or listed))
    return place if stated and (verbs.begins(flat, at=place[0]) or (plain and listed)) else None


def _before(flat: str, clause: Place, due: Deadline) -> Place | None:
    """Return the work that a deadline ends."""
    near = max(clause[0], due.start - NEAR)
    colon = flat.rfind(": ", near, due.start) + 2
    near = colon if colon > 1 and verbs.begins(flat, at=colon) and not deadlines.COMPLETED.match(flat, colon) else near
    work = near if verbs.begins(flat, at=near) else _begins(flat, near, due.start)
    if work is None or due.rule not in BINDING:
        return None
    end = deadlines.before_completion(flat, start=work, end=due.start)
    if ":" in flat[work:end]:
        return None
    place = sentences.tidy(flat, start=work, end=end if end > work else due.start)
    if (due.day or due.rule in DATED) and deadlines.NOTHING_BUT_DONE.fullmatch(flat[slice(*place)]) and work - clause[0] in SUBJECT:
        begin = flat.rfind(", ", clause[0], work) + 1 or clause[0]
        return sentences.tidy(flat, start=begin, end=due.start)  # "Đại hội cấp xã hoàn thành trước ngày 30/4/2026"
    return place if _is_enough(flat[slice(*place)]) else (place[0], due.end)


def _is_enough(words: str) -> bool:
    return len(words) >= SHORTEST or deadlines.NOTHING_BUT_DONE.fullmatch(words) is not None


def _begins(flat: str, start: int, end: int) -> int | None:
    """Return where work begins: after "phải", whatever it is, or at a word of work."""
    duty = verbs.DUTY.search(flat, start, end)
    first = verbs.first(flat, start=start, end=end)
    return duty.end() if duty and (first is None or duty.start() <= first) else first
