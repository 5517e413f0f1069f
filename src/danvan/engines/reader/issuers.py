"""Who issued a document: named after its number ("của Bộ Nội vụ"), before it ("UBND tỉnh ban hành ..."), or by code."""

import re

from danvan.engines.reader import agencies, kinds
from danvan.engines.reader.numbers import LOWER, UPPER, Mention
from danvan.engines.reader.words import either

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

BY = re.compile(r"\s{0,2},?\s{0,2}(?:của|giữa|do)\s+", re.IGNORECASE)
# No "của": "Nghị quyết số 18-NQ/TW ngày 25/10/2017 Hội nghị Trung ương 6 về ..."
BESIDE = re.compile(
    r"\s{0,2},?\s{1,2}(?=(?:Hội nghị|Đại hội|Ban Chấp hành|Bộ Chính trị|Ban Bí thư|UBND|[ỦUuủ][yỷ] ban nhân dân|HĐND|"
    r"Hội đồng nhân dân|Thủ tướng|Chính phủ|Quốc hội|Bộ [A-ZĐ]|Sở [A-ZĐ])[^.;]{0,90}?\s"
    r"(?:về|quy định|phê duyệt|ban hành)(?!\w))"
)
# The words with which the issuer's name is over: what the document does, what it is about, what comes next.
OVER = (
    "về", "ban hành", "quy định", "phê duyệt", "thực hiện", "triển khai", "hướng dẫn", "sửa đổi", "đề nghị", "đề xuất",
    "chỉ đạo", "yêu cầu", "nhằm", "trên địa bàn", "bổ nhiệm", "thành lập", "để", "đối với", "cho", "được", "đã", "có",
    "tại", "là", "kèm", "nêu", "giao", "thông báo", "kiểm soát", "công bố", "trả lời", "gửi", "vừa", "thì", "trong",
    "theo", "tổ chức", "lãnh đạo", "tăng cường", "đẩy mạnh", "khen thưởng", "cụ thể", "kết luận", "như", "với", "từ",
    "mà", "do", "bãi bỏ", "thay thế", "điều chỉnh", "bổ sung", "phát động", "tiếp tục", "công nhận", "phân công",
    "kiện toàn", "giai đoạn", "năm", "liên quan", "đến", "ký", "cùng ngày", "cấp", "xử lý", "truyền đạt", "v/v", "V/v",
)  # fmt: skip
ENDING = re.compile(
    r"\s*(?:[;:!?(“\"\[)]|(?<!TP)\.|\s-\s(?![A-ZĐ])|,(?!\s*(?:[A-ZĐ]|chống\s))|"
    rf",?\s+(?:ngày\s?\d|{either(OVER)}(?![{LOWER}])))"
)
NEXT_DOCUMENT = re.compile(
    r"\s*(?:,|và)\s+(?:Luật|Nghị|Quyết|Chỉ thị|Kết luận|Kế hoạch|Công|Thông|Hướng dẫn|Chương trình|Quy|Báo cáo|"
    r"Tờ trình|Phương án|Đề án)"
)
LONGEST = 120
ISSUED = re.compile(
    r"(?:\s+(?:mới đây|vừa|đã|chính thức|cũng|tiếp tục|sẽ|kịp thời))*\s+(?:(?:ký|ban hành|phát đi|phê duyệt|gửi|phát hành|"
    r"thông qua|ra|công bố|tham mưu|xây dựng|có(?=\s+(?:\w{1,9}\s+)?(?i:"
    rf"{kinds.WORD})))\s+)"
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
SHORT_NAME = re.compile(r"(?:BTV|BCH|BCĐ|UBMTTQ|LĐLĐ|VKSND|TAND|ĐU)\s")
WITHOUT_PLACE = ("Ủy ban nhân dân", "Hội đồng nhân dân")
LEVEL = r"tỉnh|thành\s+phố|xã|phường|đặc\s+khu|huyện|quận|thị\s+xã|thị\s+trấn"
WITHIN = 20_000  # characters in which a place is looked for
# What a further number between the verb and this one makes of this one: something carried out, changed, replaced.
CARRIED_OUT = re.compile(r"\d\s?[/-]\s?[^\W\d].*?\s(?:thực hiện|theo|thay thế|sửa đổi|bổ sung|căn cứ|hướng dẫn|triển khai|bãi bỏ)\s")
PRIME_MINISTER = OF_CODE["TTg"]  # a deputy signs for him: "Phó Thủ tướng ... ký Quyết định số 12/QĐ-TTg"
IN_BRACKETS = re.compile(r"\s*\([^()]{1,30}\)$")  # "Bộ Giáo dục và Đào tạo (GD&ĐT)"
GOVERNMENT_HEAD = re.compile(r"(?:Phó\s+)?Thủ tướng(?:\s+Chính phủ)?(?:\s+Thường trực)?")


def named_after(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where the issuer stands that "của", "giữa" or "do" names at `start`, or that follows at once."""
    by = BY.match(flat, start, end) or BESIDE.match(flat, start, end)
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
    begin = next((at for at in begins if agencies.NAMED.match(flat, at) or SHORT_NAME.match(flat, at)), None)
    return None if begin is None else _place(flat, begin, issued.start())


def issued_before(flat: str, *, start: int, end: int) -> re.Match[str] | None:
    """Return the verb of issuing whose object begins shortly before `end`."""
    found = ISSUED.search(flat, max(start, end - LONGEST), end)
    return None if found and CARRIED_OUT.search(flat, found.start(), end) else found


def _place(flat: str, start: int, end: int) -> tuple[int, int] | None:
    start, end = agencies.trimmed(flat, start=start, end=end)
    if brackets := IN_BRACKETS.search(flat, start, end):
        end = brackets.start()
    if agencies.POST.match(flat, start) and (person := PERSON.search(flat, start, end)):
        end = person.start()
    if head := GOVERNMENT_HEAD.match(flat, start, end):
        end = head.end()
    return (start, end) if end - start >= agencies.SHORTEST else None


def whole(flat: str, *, name: str) -> str:
    """Return the name that a head gives without its place ("ỦY BAN NHÂN DÂN") with the place that the text gives it."""
    body = " ".join(name.split()).capitalize().replace("Uỷ", "Ủy")
    if body not in WITHOUT_PLACE:
        return name
    council = body.replace("Ủy", "[ỦU][yỷ]").replace(" ", r"\s+")
    found = re.search(rf"(?i:{council}\s+(?:{LEVEL}))(?:\s+[{UPPER}][{LOWER}]+){{1,4}}(?!\w)", flat[:WITHIN])
    return " ".join(found[0].split()) if found else name


def signed_for(name: str, *, mention: Mention) -> bool:
    """Return whether a person of the Government is named for a number of the Prime Minister's."""
    return of_code(mention) == PRIME_MINISTER and name.startswith("Phó Thủ tướng")


def of_code(mention: Mention) -> str | None:
    """Return the national body that the number's last abbreviations name."""
    for part in mention.issuers[:1]:
        for prefix, name in ASSEMBLIES:
            if part.startswith(prefix):
                return name
        return OF_CODE.get(part) or _BY_LETTERS.get(part.casefold())
    return None
