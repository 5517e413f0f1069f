"""Names of agencies and posts: how one begins, how far it goes, how a list of them is taken apart."""

import re
from collections.abc import Iterator

from danvan.engines.reader.numbers import LOWER, UPPER
from danvan.engines.reader.words import either

# The word that opens a name. Named bodies are written with a capital, general ones (các sở, địa phương) without.
BODIES = (
    "Ủy ban", "Uỷ ban", "UBND", "UBMTTQ", "UB MTTQ", "MTTQ", "HĐND", "Hội đồng", "Sở", "Bộ", "Ban", "Tiểu ban",
    "Chi cục", "Cục", "Tổng cục", "Vụ", "Công an", "Văn phòng", "Thanh tra", "Đài", "Báo", "Tạp chí", "Cổng",
    "Thông tấn xã", "Trung tâm", "Trường", "Học viện", "Viện", "Bệnh viện", "Tòa án", "Toà án", "TAND", "VKSND",
    "Kho bạc", "Ngân hàng", "Bảo hiểm", "BHXH", "Liên đoàn", "Hội", "Hiệp hội", "Đoàn", "Tỉnh đoàn", "Thành đoàn",
    "Trung ương", "Mặt trận", "Thuế", "Chi nhánh", "Hải quan", "Kiểm toán", "Quân khu", "Bộ đội", "Lực lượng", "Tổ",
    "Công ty", "Tổng công ty", "Tập đoàn", "Doanh nghiệp", "Hợp tác xã", "Chính phủ", "Quốc hội", "Thường trực",
    "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ", "Huyện ủy", "Quận ủy", "Đảng ủy", "Đảng uỷ", "Đảng bộ", "Chi bộ",
    "Phòng", "Trạm", "Quỹ", "Điện lực", "Bưu điện", "Trưởng ban", "Cơ quan", "Đơn vị", "Địa phương", "Khối", "Cụm",
    "Tổng Liên đoàn", "Công đoàn", "Chi đoàn", "Đội", "Hạt Kiểm lâm", "Hạt Quản lý", "Đồn Biên phòng", "Đồn Công an", "Thư viện", "Bảo tàng", "Đảng đoàn", "Ban cán sự", "Nhà trường", "Hiệu trưởng", "Bến xe", "Chi hội",
    "Tổng công ty", "Thành viên", "Chủ rừng", "Chủ xe", "Chủ hộ", "Chủ cơ sở", "Chủ đập", "Hộ kinh doanh", "Hộ gia đình", "Chủ đầu tư", "Xã", "Phường", "CÔNG TY", "Cấp ủy", "Cấp uỷ",
    "Ngành", "LĐLĐ", "CĐCS", "CĐ cấp", "BCĐ", "BQL", "Hai bên", "hai bên", "Các bên", "các bên", "Mỗi bên", "mỗi bên", "Các vị đại biểu", "các vị đại biểu",
    *(f"{many} {who}" for many in ("Mỗi", "mỗi", "Các", "các") for who in ("đảng viên", "cán bộ, đảng viên", "đoàn viên", "hội viên")),
)  # fmt: skip
POSTS = (
    "Chủ tịch", "Phó Chủ tịch", "Thủ tướng", "Phó Thủ tướng", "Bộ trưởng", "Thứ trưởng", "Chủ nhiệm", "Giám đốc",
    "Tổng Giám đốc", "Thủ trưởng", "Chánh", "Trưởng", "Hiệu trưởng", "Bí thư", "Tổng Bí thư", "Người đứng đầu",
    "Tổng cục trưởng", "Cục trưởng", "Viện trưởng", "Chi cục trưởng", "Chỉ huy trưởng", "Lãnh đạo",
    "Người sử dụng lao động", "Người có nghĩa vụ", "Công chức", "Ủy viên", "Uỷ viên",
    "Phó Bí thư", "Phó Trưởng", "Phó Giám đốc", "Phó Chánh", "Phó Chủ nhiệm", "Phó Hiệu trưởng", "Phó Tổng Giám đốc",
)  # fmt: skip
GENERAL = (
    "sở", "ban", "bộ", "ngành", "cơ quan", "đơn vị", "địa phương", "tổ chức", "cấp ủy", "cấp uỷ", "chính quyền",
    "cấp", "ủy ban", "uỷ ban", "đoàn thể", "hội", "doanh nghiệp", "phòng", "thủ trưởng", "giám đốc", "chủ tịch",
    "trưởng", "người đứng đầu", "cục", "chi cục", "xã", "phường", "lãnh đạo", "công an", "văn phòng", "thường trực",
    "tỉnh", "trường", "thành ủy", "tỉnh ủy", "chủ đầu tư", "nhà thầu", "thành viên", "lực lượng", "chánh", "đài",
    "trung tâm", "cơ sở", "tổ", "thôn", "huyện", "quận", "chủ rừng", "đảng ủy", "đảng uỷ", "huyện ủy", "quận ủy", "chi bộ",
    "đảng bộ", "đảng đoàn", "hãng", "công đoàn", "bệnh viện", "bến xe", "viện", "ngân hàng", "hợp tác xã", "hiệu trưởng", "nhà trường", "bộ phận",
    "chủ đập", "chủ hồ", "hộ kinh doanh", "hộ sản xuất", "hộ gia đình", "hộ dân", "cán bộ", "ấp", "khu phố", "chi hội", "chi đoàn", "chi ủy", "chi uỷ", "hội đồng", "công ty", "tập đoàn",
    "cha mẹ học sinh", "phụ huynh", "nhà hảo tâm", "ủy viên", "uỷ viên", "bí thư",
)  # fmt: skip
# Words that begin like a body and are none.
NOT_A_BODY = (
    "Báo cáo", "Báo động", "Hội nghị", "Hội thảo", "Hội thi", "Hội diễn", "Trường hợp", "Ban hành", "Bộ tiêu chí",
    "Bộ luật", "Bộ máy", "Bộ chỉ số", "Bộ câu hỏi", "Phòng chống", "Phòng, chống", "Phòng ngừa", "Phòng cháy",
    "Quỹ đất", "Đoàn kết", "Cục bộ", "Viện dẫn", "Xã hội", "Khối lượng", "Cụm từ", "Vụ việc", "Vụ án", "Trưởng thành",
    "Sở hữu", "Thuế suất", "Thuế thu nhập", "Thuế giá trị", "Đơn vị tính", "Đơn vị hành chính", "Tổ chức", "ban hành",
    "bộ tiêu chí", "bộ máy", "tổ chức thực hiện", "hội nghị", "hội thảo", "trường hợp", "phòng, chống", "phòng chống",
    "phòng ngừa", "xã hội", "cơ sở dữ liệu", "cơ sở hạ tầng", "cấp bách", "cấp thiết", "lãnh đạo, chỉ đạo", "Báo chí",
    "Đài thọ", "Tổng kết", "Công an nhân dân Việt Nam", "cấp giấy", "ngành nghề", "Cơ quan ban hành", "Đơn vị ban hành",
    "Đội ngũ", "Ngành nghề", *(f"{many} bên {place}" for many in ("Hai", "hai", "Các", "các") for place in ("đường", "bờ", "lề", "tuyến", "vỉa hè")),
)  # fmt: skip

_NOT = rf"(?!(?:{either(NOT_A_BODY)})(?!\w))"
_MANY = r"(?:(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|[Tt]oàn(?=\s+[Nn]gành\s)|(?:[Hh]ai|[Bb]a|0[2-9])(?=\s+(?:đơn vị|cơ quan|địa phương|sở|ngành|phòng|xã|phường|thôn)(?!\w)))\s+)"
NAMED = re.compile(rf"{_NOT}(?:{either(BODIES + POSTS)})(?!\w)")
POST = re.compile(rf"{either(POSTS)}(?!\w)")
_PERSON = rf"(?:[Đđ]ồng\s+chí|[Ôô]ng|[Bb]à)(?:\s+[{UPPER}][{LOWER}]+){{2,4}}\s*[,-]\s*"
ONE_PERSON = re.compile(_PERSON)
POST_BESIDE = re.compile(rf"(?:{either(POSTS)}|[Pp]hó|[Tt]hành\s+viên|[Tt]hư\s+ký|(?:[Cc]hi\s+)?[ỦUủu][yỷ]\s+viên)(?!\w)")  # one person with several posts
COUNTED = re.compile(rf"(?:[Hh]ai|[Bb]a|0[2-9])\s+(?:đơn vị|cơ quan|địa phương)(?:\s+là|:)?\s+(?=[{UPPER}])")  # "hai đơn vị Sở A, Sở B"
POST_ALONE = re.compile(rf"(?i:{either(POSTS)})")
OVER_A_COUNCIL = re.compile(r"[Cc]hủ\s+tịch\s+(?:UBND|[ỦU][yỷ]\s+ban)(?!\w)")
OPENING = re.compile(
    rf"(?:(?:[Đđ]ồng\s+chí|[Rr]iêng)\s+|{_PERSON})?(?:{_MANY}(?:đồng\s+chí\s+)?{_NOT}{either(BODIES + POSTS + GENERAL)}|"
    rf"{_NOT}{either(BODIES + POSTS + GENERAL)})(?!\w)"
)
JOINT = re.compile(r"\s*(;|,|(?<!\w)và(?!\w)|-(?=\s))\s*")
ENUMERATED = re.compile(
    r"(?:xã|phường|ban|ngành|đơn vị|địa phương|tổ chức|cơ quan|đoàn thể|đặc khu|thị trấn|huyện|quận|tỉnh|HĐND)(?!\w)"
)
HEAD_OF_MANY = re.compile(rf"(?:(?:{either(POSTS)})\s+)?(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+)?{_MANY}")
ONE_OF_ITS_OWN = re.compile(rf"(?:Mặt\s+trận|Ủy\s+ban\s+(?:Mặt|MTTQ)|Uỷ\s+ban\s+(?:Mặt|MTTQ)|Công\s+an|Bộ\s+Chỉ\s+huy|Đoàn|Hội\s+(?:Nông|Liên|Cựu)|Liên\s+đoàn|Sở\s+[{UPPER}]|Báo|Đài)(?!\w|,)")
OVER = re.compile(r"\s+(?:\([^)]*$|trong\s+phạm\s+vi|theo\s+(?:chức\s+năng|lĩnh\s+vực|thẩm\s+quyền|nhiệm\s+vụ|phân\s+công)|căn\s+cứ|trên\s+cơ\s+sở(?!\w))")
ONE_OFFICE = re.compile(r"[Vv]ăn phòng (?:HĐND|Hội đồng nhân dân|Đoàn đại biểu Quốc hội|Đoàn ĐBQH)$")  # ... và UBND
ONE_COUNCIL = re.compile(r"(?:UBND|[ỦU][yỷ] ban nhân dân)\s")
ALL_BELOW = re.compile(r"các\s+(?:tỉnh|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?!\w)")
COMMA = re.compile(r",\s+")
TWO_IN_ONE = ("Văn hóa", "Văn hoá", "Lao động")  # ministries with a comma in their names
# As in "Các Sở: A, B", in "Các Sở A, B và C", in "Giám đốc các Sở: A, B".
ALL_OF = re.compile(rf"(?:(?P<post>{either(POSTS)})\s+)?[Cc]ác\s+(?P<kind>Bộ|bộ|Sở|sở)(?:\s*:\s*|\s+(?=[{UPPER}][^,;.]{{2,40}},\s[{UPPER}]))")
SHORTEST = 2


def names(flat: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the places of the names in a list of agencies.

    ";" always parts two names. "," and "và" do where a body of its own follows; an enumeration in general words
    ("Các sở, ban, ngành và UBND xã") stays whole, as offices read it.
    """
    if over := OVER.search(flat, start, end):
        end = over.start()
    start, end = trimmed(flat, start=start, end=end)
    if flat[start : start + 1] in "HhBb0" and (counted := COUNTED.match(flat, start, end)):
        start = counted.end()
    words = flat[start:end]
    if not ("," in words or ";" in words or "và" in words or "-" in words):  # most are one name
        if start < end:
            yield start, end
        return
    at, whole = start, bool(HEAD_OF_MANY.match(flat, start))
    for joint in JOINT.finditer(flat, start, end):
        if joint.end() < end and (joint[1] == ";" or _begins(flat, joint, at, whole)):
            yield at, joint.start()
            at = joint.end()
            whole = joint[1] == ";" and bool(HEAD_OF_MANY.match(flat, at))
    if at < end:
        yield at, end


def _begins(flat: str, joint: re.Match[str], at: int, whole: bool) -> bool:
    """Return whether a body of its own begins after a joint, rather than one more word of an enumeration."""
    person = ONE_PERSON.match(flat, at, joint.end()) if flat[at] in "ĐđÔôBb" else None
    if person and (person.end() == joint.end() or (joint[1] == "," and POST_BESIDE.match(flat, joint.end()))):
        return False
    if flat[joint.end()] in "Cc" and OVER_A_COUNCIL.match(flat, joint.end()):
        return True
    if whole:
        return joint[1] == "," and bool(ONE_OF_ITS_OWN.match(flat, joint.end()))
    if joint[1] == "và" and ONE_COUNCIL.match(flat, at) and ALL_BELOW.match(flat, joint.end()):
        return False  # "UBND thành phố và các huyện"
    if joint[1] == "và" and ONE_OFFICE.search(flat, at, joint.start()):
        return False
    if not OPENING.match(flat, joint.end()) or ENUMERATED.match(flat, joint.end()):
        return False
    if joint[1] == "và":
        return "," not in flat[at : joint.start()]
    return not POST_ALONE.fullmatch(flat, at, joint.start())  # "Giám đốc, Thủ trưởng các sở"


def of_a_kind(flat: str, *, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the places of the names in "Quốc phòng, Công an, Văn hóa, Thể thao và Du lịch"."""
    at = start
    for comma in COMMA.finditer(flat, start, end):
        if not flat.startswith(TWO_IN_ONE, at, comma.start() + 1) or "," in flat[at : comma.start()]:
            yield at, comma.start()
            at = comma.end()
    yield at, end


def trimmed(flat: str, *, start: int, end: int) -> tuple[int, int]:
    """Return the place without spaces and punctuation around it."""
    while start < end and flat[start] in " \n:;,.-|":
        start += 1
    while end > start and flat[end - 1] in " \n:;,.-|":
        end -= 1
    return start, end
