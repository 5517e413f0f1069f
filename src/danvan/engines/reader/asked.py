"""Bodies that can only be asked, never tasked: the Party, the Front, councils, courts, police, army, bodies of a line."""

import re
from functools import lru_cache

from danvan.engines.reader.words import either

BODIES = (
    # the Party and its committees
    "Đảng ủy", "Đảng uỷ", "Đảng bộ", "Chi bộ", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ", "Huyện ủy", "Quận ủy", "Cấp ủy", "Cấp uỷ",
    "Ban Thường vụ", "Ban Tuyên giáo", "Ban Tổ chức Tỉnh ủy", "Ủy ban Kiểm tra", "Uỷ ban Kiểm tra", "cấp ủy", "cấp uỷ", "đảng ủy",
    # the Front and the organisations in it
    "Mặt trận Tổ quốc", "MTTQ", "UBMTTQ", "Mặt trận", "Đoàn Thanh niên", "Đoàn TNCS", "Tỉnh đoàn", "Thành đoàn", "Đoàn xã", "Đoàn phường",
    "Liên đoàn Lao động", "Công đoàn", "Hội Nông dân", "Hội Cựu chiến binh", "Hội Phụ nữ", "Hội Liên hiệp Phụ nữ",
    "Hội Người cao tuổi", "Hội Chữ thập đỏ", "tổ chức chính trị - xã hội", "tổ chức chính trị xã hội", "đoàn thể", "Hiệp hội",
    # councils, courts, prosecutors, police, army
    "Hội đồng nhân dân", "HĐND", "Quốc hội", "Đoàn đại biểu Quốc hội", "Tòa án", "Toà án", "TAND", "Viện kiểm sát", "Viện Kiểm sát",
    "VKSND", "Công an", "Bộ đội", "Bộ Chỉ huy", "Ban Chỉ huy Quân sự", "Ban Chỉ huy quân sự", "Quân khu", "Kiểm toán nhà nước",
    # bodies that answer to their own ministry
    "Thuế", "Cục Thuế", "Chi cục Thuế", "Hải quan", "Kho bạc", "Bảo hiểm xã hội", "BHXH", "Ngân hàng Nhà nước",
)  # fmt: skip
ASKED = re.compile(rf"(?<!\w){either(BODIES)}(?!\w)")
STATE = re.compile(r"(?:Văn phòng|Bộ)\s+(?:HĐND|Hội đồng nhân dân|Công an)|Ban Chỉ đạo")


@lru_cache(maxsize=1024)
def only(name: str) -> bool:
    """Return whether the body of this name can only be asked."""
    return bool(ASKED.search(name)) and not STATE.match(name)
