"""Where the name of an agency is known to end, so that the words after it are the work even if no table knows them."""

import re

from danvan.engines.reader import agencies, verbs
from danvan.engines.reader.numbers import LOWER, UPPER
from danvan.engines.reader.words import either

# Agencies whose whole name is known; what may follow is whose they are: "Phòng Kinh tế xã An Bình".
DEPARTMENTS = (
    "Nội vụ", "Tài chính", "Xây dựng", "Nông nghiệp và Môi trường", "Nông nghiệp", "Khoa học và Công nghệ", "Y tế",
    "Tư pháp", "Công Thương", "Giáo dục và Đào tạo", "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao",
    "Ngoại vụ", "Du lịch", "Dân tộc và Tôn giáo", "Công an", "Quốc phòng", "Ngoại giao",
    "Kinh tế, Hạ tầng và Đô thị", "Kinh tế - Hạ tầng", "Kinh tế", "Văn hóa - Xã hội", "Văn hoá - Xã hội",
    "Tài nguyên và Môi trường", "Quản lý đô thị", "Văn hóa và Thông tin",
)  # fmt: skip
OFFICES = (
    "UBND", "HĐND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Công an", "Trạm Y tế", "Đảng ủy", "Chi cục Kiểm lâm",
    "Hạt Kiểm lâm", "Đài Khí tượng Thủy văn", "Bộ Chỉ huy Quân sự", "Chi cục Thuế", "Công chức Tư pháp - Hộ tịch",
    "Công chức Địa chính - Xây dựng", "Công chức Văn hóa - Xã hội",
    "Văn phòng HĐND và UBND", "Văn phòng UBND", "Văn phòng Đảng ủy", "Thanh tra", "Ban Chỉ huy Quân sự",
    "Ban Chỉ huy quân sự", "Đài Truyền thanh", "Trung tâm Phục vụ hành chính công", "Hội Nông dân",
    "Hội Cựu chiến binh", "Hội Liên hiệp Phụ nữ", "Hội Phụ nữ", "Hội Người cao tuổi", "Hội Chữ thập đỏ",
    "Đoàn Thanh niên", "Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Ban công tác Mặt trận",
    "Ban Công tác Mặt trận", "Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Mặt trận Tổ quốc",
)  # fmt: skip
LEVELS = (
    "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh", "thôn", "ấp", "khu phố",
    "tổ dân phố", "cấp xã", "cấp tỉnh",
)  # fmt: skip
GROUPS = (
    "các thôn", "các xã", "các phường", "các xã, phường", "các phường, xã", "các xã, phường, đặc khu", "các ấp",
    "các tổ dân phố", "các khu phố", "các trường", "các trường học", "các hộ dân", "các hộ gia đình", "các chi hội", "trưởng thôn",
    "Trưởng thôn", "các chi đoàn", "các doanh nghiệp", "các địa phương", "các đơn vị", "các cơ quan, đơn vị", "các sở, ngành",
    "các sở, ban, ngành", "các bộ, ngành", "các bộ, ngành, địa phương", "các cơ quan, đơn vị, địa phương", "nhà thầu",
    "các nhà thầu", "chủ đầu tư", "các chủ đầu tư", "các ban, ngành, đoàn thể", "các ngành", "các cấp, các ngành", "cha mẹ học sinh", "phụ huynh", "hai bên", "Hai bên", "các bên", "Các bên",
)  # fmt: skip
# What may follow a name without being the work: more of the name, or words that only tell.
GOES_ON = (
    *LEVELS, "cơ sở", "bộ phận", "hội", "viên", "ủy", "uỷ", "yêu cầu", "đề nghị", "kiến nghị", "quản lý", "và", "cùng", "với", "của", "thuộc", "trực thuộc", "các", "là", "có", "được", "đã", "đang", "sẽ", "vừa",
    "về", "thì", "nếu", "khi", "không", "để", "theo", "cũng", "tại", "từ", "mình", "trong", "khẳng định", "cho rằng",
    "cho biết", "cho hay", "nhấn mạnh", "phát biểu", "nhiệm kỳ", "khóa", "khoá", "giai đoạn", "năm", "nơi", "số",
    "hoặc", "hay", "nói chung", "như", "bị", "trước", "sau", "đến", "do", "nhận", "nêu", "đóng trên", "trên địa bàn",
    "ngoài", "qua", "tiên", "mới", "cấp", "liên quan", "hiện", "mà", "này", "đó", "ở", "luôn", "vẫn", "ngày", "bằng",
    "dự kiến", "trở", "quý", "tháng", "đều", "còn", "những", "đầu tiên", "nay", "cũ", "đối với", "rất", "chưa", "vùng",
    "ven", "miền", "biên giới", "ngoại thành", "hải đảo", "nói trên", "khác", "còn lại", "trên", "học", "hợp", "mầm non",
    "kinh doanh", "sản xuất", "hoạt động", "chức năng", "chuyên môn", "nghiệp vụ", "tư vấn", "thi công", "báo chí", "truyền thông",
    "thông tấn", "hành chính", "sự nghiệp", "chủ trì", "phối hợp", "đầu mối", "nêu", "nghề", "tham gia", "ven", "đang", "công lập",
    "trung học", "tiểu học", "phổ thông", "đại học", "tổ chức", "thành viên",
)  # fmt: skip

_PROPER = rf"(?:\s+(?:[{UPPER}][{LOWER}]*|\d{{1,2}})(?:\s?-\s?[{UPPER}][{LOWER}]+)?)+"
_PLACED = rf"{either(LEVELS)}{_PROPER}"
_BODY = rf"(?:(?:Sở|Bộ|Phòng|phòng)\s+{either(DEPARTMENTS)}|{either(OFFICES)})(?:\s+{either(LEVELS)})?|{either(GROUPS)}"
_ANY_NAME = rf"(?:xã|phường|đặc khu|tỉnh|thành phố)(?=\s+{either(verbs.AT_A_BEGINNING)}(?!\w))"  # "Đài truyền thanh xã tăng ..."
END = re.compile(rf"(?<!\w)(?:{_PLACED}|{_BODY}|{_ANY_NAME})(?!\w)(?=\s+[{LOWER}])")
_OPENING = agencies.OPENING.pattern
UNKNOWN = re.compile(rf"{_OPENING}(?:\s+{either(LEVELS)}(?:{_PROPER})?|(?:\s+(?:[{UPPER}]\w*|\d+))+|\s+\w+\s+\w+)\s+(?=[{LOWER}])")
FEWEST = 3  # words of work
FOLLOWED = re.compile(rf"\s+{either(GOES_ON)}(?!\w)")


def guess(flat: str, *, start: int, stop: int) -> int | None:
    """Return where an unknown name may end: after its capitals, or two words beyond its first; None if little is left.

    To be asked only where the words surely hold some work that no table knows.
    """
    name = UNKNOWN.match(flat, start, stop)
    return name.end() if name and len(flat[name.end() : stop].split()) >= FEWEST else None


def end(flat: str, *, start: int, stop: int) -> int | None:
    """Return where the first word after a known name stands in flat[start:stop]; None where no known name ends."""
    for name in END.finditer(flat, start, stop):
        if not FOLLOWED.match(flat, name.end()):
            return name.end() + 1
    return None
