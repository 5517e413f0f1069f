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
    "SVHTTDL": "Sở Văn hóa, Thể thao và Du lịch", "SDTTG": "Sở Dân tộc và Tôn giáo", "SNgV": "Sở Ngoại vụ",
    "SLĐTBXH": "Sở Lao động - Thương binh và Xã hội", "STNMT": "Sở Tài nguyên và Môi trường", "SGTVT": "Sở Giao thông vận tải",
    "STTTT": "Sở Thông tin và Truyền thông", "SKHĐT": "Sở Kế hoạch và Đầu tư", "SNNPTNT": "Sở Nông nghiệp và Phát triển nông thôn",
    "TANDTC": "Tòa án nhân dân tối cao", "VKSNDTC": "Viện kiểm sát nhân dân tối cao", "KTNN": "Kiểm toán nhà nước",
    "HĐBCQG": "Hội đồng bầu cử quốc gia", "VPQH": "Văn phòng Quốc hội", "VPCTN": "Văn phòng Chủ tịch nước",
    "TLĐ": "Tổng Liên đoàn Lao động Việt Nam", "TWĐTN": "Ban Chấp hành Trung ương Đoàn",
    "MTTW": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "UBDT": "Ủy ban Dân tộc", "KBNN": "Kho bạc Nhà nước",
    "TCHQ": "Tổng cục Hải quan", "TCTK": "Tổng cục Thống kê", "BNCTW": "Ban Nội chính Trung ương",
    "BKTTW": "Ban Kinh tế Trung ương", "BĐNTW": "Ban Đối ngoại Trung ương",
    # ministries of 2002 to 2011
    "BNN": "Bộ Nông nghiệp và Phát triển nông thôn", "BKH": "Bộ Kế hoạch và Đầu tư", "BTM": "Bộ Thương mại",
    "BCN": "Bộ Công nghiệp", "BTS": "Bộ Thủy sản", "BBCVT": "Bộ Bưu chính, Viễn thông", "BVHTT": "Bộ Văn hóa - Thông tin",
    "UBTDTT": "Ủy ban Thể dục Thể thao", "BGD": "Bộ Giáo dục và Đào tạo", "SGD": "Sở Giáo dục và Đào tạo",  # BGD&ĐT
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
    "kiện toàn", "giai đoạn", "thông qua", "liên quan", "đến", "ký", "cùng ngày", "cấp", "xử lý", "truyền đạt", "v/v", "V/v",
)  # fmt: skip
_STOP = r"\s*(?:[;:!?(“\"\[)]|(?<!TP)\.|\s-\s(?![A-ZĐ])|,(?!\s*(?:[A-ZĐ]|chống\s))|,?\s+(?:ngày\s?\d|năm(?<!thứ.năm)(?!\w)"
ENDING = re.compile(rf"{_STOP}|{either(OVER)}(?![{LOWER}])))")
ENDING_OF_TWO = re.compile(rf"{_STOP}|{either(word for word in OVER if word != 'với')}(?![{LOWER}])))")  # "giữa A với B"
# "Kế hoạch số 5/KH-UBND về ao làng vừa được UBND tỉnh ban hành", "Tại Công văn số 9/UBND-NN, UBND tỉnh yêu cầu ..."
PASSIVE = re.compile(
    r"(?:\s[^.;:,]{3,120}?)?\s(?:(?:đã|vừa|mới|vừa mới)\s)?được\s(?P<name>[^.;:,()“]{4,90}?)\s(?:ký\s)?"
    r"(?:ban hành|thông qua|phê duyệt|ký|công bố)(?!\w)"
)
CITED = re.compile(r"(?<!\w)(?:[Tt]ại|[Tt]heo|[Tt]rong)\s[^.;,\d]{0,30}$")
SPEAKS = re.compile(
    r"(?:,?\s(?:(?:được\s)?(?:ban hành|ký)\s)?ngày\s\d[\d/.-]{2,9})?(?:\s+gửi\s[^.;]{4,90}?)?,\s(?P<name>[^.;:,()“]{4,90}?)\s(?:(?:đã|cũng|vừa)\s)?(?:yêu cầu|giao|đề nghị|phê duyệt|chỉ đạo|"
    r"quy định|hướng dẫn|thống nhất|đồng ý|quyết định|nêu rõ|cho biết|ban hành|kêu gọi|lưu ý|thông báo)(?!\w)"
)
NEXT_DOCUMENT = re.compile(
    r"(?:,|và)\s+(?:Luật|Nghị|Quyết|Chỉ thị|Kết luận|Kế hoạch|Công|Thông|Hướng dẫn|Chương trình|Quy|Báo cáo|"
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
# "các nội dung UBND tỉnh đã chỉ đạo tại Công văn số 5/UBND-KT"
HAD_SAID = re.compile(
    r"(?:^|[,;\s])(?P<name>(?:UBND|HĐND|[ỦU][yỷ] ban nhân dân|Hội đồng nhân dân|Chủ tịch|Thủ tướng|Chính phủ|Sở|Bộ|Ban|Tỉnh [uủ][yỷ])"
    r"(?:\s[^\s.;:,()“]+){0,8}?)\s(?:đã|có)\s(?:chỉ đạo|giao|yêu cầu|hướng dẫn|đề nghị|quy định|ban hành)\stại\s[^.;()\d]{0,30}$"
)
POST_OF = re.compile(r"^(?:Giám đốc|Thủ trưởng|Chánh|Trưởng|Tổng Giám đốc)\s+(?=[A-ZĐ]|phòng\s|ban\s)")
SENTENCE_END = re.compile(r"(?<!TP)[.;:?!]\s+(?=[A-ZĐ])")
BREAK = re.compile(r"[,;:(“\"]\s*|\s-\s|(?<=\d)\s+(?=[A-ZĐÀ-Ỹ])")
FAMILY = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|"
    "Đinh|Trương|Lâm|Mai|Đào|Tô|Hà|Cao|Lương|Trịnh|Đoàn|Tạ"
)
PERSON = re.compile(
    rf"(?<!tỉnh)(?<!phố)(?<!TP\.)(?<!TP)(?<!xã)(?<!phường)(?<!huyện)(?<!quận)(?<!ủy)(?<!uỷ)\s+(?:{FAMILY})(?:\s+"
    rf"[{UPPER}][{LOWER}]+){{1,4}}$|(?<=tỉnh|.phố|..xã)\s+(?:{FAMILY})(?:\s+[{UPPER}][{LOWER}]+){{2,3}}$"  # places have two words
)
SHORT_NAME = re.compile(r"(?:BTV|BCH|BCĐ|UBMTTQ|LĐLĐ|VKSND|TAND|ĐU)\s")
WITHOUT_PLACE = ("Ủy ban nhân dân", "Hội đồng nhân dân")
LEVEL = r"tỉnh|thành\s+phố|xã|phường|đặc\s+khu|huyện|quận|thị\s+xã|thị\s+trấn"
WITHIN = 20_000  # characters in which a place is looked for
# What a further number between the verb and this one makes of this one: something carried out, changed, replaced.
CARRIED_OUT = re.compile(r"\d\s?[/-]\s?[^\W\d].*?\s(?:thực hiện|theo|thay thế|sửa đổi|bổ sung|căn cứ|hướng dẫn|triển khai|bãi bỏ)\s")
# What the name of a body must hold whose number ends like this.
OF_A_PLACE = (
    ("UBND", re.compile(r"UBND|[ỦU][yỷ] ban nhân dân", re.IGNORECASE)), ("HĐND", re.compile(r"HĐND|Hội đồng nhân dân", re.IGNORECASE)),
    ("TU", re.compile("Tỉnh|Thành|Ban Thường vụ|BTV|Ban Chấp hành|Thường trực")), ("ĐU", re.compile("Đảng|Ban Thường vụ|BTV|Ban Chấp hành|Thường trực")),
)  # fmt: skip
SAYS = re.compile(
    r"\s+(?:(?:trân trọng|kính|cũng|đã|vừa)\s+)*(?:đề nghị|yêu cầu|xây dựng|thông báo|báo cáo|giao|chỉ đạo|ban hành|triển khai|hướng dẫn|có ý kiến|đề xuất)(?!\w)"
)  # after a name: who speaks now
PRIME_MINISTER = OF_CODE["TTg"]  # a deputy signs for him: "Phó Thủ tướng ... ký Quyết định số 12/QĐ-TTg"
IN_BRACKETS = re.compile(r"\s*\([^()]{1,30}\)$")  # "Bộ Giáo dục và Đào tạo (GD&ĐT)"
GOVERNMENT_HEAD = re.compile(r"(?:Phó\s+)?Thủ tướng(?:\s+Chính\s+[pP]hủ)?(?:\s+Thường trực)?")


def named_after(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where the issuer stands that "của", "giữa" or "do" names at `start`, or that follows at once."""
    by = BY.match(flat, start, end) or BESIDE.match(flat, start, end)
    if not by:
        return None
    stop = min(end, by.end() + LONGEST)
    for rule in (ENDING_OF_TWO if "giữa" in by[0].lower() else ENDING, NEXT_DOCUMENT):
        if over := rule.search(flat, by.end(), stop):
            stop = over.start()
    return _place(flat, by.end(), stop)


def without_who_speaks(flat: str, *, place: tuple[int, int], mention: Mention) -> tuple[int, int]:
    """Return the place of an issuer without the body that speaks next: "Kế hoạch số 5/KH-UBND của UBND tỉnh, Sở Tư pháp đề nghị ..."."""
    start, end = place
    if len(mention.issuers) != 1 or not SAYS.match(flat, end):
        return place
    commas = (comma.start() for comma in re.finditer(r",\s+", flat[start:end]))
    return start, next((start + at for at in commas if agencies.NAMED.match(flat, start + at + 2) and not agencies.POST_ALONE.fullmatch(flat, start, start + at)), end)


def named_before(flat: str, *, start: int, end: int) -> tuple[int, int] | None:
    """Return where the issuer stands that a verb of issuing, or a proposal, names before a number at `end`."""
    if proposed := PROPOSED.search(flat, max(start, end - LONGEST), end):
        name = POST_OF.sub("", proposed["name"])
        return proposed.end("name") - len(name), proposed.end("name")
    near = max(start, end - LONGEST)
    if flat.find(" tại ", near, end) >= 0 and (had := HAD_SAID.search(flat, near, end)):
        return had.span("name")
    issued = issued_before(flat, start=start, end=end)
    if not issued:
        return None
    first = max(start, issued.start() - LONGEST)
    first = max([first, *(stop.end() for stop in SENTENCE_END.finditer(flat, first, issued.start()))])
    begins = [first, *(gap.end() for gap in BREAK.finditer(flat, first, issued.start()))]
    begin = next((at for at in begins if agencies.NAMED.match(flat, at) or SHORT_NAME.match(flat, at)), None)
    return None if begin is None else _place(flat, begin, issued.start())


def named_later(flat: str, *, start: int, mention: Mention, after: int, end: int) -> tuple[int, int] | None:
    """Return where the issuer stands that a sentence names later: "... được UBND ban hành", "Tại ..., UBND tỉnh yêu cầu"."""
    cited = CITED.search(flat, max(start, mention.start - LONGEST), mention.start)
    found = SPEAKS.match(flat, after, end) if cited else None
    found = found or PASSIVE.match(flat, mention.end, min(end, mention.end + 2 * LONGEST))
    return _place(flat, *found.span("name")) if found and may_issue(found["name"], mention=mention) else None


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


def may_issue(name: str, *, mention: Mention) -> bool:
    """Return whether a body of this name may have issued a document of this number."""
    national = of_code(mention)
    if national:
        return national in name or (national == PRIME_MINISTER and "Thủ tướng" in name)
    shown = next((words for part, words in OF_A_PLACE if part in mention.issuers), None)
    return bool(agencies.NAMED.match(name)) and (shown is None or bool(shown.search(name)))


def of_code(mention: Mention) -> str | None:
    """Return the national body that the number's last abbreviations name."""
    for part in mention.issuers[:1]:
        for prefix, name in ASSEMBLIES:
            if part.startswith(prefix):
                return name
        return OF_CODE.get(part) or _BY_LETTERS.get(part.casefold())
    return None
