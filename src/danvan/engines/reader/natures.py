"""Whether a text is an office's business at all, before any task is looked for in it: what shows it, and where.

An office's paper has a head, a number or its receivers; a report names papers of offices. A contract, an application or a
will has the State's head too, and its parties "have the duty" of much that no office gave them. Letters, essays and leaflets
have neither: there a sentence gives a task only to a body of the State, the Party or the Front.
"""

import re

from danvan.engines.reader import assignments, drafts, kinds
from danvan.engines.reader.drafts import Draft
from danvan.engines.reader.numbers import LOWER, UPPER
from danvan.engines.reader.page import HEAD, Page
from danvan.engines.reader.reading import Finding
from danvan.engines.reader.words import either

OFFICE, REPORT, PLAIN, PRIVATE = "office", "report", "plain", "private"
RULES = {
    OFFICE: "có đầu văn bản (quốc hiệu, số ký hiệu) hoặc “Nơi nhận”",
    REPORT: "nêu văn bản có số hoặc cơ quan ra văn bản",
    PLAIN: "không có đầu văn bản, không nêu văn bản hay cơ quan nào ra văn bản: chỉ nhận việc giao đích danh cho cơ quan, thôn, tổ chức ở xã",
    PRIVATE: "không phải văn bản giao việc của cơ quan",
}
# Lines in capitals that say what a text is: between private persons, or from one to an office.
_PRIVATE = (
    "HỢP ĐỒNG", "PHỤ LỤC HỢP ĐỒNG", "THANH LÝ HỢP ĐỒNG", "BIÊN BẢN THANH LÝ HỢP ĐỒNG", "DI CHÚC", "SƠ YẾU LÝ LỊCH", "TỜ KHAI",
    *(f"ĐƠN {what}" for what in ("XIN", "ĐỀ NGHỊ", "KIẾN NGHỊ", "KHIẾU NẠI", "TỐ CÁO", "PHẢN ÁNH", "YÊU CẦU", "ĐĂNG KÝ", "TRÌNH BÁO", "KHỞI KIỆN")),
    *(f"GIẤY {what}" for what in ("VAY", "MƯỢN", "NỢ", "BIÊN NHẬN", "ỦY QUYỀN", "UỶ QUYỀN", "BÁN", "CHO", "MUA", "ĐẶT CỌC", "KHAI")),
    *(f"BIÊN BẢN HỌP {what}" for what in ("GIA ĐÌNH", "GIA TỘC", "HỌ", "DÒNG HỌ", "LỚP", "PHỤ HUYNH", "CHA MẸ")),
    "BẢN KIỂM ĐIỂM", "BẢN TỰ KIỂM ĐIỂM", "BẢN TƯỜNG TRÌNH",
)  # fmt: skip
_PRIVATE_WITHOUT_A_NUMBER = ("NỘI QUY", "ĐIỀU LỆ", "BIÊN BẢN GHI NHỚ", "BIÊN BẢN THỎA THUẬN", "THỎA THUẬN", "BẢN CAM KẾT", "GIẤY CAM KẾT", "GIÁO ÁN", "ĐỀ THI", "HƯỚNG DẪN SỬ DỤNG")  # offices issue them too
_LINE = rf"(?!\w)[^{LOWER}\n]{{0,80}}$"
PRIVATE_LINE = re.compile(rf"^[ |*#]*{either(_PRIVATE)}{_LINE}", re.MULTILINE)
UNNUMBERED_LINE = re.compile(rf"^[ |*#]*{either(_PRIVATE + _PRIVATE_WITHOUT_A_NUMBER)}{_LINE}", re.MULTILINE)
SCHOOL = re.compile(r"^[ *#]*(?:Bài|BÀI|Tiết|TIẾT|Chủ đề|CHỦ ĐỀ)\s\d{1,3}\s?[.:]|^[ *#]*(?:Đề bài|Bài làm)\s?[:.]?", re.MULTILINE)
ADDRESSED_HOME = re.compile(r"^[ *]*(?:Bố mẹ|Mẹ|Bố|Cha mẹ|Ba má|Anh|Chị|Em|Con|Ông bà|Chào|Bạn)\s[^\n]{0,40}[,!]\s*$", re.MULTILINE)
KIND_LINE = re.compile(rf"^[ |*#]*{either(word.upper() for word in kinds.WORDS if word.upper() not in _PRIVATE)}[ |*]*$", re.MULTILINE)
RECEIVERS = re.compile(r"^[ |*]*N(?:ơi nhận|ƠI NHẬN)\s*:?", re.MULTILINE)
QUOTED = re.compile(r"[“\"][^”\"]{0,600}[”\"]")
# Words in which one person speaks of themself or to their own; "trẻ em", "các em", "bà mẹ" tell of others.
PERSONAL = re.compile(r"(?<!\w)(?:[Tt]ôi|(?<!trẻ )(?<!các )(?<!anh )(?<!chị )[Ee]m|[Tt]ớ|[Cc]ậu|(?<!bà )(?<!cha )mẹ|[Bb]ố|(?<!của )[Mm]ình)(?!\w)")
# Organs of firms and clubs: a text that names no body of the State besides tells of their business.
OF_A_FIRM = re.compile(
    r"(?<!\w)(?:[Cc]ổ đông|Hội đồng (?:quản trị|thành viên)|Ban (?:Tổng )?[Gg]iám đốc|[Hh]uấn luyện viên|[Cc]ầu thủ|[Đđ]ội tuyển|"
    r"[Cc]âu lạc bộ|[Dd]oanh thu|[Hh]ội phí)(?!\w)"
)
FEWEST = 3  # such words
SAMPLE = 6000  # characters in which they are counted
# Bodies of the State, the Party and the Front, by words that no company, family or school has; those in whose name orders are given.
_SPEAK = (
    "UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "HĐND", "Hội đồng nhân dân", "Chính phủ", "Thủ tướng", "Quốc hội", "Tỉnh ủy",
    "Tỉnh uỷ", "Thành ủy", "Thành uỷ", "Đảng ủy", "Đảng uỷ", "Huyện ủy", "Quận ủy", "Ban Thường vụ", "Ban Chỉ đạo", "MTTQ", "Mặt trận Tổ quốc",
    "Công an xã", "Công an phường", "Công an tỉnh", "Công an thành phố", "Kho bạc", "Liên đoàn Lao động", "Bảo hiểm xã hội",
)  # fmt: skip
_ARE_TOLD = (
    "Chi bộ", "chi bộ", "cấp ủy", "cấp uỷ", "Mặt trận", "Bộ Chỉ huy", "Ban Chỉ huy", "Trạm Y tế", "Hội Nông dân", "Hội Phụ nữ",
    "Hội Liên hiệp", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Tỉnh đoàn", "trưởng thôn", "Trưởng thôn", "các thôn", "các xã", "các sở", "Các sở",
    "các bộ", "các ngành", "các cấp", "chính quyền", "Công chức", "công chức", "xã", "phường", "Kiểm lâm", "Quản lý thị trường",
)  # fmt: skip
_SPEAKS = rf"{either(_SPEAK)}|(?:Sở|Bộ|Cục|Chi cục|Tổng cục)\s+[{UPPER}]"
SPEAKS = re.compile(rf"(?<!\w)(?:{_SPEAKS})")
IS_TOLD = re.compile(rf"(?<!\w)(?:{_SPEAKS}|{either(_ARE_TOLD)}(?!\w)|(?:Phòng|Thanh tra|Vụ|Ban)\s+[{UPPER}])")


def nature(page: Page) -> Finding:
    """Return what a text is: OFFICE, REPORT, PLAIN or PRIVATE, where that shows, and the rule."""
    if private := _private(page):
        return Finding(PRIVATE, page.source.span(private[0]), f"{RULES[PRIVATE]}: {private[1]}")
    if page.formal:
        return Finding(OFFICE, (0, 0), RULES[OFFICE])
    if receivers := RECEIVERS.search(page.source.text):
        return Finding(OFFICE, page.source.span(receivers.span()), RULES[OFFICE])
    if page.places:
        first = page.places[0].mention
        return Finding(REPORT, page.source.span((first.start, first.end)), RULES[REPORT])
    if body := SPEAKS.search(page.flat):
        return Finding(REPORT, page.source.span(body.span()), RULES[REPORT])
    if firm := OF_A_FIRM.search(page.flat):
        return Finding(PRIVATE, page.source.span(firm.span()), f"{RULES[PRIVATE]}: doanh nghiệp, câu lạc bộ")
    return Finding(PLAIN, (0, 0), RULES[PLAIN])


def _private(page: Page) -> tuple[tuple[int, int], str] | None:
    """Return the line that shows that a text is nobody's order, and what it shows."""
    text = page.source.text
    kind = KIND_LINE.search(text, 0, HEAD)
    line = (PRIVATE_LINE if page.own else UNNUMBERED_LINE).search(text, 0, kind.start() if kind else HEAD)
    if line:
        return line.span(), "hợp đồng, đơn, di chúc, nội quy"
    if page.formal or page.places:
        return None
    if lesson := SCHOOL.search(text, 0, HEAD):
        return lesson.span(), "bài học, bài làm"
    if home := ADDRESSED_HOME.search(text, 0, HEAD):
        return home.span(), "thư riêng"
    said = [word.span() for word in PERSONAL.finditer(QUOTED.sub(lambda words: " " * len(words[0]), text[:SAMPLE]))]
    return (said[0], "lời của một người") if len(said) >= FEWEST else None


def may_bind(page: Page, *, draft: Draft) -> bool:
    """Return whether a text of no office sets this task: to a body of the State, the Party or the Front, or in words or a form of offices."""
    if not draft.lead:
        return False
    return draft.rule in (assignments.BY_ORDER, drafts.BY_LABEL, drafts.BY_ROW) or IS_TOLD.search(page.flat, *draft.lead) is not None
