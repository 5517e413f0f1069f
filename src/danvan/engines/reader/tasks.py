"""Finding tasks: a plan is read block by block, with the assignee of the section in mind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import chain, pairwise

from danvan.engines.reader import (
    agencies,
    assignments,
    deadlines,
    drafts,
    fields,
    making,
    natures,
    sections,
    sentences,
    sieve,
    starts,
    tables,
    verbs,
    zones,
)
from danvan.engines.reader.assignments import Assignment, Place
from danvan.engines.reader.blocks import PARAGRAPH, Block
from danvan.engines.reader.drafts import Draft, Frame
from danvan.engines.reader.page import Page
from danvan.engines.reader.reading import Task

ORDERING = re.compile(r"(?:yêu cầu|giao|đề nghị|chỉ đạo)(?!\w)[^.;]{0,160}:$")
IN_IT = re.compile(
    r"(?:Cụ thể|Theo đó|Trong đó),? |(?:Kế hoạch|Công điện|Chỉ thị|Văn bản|Công văn|Nghị quyết|Hướng dẫn|Chương trình)(?: này)?(?: cũng)? (?:nêu|chỉ) rõ,? "
)  # what follows is what the document that was named says
MANY = 400  # drafts that wait for labelled lines: a section of more has none for all of them
REPORTS_BACK = re.compile(r"(?:Báo cáo|Định kỳ|Hằng|Hàng|Tổng hợp|Gửi|Kết quả [^.;]{0,80}?(?:báo cáo|gửi)(?!\w))")
FURTHER = re.compile(r"(?:Trước mắt|Đồng thời|Cùng với (?:đó|việc)|Ngoài ra|Bên cạnh đó|Riêng|Theo đó|Đối với|Về)(?!\w)")


@dataclass(slots=True)
class Desk:
    """What the reader has in mind: assignees of the sections open, drafts waiting for labelled lines, those lines."""

    assignees: list[tuple[float, Assignment]] = field(default_factory=list)
    waiting: list[Draft] = field(default_factory=list)
    labels: dict[str, Place] = field(default_factory=dict)
    ordered: bool = False  # "... yêu cầu:" stands above: what names a body below is an order
    going_on: bool = False  # the paragraph above gave an order: a body and its work are one more
    heir: bool = False  # an unmarked paragraph may belong to the assignee above


def tasks(page: Page, *, nature: str) -> Iterator[Task]:
    """Return the tasks that a text of this nature sets, in order, each once; none is kept here, however many there are."""
    if nature == natures.PRIVATE:
        return
    title, on = sieve.headline(page), making.issued(page)
    told: set[int] = set()
    for draft in _in_order(page):
        if sieve.keeps(page, draft=draft, title=title) and (nature != natures.PLAIN or natures.may_bind(page, draft=draft)):
            task = making.task(page, draft=draft, on=on)
            words = hash((" ".join(task.text.value.split()), *(lead.value for lead in task.lead)))
            if words not in told:
                told.add(words)
                yield task


def _in_order(page: Page) -> Iterator[Draft]:
    """Return the drafts of the prose and of the tables, as they stand in the text."""
    laid = tables.tables(page.source)
    if not laid:
        return _drafts(page, laid)
    beside, below = ([table for table in laid if table.ruled is ruled] for ruled in (True, False))
    return merge(_drafts(page, laid), _rows(page, beside), _rows(page, below), key=lambda draft: draft.text)


def _rows(page: Page, laid: list[tables.Table]) -> Iterator[Draft]:
    return (drafts.of_a_row(page.flat, row=row) for table in laid for row in table.rows(page.source))


def _drafts(page: Page, laid: list[tables.Table]) -> Iterator[Draft]:
    """Return every draft; those still waiting at the end of their section go without labelled lines."""
    zone, desk, covered = zones.Zones(page), Desk(ordered=sections.shares_out(page)), tables.Covered(laid)
    for block, following in pairwise(chain(page.blocks, [None])):
        if not block or (laid and covered.touches(block.start, end=block.end)):
            continue
        if not zone.open(block):
            yield from _flush(page, desk)
            desk.assignees.clear()
            continue
        labels = fields.fields(page.flat, start=block.body, end=block.end)
        if not labels and desk.waiting and desk.waiting[-1].heading:
            labels = fields.alone(page.flat, start=block.body, end=block.end)
        if (desk.labels and (not labels or labels[0].name == "content")) or len(desk.waiting) > MANY:
            yield from _flush(page, desk)
        if not labels or labels[0].name == "content":
            if _closes(page, desk, block):
                yield from _flush(page, desk)
            start, end = (labels[0].start, labels[0].end) if labels else (block.body, block.end)
            _read(page, desk, block, sentences.tidy(page.flat, start=start, end=end), following)
        for label in labels:
            if label.name != "content":
                _note(page, desk, label)
    yield from _flush(page, desk)


def _note(page: Page, desk: Desk, label: fields.Field) -> None:
    """Keep a labelled line for the drafts above it; one that holds whole sentences is read as such."""
    clauses = list(sentences.clauses(page.flat, start=label.start, end=label.end))
    if label.name == "lead" and (chaired := fields.chaired(page.flat, start=label.start, end=label.end)):
        desk.labels |= chaired
        later = [*clauses[1:], *list(sentences.sentences(page.flat, start=label.start, end=label.end))[1:]]
        dues = [due for start, end in later if (due := deadlines.only(page.flat, start=start, end=end))]
        if dues:
            desk.labels["time"] = dues[-1].place
    elif label.name == "lead" and any(assignments.CHAIRS.search(page.flat, *clause) for clause in clauses):
        desk.waiting = [
            draft for clause in clauses for draft in drafts.drafts(page.flat, place=clause, frame=Frame(None, plain=True))
        ]
    elif clauses and (value := next(sentences.sentences(page.flat, start=label.start, end=label.end), None)):
        desk.labels[label.name] = agencies.trimmed(page.flat, start=value[0], end=value[1])


def _flush(page: Page, desk: Desk) -> Iterator[Draft]:
    """Return the waiting drafts with the labelled lines below them; a heading only where nothing stands under it."""
    labels, waiting = desk.labels, desk.waiting
    content = [draft for draft in waiting if not draft.heading]
    for draft in content or (waiting[-1:] if labels else []):
        if "lead" in labels:
            draft = replace(draft, lead=labels["lead"], rule=drafts.BY_LABEL, support=None)
        draft.support = labels.get("support", draft.support)
        if "time" in labels:
            draft.deadline = deadlines.whole(page.flat, start=labels["time"][0], end=labels["time"][1])
            if not draft.lead and verbs.begins(page.flat, at=draft.text[0]):
                draft.rule = drafts.UNDIRECTED
        yield draft
    desk.waiting, desk.labels = [], {}


def _closes(page: Page, desk: Desk, block: Block) -> bool:
    """Return whether the block ends the sections before it, whose assignees are then forgotten."""
    title = _resets(page, block)
    if block.rank < PARAGRAPH or title:
        desk.assignees = [(rank, given) for rank, given in desk.assignees if rank < block.rank and not title]
        desk.heir = False
    return block.rank < sections.BULLETS or title


def _resets(page: Page, block: Block) -> bool:
    """Return whether the block closes every section: a title in capitals."""
    words = page.words(block)
    begins = words[:20]  # few go on in capitals
    if block.rank != PARAGRAPH or len(words) <= 3 or begins != begins.upper():
        return False
    return words == words.upper() and any(c.isalpha() for c in words)


def _read(page: Page, desk: Desk, block: Block, place: Place, following: Block | None) -> None:
    """Read one block: the name of an assignee, an order in one sentence, or work for the assignee of the section."""
    if desk.waiting and drafts.dated(desk.waiting[-1], flat=page.flat, place=place):
        return
    if named := sections.heading(page, block=block, place=place):
        _open(desk, block.rank, named)
        desk.heir = True
    elif page.flat[block.end - 1] == ":":
        desk.ordered = desk.ordered or bool(ORDERING.search(page.flat, place[0], block.end))
        if given := sections.introduced(page, place=place, following=following):
            _open(desk, *sections.above(block, following=following, given=given))
    elif zones.is_heading(page.words(block), block=block) and not desk.assignees:
        desk.waiting.append(Draft(place, place, "đầu mục", heading=True))
        desk.going_on = bool(page.places)
    else:
        frame = Frame(_assignee(page, desk, block), plain=_plain(page, desk, block))
        found = drafts.drafts(page.flat, place=place, frame=frame)
        desk.waiting += found
        desk.going_on = any(draft.lead for draft in found)
        if found and frame.plain and not frame.section and (first := found[0]).lead and first.rule.startswith("tên"):
            _open(desk, block.rank, Assignment(first.lead, first.text[0], "câu mở đầu mục", request=first.request))


def _open(desk: Desk, rank: float, given: Assignment) -> None:
    """Keep whose section begins here; it ends those beside it and below it."""
    desk.assignees = [*(each for each in desk.assignees if each[0] < rank), (rank, given)]


def _plain(page: Page, desk: Desk, block: Block) -> bool:
    """Return whether "Sở A xây dựng ..." is an order here, and not news."""
    if block.rank < PARAGRAPH:
        return page.formal or bool(page.places) or desk.ordered
    if starts.labels(page.flat, start=block.body, end=block.end):
        return page.formal or desk.ordered
    if page.places and IN_IT.match(page.flat, block.body):
        return True
    if not desk.going_on:
        return False
    return bool(agencies.OPENING.match(page.flat, block.body) or FURTHER.match(page.flat, block.body))


def _assignee(page: Page, desk: Desk, block: Block) -> Assignment | None:
    """Return whose section the block stands in."""
    if not desk.assignees:
        return None
    if block.rank == PARAGRAPH and not desk.heir:
        return _addressee(desk) if REPORTS_BACK.match(page.flat, block.body, block.end) else None
    given = desk.assignees[-1][1]
    listed = sections.LETTERS <= block.rank < PARAGRAPH or verbs.begins(page.flat, at=block.body)
    return given if listed or not given.afar else None


def _addressee(desk: Desk) -> Assignment | None:
    """Return to whom the list above was addressed: "Báo cáo kết quả về Sở trước ngày ..." below it is theirs."""
    return next((given for rank, given in desk.assignees if rank % 1), None)
