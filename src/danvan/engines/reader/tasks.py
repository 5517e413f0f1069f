"""Finding tasks: a plan is read block by block, with the assignee of the section in mind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from danvan.engines.reader import agencies, assignments, deadlines, drafts, fields, kinds, roles, sentences, tables, verbs, zones
from danvan.engines.reader.assignments import Assignment, Place
from danvan.engines.reader.blocks import PARAGRAPH, Block
from danvan.engines.reader.drafts import Draft, Frame
from danvan.engines.reader.page import Page
from danvan.engines.reader.reading import Finding, Task

SHORTEST, LONGEST = 12, 1200  # characters of a task
SHORTEST_WITH_A_DAY = 6
LETTERS, BULLETS = 5, 6  # ranks of a) and of -
BOILERPLATE = re.compile(
    r"trong quá trình (?:tổ chức |triển khai |thực hiện )[^.]{0,80}(?:khó khăn|vướng mắc|phát sinh|vấn đề)|"
    r"(?:nếu|khi) có (?:khó khăn|vướng mắc|phát sinh)|trên đây là|xin gửi|mọi thông tin|xem (?:thêm|chi tiết)|"
    r"thông báo (?:để|đến|tới|cho)[^.;]{0,90} biết|"
    r"chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị|kế hoạch) này",
    re.IGNORECASE,
)
LIST_OF_WORK = re.compile(r"(?:nhiệm vụ|nội dung|công việc|giải pháp|việc)(?!\w)[^.;]{0,60}$")
ORDERING = re.compile(r"(?:yêu cầu|giao|đề nghị|chỉ đạo)(?!\w)[^.;]{0,160}:$")
ISSUES = re.compile(
    r"(?:thống nhất|kết luận|đánh giá|ghi nhận|nhận thấy|quyết định|quyết nghị|ban hành|xây dựng (?:Kế hoạch|kế hoạch)|báo cáo|trả lời|thông báo|có ý kiến|triển khai (?:Kế hoạch|"
    r"thực hiện như))"
)
VIEWPOINT = re.compile(
    r"(?:phải\s+|cần\s+|tiếp\s+tục\s+)*(?:(?:xác\s+định|coi)\s[^.;]{0,200}\slà\s|nhận\s+thức\s|một\s+số\s+nhiệm\s+vụ)|"
    r"(?:tập\s+trung\s+|khẩn\s+trương\s+|tiếp\s+tục\s+)*(?:triển\s+khai|thực\s+hiện)(?:\s+(?:tốt|ngay|quyết\s+liệt))?\s+một\s+số\s+"
    r"(?:nhiệm\s+vụ|nội\s+dung|giải\s+pháp)",
    re.IGNORECASE,
)
SIGNED = re.compile(rf"(?:vừa\s+|đã\s+)?(?:ký|ban\s+hành|phê\s+duyệt)\s+(?:ban\s+hành\s+)?(?:{kinds.WORD})(?:\s+số|\s+\d|\s+bổ nhiệm)", re.IGNORECASE)
CLOSING = re.compile(
    r"(?:(?:phải|cần|nghiêm túc|khẩn trương|quan tâm|kịp thời|chủ động|phối hợp|biết|tổ chức|triển khai)[\s,]+)*"
    r"(?:tổ chức\s+|triển khai\s+)*(?:triển khai|thực hiện|thi hành|tổ chức thực hiện)"
    r"(?:\s+(?:nghiêm|nghiêm túc|tốt|có hiệu quả|đầy đủ))*"
    r"(?:\s+(?:các |những )?nội dung (?:nêu |trên|này|chỉ đạo)[^.;]{0,30}|"
    r"\s+(?:các nội dung\s+)?(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công điện|Thông tư|Nghị định|văn bản)\s+này)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Desk:
    """What the reader has in mind: assignees of the sections open, drafts waiting for labelled lines, those lines."""

    assignees: list[tuple[float, Assignment]] = field(default_factory=list)
    waiting: list[Draft] = field(default_factory=list)
    labels: dict[str, Place] = field(default_factory=dict)
    ordered: bool = False  # "... yêu cầu:" stands above: what names a body below is an order
    going_on: bool = False  # the paragraph above gave an order: one that names a body and its work gives the next
    heir: bool = False  # an unmarked paragraph may belong to the assignee above


def tasks(page: Page) -> list[Task]:
    """Return the tasks that the text sets, in order, each once."""
    title = _headline(page)
    found: dict[tuple[str, ...], Task] = {}
    for draft in _in_order(page):
        if _kept(page, draft, title):
            task = _task(page, draft)
            found.setdefault((" ".join(task.text.value.split()), *(lead.value for lead in task.lead)), task)
    return list(found.values())


def _headline(page: Page) -> str:
    """Return the headline of a report: its first line, if that is short and no sentence."""
    words = page.words(page.blocks[0]) if page.blocks and not page.formal else ""
    lines = page.source.text[page.blocks[0].start : page.blocks[0].end].count("\n") if words else 0
    return words if not lines and len(words) <= roles.SHORT and words[-1:] != "." else ""


def _kept(page: Page, draft: Draft, title: str) -> bool:
    start, end = draft.text
    words = page.flat[start:end]
    shortest = SHORTEST_WITH_A_DAY if draft.deadline else SHORTEST
    if not shortest <= len(words) <= LONGEST or not (draft.lead or draft.rule == drafts.UNDIRECTED) or words in title:
        return False
    if deadlines.NOTHING_BUT_DONE.fullmatch(words) or not page.formal and SIGNED.match(page.flat, start, end):
        return False
    return not (
        VIEWPOINT.match(page.flat, start, end)
        or BOILERPLATE.search(page.flat, max(draft.around[0], start - drafts.BEFORE), end)
        or CLOSING.fullmatch(" ".join(words.split()))
    )


def _in_order(page: Page) -> list[Draft]:
    """Return the drafts of the prose and of the tables, as they stand in the text."""
    laid = tables.tables(page.source)
    found = list(_drafts(page, laid))
    if not laid:
        return found
    return sorted([*found, *(drafts.of_a_row(page.flat, row=row) for table in laid for row in table.rows)], key=lambda draft: draft.text)


def _drafts(page: Page, laid: list[tables.Table]) -> Iterator[Draft]:
    """Return every draft; those still waiting at the end of their section go without labelled lines."""
    zone, desk = zones.Zones(page), Desk()
    for index, block in enumerate(page.blocks):
        if any(table.start < block.end and block.start < table.end for table in laid):
            continue
        if not zone.open(block):
            yield from _flush(page, desk)
            desk.assignees.clear()
            continue
        following = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
        labels = fields.fields(page.flat, start=block.body, end=block.end)
        if desk.labels and (not labels or labels[0].name == "content"):
            yield from _flush(page, desk)
        if not labels or labels[0].name == "content":
            if _closes(page, desk, block):
                yield from _flush(page, desk)
            start, end = (labels[0].start, labels[0].end) if labels else (block.body, block.end)
            _read(page, desk, block, sentences.tidy(page.flat, start=start, end=end), following, zone.named_only)
        for label in labels:
            if label.name != "content":
                _note(page, desk, label)
    yield from _flush(page, desk)


def _note(page: Page, desk: Desk, label: fields.Field) -> None:
    """Keep a labelled line for the drafts above it; one that holds whole sentences is read as such."""
    clauses = list(sentences.clauses(page.flat, start=label.start, end=label.end))
    if label.name == "lead" and any(assignments.CHAIRS.search(page.flat, *clause) for clause in clauses):
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
            draft = replace(draft, lead=labels["lead"], rule="mục có ghi cơ quan thực hiện", support=None)
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
    return block.rank < BULLETS or title


def _resets(page: Page, block: Block) -> bool:
    """Return whether the block closes every section: a title in capitals."""
    words = page.words(block)
    return block.rank == PARAGRAPH and len(words) > 3 and words == words.upper() and any(c.isalpha() for c in words)


def _read(page: Page, desk: Desk, block: Block, place: Place, following: Block | None, named_only: bool) -> None:
    """Read one block: the name of an assignee, an order in one sentence, or work for the assignee of the section."""
    if desk.waiting and drafts.dated(desk.waiting[-1], flat=page.flat, place=place):
        return
    if named := _heading(page, block, place):
        desk.assignees.append((block.rank, named))
        desk.heir = True
    elif page.flat[block.end - 1] == ":":
        desk.ordered = desk.ordered or bool(ORDERING.search(page.flat, place[0], block.end))
        if given := _introduced(page, place, following):
            desk.assignees.append(_above(block, following, given))
    elif zones.is_heading(page.words(block), block=block) and not desk.assignees:
        desk.waiting.append(Draft(place, place, "đầu mục", heading=True))
        desk.going_on = bool(page.places)
    else:
        frame = Frame(
            _assignee(page, desk, block),
            plain=_plain(page, desk, block),
            named_only=named_only,
        )
        found = drafts.drafts(page.flat, place=place, frame=frame)
        desk.waiting += found
        desk.going_on = any(draft.lead for draft in found)
        if found and frame.plain and not frame.section and (first := found[0]).lead and first.rule.startswith("tên"):
            desk.assignees.append(
                (block.rank, Assignment(first.lead, first.text[0], "câu mở đầu mục", request=first.request))
            )


def _plain(page: Page, desk: Desk, block: Block) -> bool:
    """Return whether "Sở A xây dựng ..." is an order here, and not news."""
    if block.rank < PARAGRAPH:
        return page.formal or bool(page.places) or desk.ordered
    return desk.going_on and agencies.OPENING.match(page.flat, block.body) is not None


def _heading(page: Page, block: Block, place: Place) -> Assignment | None:
    """Return the assignee whose name the block is."""
    colon = page.flat[block.end - 1] == ":"
    if place[1] - place[0] > 2 * zones.LONGEST_HEADING or (
        block.rank >= BULLETS and not colon and not (block.bold and page.formal)
    ):
        return None
    return assignments.heading(page.flat, start=place[0], end=place[1], sure=block.bold and bool(block.marker))


def _assignee(page: Page, desk: Desk, block: Block) -> Assignment | None:
    """Return whose section the block stands in."""
    if not desk.assignees or (block.rank == PARAGRAPH and not desk.heir):
        return None
    given = desk.assignees[-1][1]
    return None if given.afar and not verbs.begins(page.flat, at=block.body) and not LETTERS <= block.rank < PARAGRAPH else given


def _introduced(page: Page, place: Place, following: Block | None) -> Assignment | None:
    """Return the assignee of a list that a block opens: "Theo đó, Chủ tịch UBND các xã tập trung ...:"."""
    bullets = following is not None and LETTERS <= following.rank < PARAGRAPH
    for start, end in _last_first(page, place):
        plain = bullets or page.formal or bool(LIST_OF_WORK.search(page.flat, start, end))
        given = assignments.addressed(page.flat, start=start, end=end) or assignments.inline(
            page.flat, start=start, end=end, plain=plain
        )
        if given and not ISSUES.match(page.flat, given.work):
            return given
    return None


def _last_first(page: Page, place: Place) -> Iterator[Place]:
    """Return the sentences of a place, each followed by its clauses if it has several, the last ones first."""
    for sentence in reversed(list(sentences.sentences(page.flat, start=place[0], end=place[1]))):
        yield sentence
        clauses = list(sentences.clauses(page.flat, start=sentence[0], end=sentence[1]))
        yield from reversed(clauses[1:])


def _above(block: Block, following: Block | None, given: Assignment) -> tuple[float, Assignment]:
    """Return the assignee of a list with the rank that the list's first item keeps and the next section ends."""
    if block.rank < PARAGRAPH:
        return block.rank, given
    first = following.rank if following else PARAGRAPH
    return first - 0.5, replace(given, afar=first < LETTERS)


def _task(page: Page, draft: Draft) -> Task:
    first, last = page.source.span(draft.text)
    due = draft.deadline
    return Task(
        Finding(page.source.original[first:last], (first, last), draft.rule),
        tuple(_names(page, draft.lead, draft.rule)),
        tuple(_names(page, draft.support, "sau chữ “phối hợp” hoặc mục phối hợp")),
        due.day if due else None,
        Finding(page.source.tidy(due.place), page.source.span(due.place), due.rule) if due else None,
        draft.request,
    )


def _names(page: Page, place: Place | None, rule: str) -> Iterator[Finding]:
    """Return the bodies of a list; of "Các Bộ: A, B" each with its kind."""
    if place is None:
        return
    all_of = agencies.ALL_OF.match(page.flat, *place)
    kind = f"{all_of['kind'].capitalize()} " if all_of else ""
    split = agencies.of_a_kind if all_of else agencies.names
    for start, end in split(page.flat, start=all_of.end() if all_of else place[0], end=place[1]):
        start, end = agencies.trimmed(page.flat, start=start, end=end)
        if end - start >= agencies.SHORTEST:
            yield Finding(kind + page.source.tidy((start, end)), page.source.span((start, end)), rule)
