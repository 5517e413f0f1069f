"""Where tasks may stand: not in purposes, targets and criteria, not among the recipients, not in quotations."""

import re

from danvan.engines.reader.blocks import Block
from danvan.engines.reader.page import Page

# Sections by the words of their headings, folded by hand: ý, Ý.
WITHOUT_TASKS = re.compile(
    r"(?:mục\s+(?:đích|tiêu)|quan\s+điểm|phạm\s+vi|đối\s+tượng|nguyên\s+tắc|(?:về\s+)?tình\s+hình|"
    r"kết\s+quả(?:\s+(?:đạt|công\s+tác|hoạt\s+động|nổi\s+bật)|\s*:?$)|"
    r"chỉ\s+tiêu|tiêu\s+chí|tiêu\s+chuẩn|khen\s+thưởng|xếp\s+loại|giải\s+thích|đặc\s+điểm|sự\s+cần\s+thiết|căn\s+cứ|"
    r"lộ\s+trình|danh\s+mục|đánh\s+giá\s+(?:chung|tình\s+hình)|(?:những\s+)?(?:tồn\s+tại|hạn\s+chế|ưu\s+điểm)|"
    r"nguyên\s+nhân|thực\s+trạng|bối\s+cảnh|dự\s+báo|tầm\s+nhìn|ý\s+nghĩa|bài\s+học|"
    r"yêu\s+cầu\s*:?$|hiệu\s+lực|điều\s+khoản|phương\s+châm|thành\s+phần|nội\s+dung\s+thi\s+đua)",
    re.IGNORECASE,
)
PREAMBLE = re.compile(
    r"(?:Căn cứ (?!kế hoạch|Kế hoạch|nhiệm vụ|chức năng|tình hình|kết quả)|Theo đề nghị|Xét |Thực hiện (?:Quyết|Nghị|"
    r"Chỉ|Kế|Công|Thông|Kết|Chương|Hướng|ý kiến))"
)
ORDERED = re.compile(r",\s[^,;]{3,90}\s(?:yêu\s+cầu|đề\s+nghị|giao)\s[^;]{20,}\.$")  # "Căn cứ ..., Văn phòng đề nghị Sở A ..." is an order
RECIPIENTS_OR_ANNEX = re.compile(
    r"(?P<recipients>Nơi\s+nhận)|"
    r"(?:PHỤ LỤC|QUY ĐỊNH|QUY CHẾ|ĐỀ ÁN|KẾ HOẠCH|CHƯƠNG TRÌNH|DANH MỤC|HƯỚNG DẪN|PHƯƠNG ÁN|Phụ lục)(?!\w)"
)
OF_THE_LAW = re.compile(
    r"(?:[Cc]ăn\s+cứ|[Tt]heo|[Tt]ại|quy\s+định)\s[^.;:]{0,80}(?:Điều|[Kk]hoản|[Đđ]iểm)\s+[0-9a-zđ]{1,4}(?!\w)[^.;:]{0,160}"
    r"(?:Luật|Nghị\s+định|Thông\s+tư|Pháp\s+lệnh|Hiến\s+pháp)"
)
OPENS = re.compile(r"(?:yêu\s+cầu|đề\s+nghị|tập\s+trung|cần|giao)\s[^.;]{0,200}(?:nhiệm\s+vụ|giải\s+pháp|nội\s+dung|việc)[^.;]{0,40}sau[^.;]{0,10}:$")
A_LIST = 4.5  # the rank of a list that a sentence opens: its bullets and letters stand below
LONGEST_HEADING = 260
ENDLESS_QUOTATION = 40  # blocks: a quotation mark that never closes


class Zones:
    """Tells block by block whether tasks may stand there."""

    def __init__(self, page: Page) -> None:
        """Begin at the top of a page."""
        self._page = page
        self._without: float | None = None  # rank of the section that holds no tasks
        self._recipients = False
        self._quoted = 0
        self._explained = False

    def open(self, block: Block) -> bool:
        """Return whether tasks may stand in the next block; blocks must come in order."""
        words = self._page.words(block)
        quoted = self._page.formal and self._quotation(block)  # a report quotes orders, an official letter the law
        if turn := RECIPIENTS_OR_ANNEX.match(words):
            self._recipients = bool(turn["recipients"])
        self._sections(block, words)
        self._explained = not self._page.formal and self._explains(block, words)
        shut = self._without is not None or self._explained or (not self._page.formal and OF_THE_LAW.match(words))
        return not (shut or self._recipients or quoted or (block.rank >= 6 and words[-1:] != ":" and PREAMBLE.match(words) and not ORDERED.search(words)))

    def _sections(self, block: Block, words: str) -> None:
        """Take note of a heading that closes or opens the tasks."""
        if self._without is not None and (block.rank <= self._without or (self._without == A_LIST and not block.marked)):
            self._without = None
        if self._without is not None and words[-1:] == ":" and OPENS.search(words):
            self._without = None
        if self._without is None and not block.marked and words[-1:] == ":" and WITHOUT_TASKS.match(words):
            self._without = A_LIST
        if self._without is None and is_heading(words, block=block) and WITHOUT_TASKS.match(words):
            self._without = block.rank

    def _explains(self, block: Block, words: str) -> bool:
        """Return whether a report tells here what a law says: from "... Điều 5 Luật ... như sau:" to the next heading."""
        if words[-1:] == "?" or (block.bold and not block.marked):
            return False
        return self._explained or (words[-1:] == ":" and bool(OF_THE_LAW.search(words)))

    def _quotation(self, block: Block) -> bool:
        """Return whether the block begins inside a quotation, or is one."""
        inside = self._quoted > 0 or self._page.flat[block.body : block.body + 1] in '“"'
        balance = self._page.flat.count("“", block.start, block.end) - self._page.flat.count("”", block.start, block.end)
        self._quoted = (
            0
            if self._quoted > ENDLESS_QUOTATION or (self._quoted and balance < 0)
            else self._quoted + (self._quoted > 0)
        )
        if balance > 0:
            self._quoted = 1
        return inside


def is_heading(words: str, *, block: Block) -> bool:
    """Return whether the block is a heading: marked or bold, short, and no sentence."""
    marked = (block.marked and block.rank < 6 and words[-1:] != ".") or block.bold
    return bool(marked) and len(words) <= LONGEST_HEADING and words[-1:] not in (";", ",")
