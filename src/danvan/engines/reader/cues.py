"""The words with which an order begins: "Giao ...", "UBND tỉnh yêu cầu ...", and where a name may stand after them."""

import re

from danvan.engines.reader import agencies

CUE = re.compile(
    r"(?P<cue>(?:[Gg]iao(?!\s+thông)|[Yy]êu\s+cầu|[Đđ]ề\s+nghị|[Pp]hân\s+công|[Ll]ưu\s+ý|[Tt]rách\s+nhiệm|[Nn]hiệm\s+vụ(?:,\s+quyền\s+hạn)?(?=\s+của\s+(?:các\s+)?[A-ZĐỦ])|"
    r"[Đđ]ối\s+với(?=[^.;:]{3,80}?,\s+(?:cần|phải|yêu\s+cầu|đề\s+nghị|chỉ\s+đạo|tăng\s+cường|tiếp\s+tục|tập\s+trung|chủ\s+động|khẩn\s+trương|đẩy\s+mạnh|thường\s+xuyên)\s|[^.;:]{3,120}:\s)))\s+(?:(?:của|cho|"
    r"nhiệm\s+vụ\s+cho)\s+)?"
)
AS_FOR = re.compile(r"(?P<cue>Đối\s+với|Về\s+phía)\s+")
# In the middle of a sentence a cue must have someone who speaks: "Bộ Nội vụ đề nghị ...", not "theo đề nghị của ...".
SPOKEN = re.compile(
    r"(?P<cue>(?:g(?=iao)|y(?=êu)|đ(?=ề)|c(?=hỉ)|l(?=ưu)|p(?=hân)|ủ(?=y\s+quyền\s+cho))(?<!\w.)(?<!được .)(?:iao(?!\s+(?:thông|dịch|lưu|tiếp|nhận|mùa|ước|nộp|hàng|đất|rừng|khoán|dự|vốn|ban(?!\s+(?:quản|chỉ|thường|dân|tổ)))(?!\w))|ưu\s+ý|hân\s+công(?!\s+(?:lãnh\s+đạo|cán\s+bộ|công\s+chức|người|một|nhiệm\s+vụ|trách\s+nhiệm|cụ\s+thể|rõ))|êu\s+cầu|ề\s+nghị|hỉ\s+thị|"
    r"y\s+quyền|hỉ\s+đạo(?=[^.;]{3,90}\schủ\s+trì)|(?<!đã .)(?<!sự .)hỉ\s+đạo(?=\s+(?:các\s+)?[A-ZĐÀ-Ỹ]|\s+các\s)))"
    r"(?:\s*[:,])?\s+(?!của)(?:cho\s+)?"
)
# What was ordered long ago, wished for by somebody, or threatened is told, not ordered.
BYGONE = re.compile(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Tt]ổ chức|[Aa]i|[Nn]gười|[Nn]ơi) nào(?!\w)|(?:Nội dung )?(?:[Cc]ông dân|[Cc]ử tri|[Nn]gười dân|[Bb]à con)\s[^.;]{0,80}?(?:kiến nghị|đề nghị|phản ánh|đề xuất)|"
    r"Trước (?:đó|đây|kia)|Thời gian (?:qua|vừa qua)|Những năm (?:qua|gần đây)|(?:Hơn )?\d+ năm qua|"
    r"Theo (?:ông|bà|anh|chị|chuyên gia|các chuyên gia|đại biểu|thống kê|số liệu|đánh giá|phản ánh)(?!\w)"
)
# Of a newspaper: "(Cổng tin) - UBND tỉnh yêu cầu ..."; where a document was signed, its orders follow one by one.
DATELINE = re.compile(
    r"(?:\([^()]{2,30}\)|[A-ZĐ]{3,8})\s+[-–]\s+(?=[A-ZĐÀ-Ỹ])"
    r"(?![^.;]{0,90}\s(?:ký|ban hành|có|gửi)\s+(?:ban hành\s+)?(?:[Cc]ông|[Cc]hỉ|[Kk]ế|[Vv]ăn|[Qq]uyết|[Tt]hông)\s)"
)
SPEAKER = re.compile(
    r"\s*(?:(?:[Cc]ông điện|[Cc]hỉ thị|[Kk]ế hoạch|[Qq]uyết định|[Vv]ăn bản|[Tt]hông báo|[Cc]ông văn|[Nn]ghị quyết|[Ôô]ng|[Bb]à|[Đđ]ồng chí|"
    r"Báo cáo|Hội nghị)(?!\w)|(?:sở|bộ|cục|vụ|ban|chi cục|tổng cục|phòng|công an)\s+[A-ZĐ]|"
    r"(?:Thống nhất|Nhất trí|Đồng ý|Quyết định|Tiếp tục|Trước mắt)\s*$|"
    r"$|cũng|(?:lãnh đạo|chủ tịch|đồng chí)\s+[A-ZĐ]|quận|huyện|tỉnh|thành phố|xã|phường)"
)
ADVERBIAL = re.compile(
    r"(?:Hằng|Hàng|Định kỳ|Trong|Trước|Sau|Căn cứ|Trên cơ sở|Đối với|Khi|Kết thúc|Theo|Để|Nhằm|Ngoài ra|Đồng thời|"
    r"Bên cạnh|Cụ thể|Trường hợp|"
    r"Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|(?:Một|Hai|Ba|Bốn|Năm|Sáu) là|Riêng|Theo đó|Về|Vì vậy|Do đó|Do vậy|"
    r"(?:Kế hoạch|Công điện|Chỉ thị|Văn bản|Công văn|Nghị quyết|Quyết định)\s+(?:cũng\s+)?(?:nêu rõ|nhấn mạnh|chỉ rõ)|"
    r"Từ|Đến|Chậm nhất|Kể từ|Muộn nhất|Không quá|Tối đa|Vào|Ngay|Mỗi|Sáng|Chiều|Thời gian|Cùng với|Trước mắt|Nếu|Một trong)(?!\w)"
)
GAP = re.compile(r"\s?[,:](?:\s+|(?=[A-ZĐỦ]))(?:đó\s+là\s+)?")
QUOTE = re.compile(r"[:“\"]\s*[“\"]?")
REQUEST_CUE = re.compile(r"[Đđ]ề\s+nghị")
LONGEST_NAME = 420  # characters
LONGEST_SPEAKER = 110
SHORTEST_ADVERBIAL = 12  # "Cụ thể", "Trước mắt": behind their comma no enumeration goes on


def beginnings(flat: str, *, start: int, end: int) -> list[tuple[int, re.Match[str] | None]]:
    """Return where a name may begin: at the start, after a cue, after an adverbial's comma."""
    cue = CUE.match(flat, start, end)
    found: list[tuple[int, re.Match[str] | None]] = [(cue.end(), cue)] if cue else [(start, None)]
    limit = min(end, start + LONGEST_NAME)
    if ADVERBIAL.match(flat, start):
        for gap in GAP.finditer(flat, start, limit):
            if gap.start() - start > SHORTEST_ADVERBIAL and agencies.ENUMERATED.match(flat, gap.end()):
                continue
            cue = CUE.match(flat, gap.end(), end)
            found.append((cue.end() if cue else gap.end(), cue))
    words = flat[start:limit]
    for quote in QUOTE.finditer(flat, start, limit) if ":" in words or "“" in words or '"' in words else ():
        if cited := CUE.match(flat, quote.end(), end):
            found.append((cited.end(), cited))
    for spoken in SPOKEN.finditer(flat, start, limit):
        if someone_speaks(flat, start=start, at=spoken.start()):
            found.append((spoken.end(), spoken))
    return sorted(found, key=lambda beginning: beginning[0]) if len(found) > 1 else found


def someone_speaks(flat: str, *, start: int, at: int) -> bool:
    """Return whether the words before a cue, from the last comma on, are someone who gives orders."""
    commas = [gap.end() for gap in GAP.finditer(flat, start, at)]
    begins = {start, *commas[-1:]}
    return any(
        at - begin <= LONGEST_SPEAKER and (agencies.NAMED.match(flat, begin) or SPEAKER.match(flat[begin:at]))
        for begin in begins
    )


def asks(cue: re.Match[str] | None) -> bool:
    """Return whether the cue asks rather than orders."""
    return bool(cue and REQUEST_CUE.match(cue["cue"]))
