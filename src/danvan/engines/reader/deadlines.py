"""Until when: the words that set a deadline, and the day where one is fixed."""

import re
from dataclasses import dataclass
from datetime import date

from danvan.engines.reader import dates, limits
from danvan.engines.reader.moments import DATE

# A clause that says only until when the work before it is to be done: "hoàn thành trước ngày 29/11/2026".
DONE = (
    r"(?:(?:và|phải|cần|yêu cầu|tất cả|toàn bộ|thời gian|thời hạn)\s+)*(?:hoàn thành|hoàn tất|thực hiện xong|làm xong|"
    r"kết thúc|thời gian|thời hạn|hạn|xong)"
    r"(?:\s+(?:xong|việc này|công việc|công việc này|nhiệm vụ này|các nội dung trên|dứt điểm|toàn bộ|là))*"
)
COMPLETION = re.compile(rf"(?:{DONE}\s+)?", re.IGNORECASE)
NOTHING_BUT_DONE = re.compile(rf"\W*{DONE}\W*", re.IGNORECASE)
ONLY = re.compile(rf"(?:(?i:{DONE})\s+)?{limits.FIRST.pattern}")  # how such a clause begins
COMPLETED = re.compile(rf"{DONE}\s+(?=trước|trong|chậm nhất|muộn nhất|không (?:quá|muộn|chậm)|đến|hết|vào|ngày|tối đa)", re.IGNORECASE)
COMPLETION_AT_THE_TAIL = re.compile(rf"\s*[,(:]\s*(?:và\s+)?(?:{DONE}|phải|cần)\s*$", re.IGNORECASE)
LONGEST_COMPLETION = 90  # characters before the deadline
BARE_DATE = re.compile(rf"(?:ngày\s+)?{DATE}", re.IGNORECASE)
MAYBE_A_DATE = re.compile(r"\d{1,2}(?=\s?[/.-]\s?\d|\s+tháng)")
FINISHED = re.compile(r"(?:hoàn thành|xong)(?!\w)", re.IGNORECASE)
# Days that tell of something else: "số liệu tính đến ngày ...", "các khoản nợ có trước ngày ...".
TOLD_OF = re.compile(r"(?:tính|(?<!phải )(?<!cần )có|phát sinh|tồn đọng|xảy ra|hiệu lực)\s$")
LONGEST_TOLD = 12  # characters
EDGE = 4  # characters


@dataclass(slots=True)
class Deadline:
    """The words of a deadline, flat[start:end], the day if it is fixed, and the rule."""

    start: int
    end: int
    day: date | None
    rule: str

    @property
    def place(self) -> tuple[int, int]:
        """Return where the words stand."""
        return self.start, self.end


def find(flat: str, *, start: int, end: int) -> Deadline | None:
    """Return the first deadline in flat[start:end]."""
    weak = None
    for at, rules in limits.cues(flat, start=start, end=end):
        found = _at(flat, at, rules, start, end)
        if found and found.rule != limits.WEAK:
            return found
        weak = weak or found
    return weak


def _at(flat: str, at: int, rules: tuple[limits.Rule, ...], start: int, end: int) -> Deadline | None:
    """Return the deadline that one of the rules finds at a place, unless the words before it tell of something else."""
    for rule in rules:
        match = rule.pattern.match(flat, at, end)
        if not match or (rule.edge and not _at_an_edge(flat, match, start, end)):
            continue
        if TOLD_OF.search(flat, max(start, at - LONGEST_TOLD), at):
            return None
        return Deadline(at, match.end(), day(flat, start=at, end=match.end()) if rule.fixed else None, rule.name)
    return None


def only(flat: str, *, start: int, end: int) -> Deadline | None:
    """Return the deadline that a clause is: nothing but "hoàn thành trước ngày ..."."""
    if not ONLY.match(flat, start, end):
        return None
    opening = COMPLETION.match(flat, start, end)
    begins = {start, opening.end()} if opening else {start}
    if not any(limits.FIRST.match(flat, begin, end) for begin in begins):
        return None
    found = find(flat, start=start, end=end)
    return found if found and found.start in begins and end - found.end <= EDGE else None


def before_completion(flat: str, *, start: int, end: int) -> int:
    """Return where the work ends if all that follows it before a deadline at `end` is ", hoàn thành"."""
    tail = COMPLETION_AT_THE_TAIL.search(flat, max(start, end - LONGEST_COMPLETION), end)
    return tail.start() if tail else end


def _at_an_edge(flat: str, match: re.Match[str], start: int, end: int) -> bool:
    """Return whether a period bounds its clause: at either end of it, after "hoàn thành", between commas."""
    if match.start() - start <= EDGE or end - match.end() <= EDGE or FINISHED.match(flat, match.start()):
        return True
    if flat[match.end()] != ",":
        return False
    part = max(start, flat.rfind(",", start, match.start()) + 1)
    return match[0][0] in "hH" or flat[match.start() - 2] == "," or FINISHED.search(flat, part, match.start()) is not None


def day(flat: str, *, start: int, end: int) -> date | None:
    """Return the day in the words of a deadline, if day, month and year all stand there."""
    places = (at.start() for at in MAYBE_A_DATE.finditer(flat, start, end))
    return next((read[0] for at in places if (read := dates.read_at(flat, start=at, end=end, context=None))), None)


def whole(flat: str, *, start: int, end: int) -> Deadline:
    """Return a field that holds nothing but a deadline: "Thời gian thực hiện: Quý I/2026"."""
    inside = find(flat, start=start, end=end)
    alone = BARE_DATE.fullmatch(flat, start, end)
    return Deadline(start, end, inside.day if inside else day(flat, start=start, end=end) if alone else None, "mục thời gian thực hiện")
