"""Which drafts are tasks: not the closing sentences of a document, not viewpoints, not what a report says was signed."""

import re

from danvan.engines.reader import deadlines, drafts, kinds, reports
from danvan.engines.reader.drafts import Draft
from danvan.engines.reader.page import Page
from danvan.engines.reader.words import any_case

SHORTEST, LONGEST = 12, 1200  # characters of a task
SHORTEST_WITH_A_DAY = 6
BOILERPLATE = re.compile(
    any_case(
        (
            "trong quá trình (?:tổ chức |triển khai |thực hiện )[^.]{0,80}(?:khó khăn|vướng mắc|phát sinh|vấn đề)",
            "nếu có (?:khó khăn|vướng mắc|phát sinh)", "khi có (?:khó khăn|vướng mắc|phát sinh)", "trên đây là", "xin gửi",
            "mọi thông tin", "xem (?:thêm|chi tiết)", "căn cứ (?:quyết định|nghị quyết|chỉ thị|kế hoạch)(?: này)? thi hành",
            "đến nay đã", "thông báo (?:để|đến|tới|cho)[^.;]{0,90} biết",
            "chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị|kế hoạch) này",
        )
    )
)  # fmt: skip
# Viewpoints are no tasks, nor is the sentence that announces some.
VIEWPOINT = re.compile(
    r"truyền\s+đạt\s+ý\s+kiến|quan\s+tâm\s+(?:triển\s+khai\s+|phối\s+hợp\s+)?thực\s+hiện,\s+(?:kịp\s+thời\s+)?phản\s+ánh|"
    r"(?:phải\s+|cần\s+|tiếp\s+tục\s+)*(?:(?:xác\s+định|coi)\s[^.;]{0,200}\slà\s|nhận\s+thức\s|đánh\s+giá\s+cao|ghi\s+nhận|thông\s+qua\s|(?:nhất\s+trí|tán\s+thành|thống\s+nhất)\s+(?:với|thông\s+qua|các\s+mục)|hoan\s+nghênh|cảm\s+ơn|cơ\s+bản\s|một\s+số\s+nhiệm\s+vụ)|"
    r"(?:tập\s+trung\s+|khẩn\s+trương\s+|tiếp\s+tục\s+)*(?:triển\s+khai|thực\s+hiện)(?:\s+(?:tốt|ngay))?\s+một\s+số\s+(?:nhiệm\s+vụ|nội\s+dung|giải\s+pháp)",
    re.IGNORECASE,
)
# What a report says was signed.
SIGNED = re.compile(
    rf"(?:vừa\s+|đã\s+)?(?:ký|ban\s+hành|phê\s+duyệt)\s+(?:ban\s+hành\s+)?(?:{kinds.WORD})(?:\s+số|\s+\d|\s+bổ nhiệm)|ký\s+(?:được|gửi|văn)",
    re.IGNORECASE,
)
IN_FORCE = re.compile(r"(?:Quyết định|Nghị quyết|Chỉ thị|Quy chế|Quy định|Kế hoạch|Thông tư)\s+(?:này\s+)?có\s+hiệu\s+lực")
CLOSING = re.compile(
    r"(?:(?:phải|cần|nghiêm túc|khẩn trương|quan tâm|kịp thời|chủ động|phối hợp|biết|tổ chức|triển khai)[\s,]+)*"
    r"(?:triển khai|thực hiện|thi hành)"
    r"(?:\s+(?:nghiêm|nghiêm túc|tốt|có hiệu quả|đầy đủ))*"
    r"(?:\s+(?:các |những )?nội dung (?:nêu |trên|này|chỉ đạo)[^.;]{0,30}|"
    r"\s+(?:các nội dung\s+)?(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công điện|Thông tư|Nghị định|văn bản)\s+này|\s+nghiêm(?:\s+túc)?\s+(?:các\s+)?(?:công điện|chỉ thị|chỉ đạo|văn bản|quyết định)(?:\s+(?:này|nầy|trên))?)?",
    re.IGNORECASE,
)


def headline(page: Page) -> str:
    """Return the headline of a report: its first line, if that is short and no sentence."""
    words = page.words(page.blocks[0]) if page.blocks and not page.formal else ""
    lines = page.source.text[page.blocks[0].start : page.blocks[0].end].count("\n") if words else 0
    return words if not lines and len(words) <= reports.SHORT and words[-1:] != "." else ""


def keeps(page: Page, *, draft: Draft, title: str) -> bool:
    """Return whether a draft is a task; `title` is the page's headline."""
    start, end = draft.text
    words = page.flat[start:end]
    shortest = SHORTEST_WITH_A_DAY if draft.deadline else SHORTEST
    if not shortest <= len(words) <= LONGEST or not (draft.lead or draft.rule == drafts.UNDIRECTED) or words in title:
        return False
    return not (
        deadlines.NOTHING_BUT_DONE.fullmatch(words)
        or (not page.formal and SIGNED.match(page.flat, start, end))
        or VIEWPOINT.match(page.flat, start, end)
        or (" có hiệu lực" in words[:60] and IN_FORCE.match(words))
        or BOILERPLATE.search(page.flat, max(draft.around[0], start - drafts.BEFORE), end)
        or (not draft.support and CLOSING.fullmatch(" ".join(words.split())))
    )
