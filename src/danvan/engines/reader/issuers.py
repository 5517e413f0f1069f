"""Who issued a document: named after its number ("của Bộ Nội vụ"), before it ("UBND tỉnh ban hành ..."), or by code."""

import re

from danvan.engines.reader import agencies
from danvan.engines.reader.numbers import LOWER, UPPER, Mention

# A national body has one name; "UBND" or "TU" alone would not say whose.
OF_CODE = {
    "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "CTN": "Chủ tịch nước", "VPCP": "Văn phòng Chính phủ",
    "TTCP": "Thanh tra Chính phủ", "BNV": "Bộ Nội vụ", "BTC": "Bộ Tài chính", "BTP": "Bộ Tư pháp",
    "BCA": "Bộ Công an", "BQP": "Bộ Quốc phòng", "BNG": "Bộ Ngoại giao", "BYT": "Bộ Y tế",
    "BGDĐT": "Bộ Giáo dục và Đào tạo", "BKHCN": "Bộ Khoa học và Công nghệ", "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BXD": "Bộ Xây dựng", "BCT": "Bộ Công Thương", "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BDTTG": "Bộ Dân tộc và Tôn giáo", "BGTVT": "Bộ Giao thông vận tải",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội", "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư", "BTTTT": "Bộ Thông tin và Truyền thông",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn", "NHNN": "Ngân hàng Nhà nước",
    "BTCTW": "Ban Tổ chức Trung ương", "BTGTW": "Ban Tuyên giáo Trung ương", "BDVTW": "Ban Dân vận Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương", "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "VPTW": "Văn phòng Trung ương Đảng", "SNV": "Sở Nội vụ", "STC": "Sở Tài chính", "STP": "Sở Tư pháp",
    "SYT": "Sở Y tế", "SXD": "Sở Xây dựng", "SCT": "Sở Công Thương", "SGDĐT": "Sở Giáo dục và Đào tạo",
    "SKHCN": "Sở Khoa học và Công nghệ", "SNNMT": "Sở Nông nghiệp và Môi trường",
}  # fmt: skip
_BY_LETTERS = {code.casefold(): name for code, name in OF_CODE.items()}
ASSEMBLIES = (("UBTVQH", "Ủy ban Thường vụ Quốc hội"), ("QH", "Quốc hội"))

BY = re.compile(r"\s{0,2},?\s{0,2}của\s+", re.IGNORECASE)
# The words with which the issuer's name is over: what the document does, what it is about, what comes next.
ENDING = re.compile(
    r"\s*(?:[;:!?(“\"\[)]|(?<!TP)\.|\s-\s|,?\s+(?:về|ban hành|quy định|phê duyệt|thực hiện|triển khai|hướng dẫn|"
    r"sửa đổi|đề nghị|đề xuất|"
    r"chỉ đạo|yêu cầu|nhằm|trên địa bàn|bổ nhiệm|thành lập|để|đối với|cho|được|đã|có|tại|là|kèm|nêu|giao|thông báo|"
    r"kiểm soát|công bố|"
    r"trả lời|gửi|vừa|thì|trong|theo|tổ chức|lãnh đạo|tăng cường|đẩy mạnh|khen thưởng|cụ thể|kết luận|như|với|từ|mà|"
    r"do|bãi bỏ|"
    r"thay thế|điều chỉnh|bổ sung|phát động|tiếp tục|công nhận|phân công|kiện toàn|giai đoạn|năm|liên quan|nêu|đến)(?!["
    + LOWER
    + "])"
    r"|,(?!\s*[A-ZĐ]))"
)
NEXT_DOCUMENT = re.compile(
    r"\s*(?:,|và)\s+(?:Luật|Nghị|Quyết|Chỉ thị|Kết luận|Kế hoạch|Công|Thông|Hướng dẫn|Chương trình|Quy|Báo cáo|"
    r"Tờ trình|Phương án|Đề án)"
)
LONGEST = 120
ISSUED = re.compile(
    r"(?:\s+(?:mới đây|vừa|đã|chính thức|cũng|tiếp tục|sẽ))*\s+(?:(?:ký|ban hành|phát đi|phê duyệt|gửi|có|phát hành|"
    r"thông qua|ra|công bố|tham mưu)\s+)"
    r"(?:(?:ban hành|quyết định)\s+)?[^.;“\"]{0,60}$"
)
PROPOSED = re.compile(
    r"(?:đề nghị|ý kiến|báo cáo|yêu cầu|chỉ đạo)\s+của\s+(?P<name>[^.;()“]{4,90}?)\s+(?:tại|\()\s*[^.;()]{0,30}$",
    re.IGNORECASE,
)
POST_OF = re.compile(r"^(?:Giám đốc|Thủ trưởng|Chánh|Trưởng|Tổng Giám đốc)\s+(?=[A-ZĐ])")
SENTENCE_END = re.compile(r"(?<!TP)[.;:?!]\s+(?=[A-ZĐ])")
BREAK = re.compile(r"[,;:(“\"]\s*|\s-\s")
FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|"
    "Đinh|Trương|Lâm|Mai|Đào|Tô|Hà|Cao|Lương|Trịnh|Đoàn|Tạ"
)
PERSON = re.compile(
    rf"(?<!tỉnh)(?<!phố)(?<!TP\.)(?<!TP)(?<!xã)(?<!phường)(?<!huyện)(?<!quận)(?<!ủy)(?<!uỷ)\s+(?:{FAMILY})(?:\s+"
    rf"[{UPPER}][{LOWER}]+){{1,4}}$"
)
GOVERNMENT_HEAD = re.compile(r"(?:Phó\s+)?Thủ tướng(?:\s+Chính phủ)?(?:\s+Thường trực)?")


def named_after(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where the issuer stands that "của" names at `start`."""
    by = BY.match(flat, start, end)
    if not by:
        return None
    stop = min(end, by.end() + LONGEST)
    for rule in (ENDING, NEXT_DOCUMENT):
        if over := rule.search(flat, by.end(), stop):
            stop = over.start()
    return _place(flat, by.end(), stop)


def named_before(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where the issuer stands that a verb of issuing, or a proposal, names before a number at `end`."""
    if proposed := PROPOSED.search(flat, max(start, end - LONGEST), end):
        name = POST_OF.sub("", proposed["name"])
        return proposed.end("name") - len(name), proposed.end("name")
    issued = issued_before(flat, start=start, end=end)
    if not issued:
        return None
    first = max(start, issued.start() - LONGEST)
    first = max([first, *(stop.end() for stop in SENTENCE_END.finditer(flat, first, issued.start()))])
    begins = [first, *(gap.end() for gap in BREAK.finditer(flat, first, issued.start()))]
    begin = next((at for at in begins if agencies.NAMED.match(flat, at)), None)
    return None if begin is None else _place(flat, begin, issued.start())


def issued_before(flat: str, *, start: int, end: int) -> re.Match[str] | None:
    """Return the verb of issuing whose object begins shortly before `end`."""
    return ISSUED.search(flat, max(start, end - LONGEST), end)


def _place(flat: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = agencies.trimmed(flat, start=start, end=end)
    if agencies.POST.match(flat, start) and (person := PERSON.search(flat, start, end)):
        end = person.start()
    if head := GOVERNMENT_HEAD.match(flat, start, end):
        end = head.end()
    return (start, end) if end - start >= agencies.SHORTEST else None


def of_code(mention: Mention) -> str | None:
    """Return the national body that the number's last abbreviations name."""
    for part in mention.issuers[:1]:
        for prefix, name in ASSEMBLIES:
            if part.startswith(prefix):
                return name
        return OF_CODE.get(part) or _BY_LETTERS.get(part.casefold())
    return None
