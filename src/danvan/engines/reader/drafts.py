"""Tasks in the making: what one block of prose or one bullet orders, clause by clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from danvan.engines.reader import agencies, assignments, cues, deadlines, sentences, supports, tables, unassigned, verbs
from danvan.engines.reader.assignments import Assignment, Place
from danvan.engines.reader.deadlines import Deadline

LONG = 150  # characters: of a longer clause only what comes before its purpose is the task
PURPOSE = re.compile(
    r",?\s+(?:để|nhằm|trong đó|đặc biệt là|nhất là|theo quy định|bảo đảm|đảm bảo|góp phần|phục vụ)(?!\w)"
)
PAUSE = re.compile(r"\s?,\s")
SHORTEST = 13  # characters besides the deadline
FEWEST = 8  # characters of work before its deadline
BEFORE = 400  # characters before a clause in which its deadline may stand
NO_WORK = re.compile(
    r"(?:các|những|việc|mọi|mỗi|một|số|từ|trong|với|do|nếu|khi|riêng|đối với|trường hợp|theo|tại|về|là|có|và|hoặc|nhưng|"
    r"thời gian|thời hạn|kinh phí|kết quả|người|danh sách|nội dung|sau|trước|đến|ngày)(?!\w)"
)
UNDIRECTED = "vế có thời hạn, không nêu ai làm"
WAITING = "việc có mục ghi cơ quan thực hiện"
BY_LABEL, BY_ROW = "mục có ghi cơ quan thực hiện", "dòng của bảng phân công"
RESULTS = re.compile(r"Kết quả [^.;]{0,80}?(?:báo cáo|gửi)(?!\w)")
ORDERS = re.compile(r"(?:Giao|Yêu cầu|Đề nghị)\s")
DEMANDS = re.compile(r"Yêu cầu\s")  # under the name of an agency: what the agency is to demand


@dataclass(slots=True)
class Draft:
    """A task in the making: its clause and the sentence around it, whom it was given to and why."""

    text: Place
    around: Place
    rule: str
    lead: Place | None = None
    support: Place | None = None
    deadline: Deadline | None = None
    request: bool = False
    heading: bool = False


@dataclass(slots=True)
class Frame:
    """What a block is read in: the assignee of its section, and how much must show that a sentence is an order.

    `plain`: "Sở A xây dựng ..." is an order by itself.
    """

    section: Assignment | None
    plain: bool


def drafts(flat: str, *, place: Place, frame: Frame) -> list[Draft]:
    """Return the drafts in flat[place]: the first clause of its first sentence, and what else has its own mark.

    A later clause or sentence is a task where it has an assignee or a deadline of its own.
    """
    found: list[Draft] = []
    for sentence in sentences.sentences(flat, start=place[0], end=place[1]):
        if not (found and dated(found[-1], flat=flat, place=sentence)):
            found += _in_sentence(flat, sentence, frame, found)
    return found


def dated(draft: Draft, *, flat: str, place: Place) -> bool:
    """Take in the deadline of a draft if the words after it are nothing else, and return whether they are."""
    due = deadlines.only(flat, start=place[0], end=place[1])
    if due and draft.deadline is None:
        draft.deadline = due
    return due is not None


def _in_sentence(flat: str, sentence: Place, frame: Frame, before: list[Draft]) -> Iterator[Draft]:
    first = _opening(flat, sentence, frame, before)
    if first:
        yield first
    last = first if first and first.lead else (before[-1] if before and before[-1].lead else None)
    begin = sentences.after_clause(flat, start=first.text[1], end=sentence[1]) if first and first.lead else sentence[0]
    for clause in sentences.clauses(flat, start=begin, end=sentence[1]):
        if last and dated(last, flat=flat, place=clause):
            continue
        later = _later(flat, clause, sentence, frame, last)
        if later:
            last = later
            yield later
        elif not last:
            known = first is not None and clause[0] == sentence[0]  # its deadline was looked for
            due = first.deadline if first and known else deadlines.find(flat, start=clause[0], end=clause[1])
            if due and (undirected := _undirected(flat, clause, sentence, frame, due)):
                yield undirected


def _opening(flat: str, sentence: Place, frame: Frame, before: list[Draft]) -> Draft | None:
    """Return the task with which a sentence opens."""
    listed = bool(frame.section or before)
    works = listed and (verbs.begins(flat, at=sentence[0]) or (flat.startswith("K", sentence[0]) and bool(RESULTS.match(flat, *sentence)))) and not agencies.NAMED.match(flat, sentence[0])
    given = None
    demands = flat.startswith("Y", sentence[0]) and frame.section and frame.section.rule == assignments.BY_HEADING and DEMANDS.match(flat, sentence[0])
    works = (works and not ORDERS.match(flat, sentence[0])) or bool(demands)
    if not works:
        known = bool(before and before[0].lead)
        given = assignments.inline(flat, start=sentence[0], end=sentence[1], plain=frame.plain or known)
    if given:
        return _finished(
            flat,
            Draft((given.work, sentence[1]), sentence, given.rule, given.lead, given.support, request=given.request),
        )
    if frame.section and not before and (works or frame.section.rule == assignments.BY_HEADING):
        return _of_section(flat, sentence, frame.section)
    if not before and not frame.section:
        return _finished(flat, Draft(sentence, sentence, WAITING))
    return None


def _of_section(flat: str, sentence: Place, section: Assignment) -> Draft:
    draft = _finished(
        flat, Draft(sentence, sentence, f"việc dưới {section.rule}", section.lead, request=section.request)
    )
    draft.support = supports.support(flat, start=draft.text[0], end=draft.text[1])
    return draft


def _undirected(flat: str, clause: Place, sentence: Place, frame: Frame, due: Deadline) -> Draft | None:
    """Return the work that a clause sets a day for without saying whose it is."""
    work = unassigned.work(flat, clause=clause, due=due, plain=frame.plain)
    if not work:
        return None
    lead = unassigned.subject(flat, clause=clause, work=work[0])
    return Draft(work, sentence, assignments.BY_NAME if lead else UNDIRECTED, lead, deadline=due)


def _later(flat: str, clause: Place, sentence: Place, frame: Frame, last: Draft | None) -> Draft | None:
    """Return the task of a clause that is not the first: it has its own assignee, or its own deadline."""
    ordered = frame.plain or bool(last and last.rule == assignments.BY_ORDER)
    if frame.section and last and last.lead == frame.section.lead and cues.CUE.match(flat, clause[0]):
        ordered = False  # to ask others is part of the work
    if ordered and (given := assignments.inline(flat, start=clause[0], end=clause[1], plain=True)):
        rule = last.rule if last and last.rule == assignments.BY_ORDER else given.rule
        return _finished(
            flat, Draft((given.work, clause[1]), clause, rule, given.lead, given.support, request=given.request)
        )
    if flat.startswith("Y", clause[0]) and (demanded := DEMANDS.match(flat, *clause)):
        clause = demanded.end(), clause[1]
    if not (last and last.lead and _works(flat, clause[0])):
        return None
    due = deadlines.find(flat, start=clause[0], end=clause[1])
    if due and due.start - clause[0] + clause[1] - due.end > SHORTEST:
        return _finished(
            flat, replace(last, text=clause, around=clause, rule="vế sau có thời hạn riêng", support=None)
        )
    return None


def _works(flat: str, at: int) -> bool:
    """Return whether a later clause goes on with the work rather than with a new subject."""
    return verbs.begins(flat, at=at) or (flat[at].islower() and not (NO_WORK.match(flat, at) or agencies.OPENING.match(flat, at)))


def _finished(flat: str, draft: Draft) -> Draft:
    """Cut the text of a new draft to one clause, read its deadline, and return it."""
    start, end = draft.text
    first = next(sentences.clauses(flat, start=start, end=end), draft.text)
    due = deadlines.find(flat, start=max(draft.around[0], start - BEFORE), end=first[1])
    text = _cut(flat, first, due)
    draft.text, draft.deadline = sentences.tidy(flat, start=text[0], end=text[1]), due
    return draft


def _cut(flat: str, text: Place, due: Deadline | None) -> Place:
    """Return the clause without a deadline at its tail; of a long one, what stands before its purpose."""
    start, end = text
    if due and due.start > start + FEWEST and end - due.end <= deadlines.EDGE:
        end = _before(flat, start, due)
    if end - start > LONG and (purpose := PURPOSE.search(flat, start + 100, end)):
        end = purpose.start()
    if end - start > LONG and (pause := PAUSE.search(flat, start + 133, end)):
        end = pause.start()
    return start, end


def _before(flat: str, start: int, due: Deadline) -> int:
    """Return where the work ends before a deadline at its tail; ", hoàn thành" belongs to the deadline."""
    end = deadlines.before_completion(flat, start=start, end=due.start)
    return end if end > start + FEWEST else due.start


def of_a_row(flat: str, *, row: tables.Row) -> Draft:
    """Return the draft of one row of a table."""
    work, lead, time = row.cells["work"], row.cells.get("lead"), row.cells.get("time")
    rule = BY_ROW if lead else UNDIRECTED
    due = deadlines.whole(flat, start=time[0], end=time[1]) if time else None
    return Draft(work, work, rule, lead, row.cells.get("support"), due)
