"""The words with which the work itself begins, after the name of who is to do it."""

import re

from danvan.engines.reader.words import IN_A_WORD_WITH_HYPHENS, either

# In no order: where two begin alike, the longer is tried first.
WORK = (
    "rà soát", "xây dựng", "triển khai", "tham mưu", "chỉ đạo", "hướng dẫn", "theo dõi", "đôn đốc", "giám sát",
    "kiểm tra", "thanh tra", "phối hợp", "chủ động", "tăng cường", "tiếp tục", "thường xuyên", "kịp thời",
    "khẩn trương", "tập trung", "đẩy mạnh", "nâng cao", "thực hiện", "bố trí", "cân đối", "lập", "báo cáo",
    "tổng hợp", "cung cấp", "tuyên truyền", "phổ biến", "quán triệt", "bảo đảm", "đảm bảo", "nghiên cứu", "đề xuất",
    "ban hành", "phê duyệt", "ưu tiên", "kiện toàn", "cụ thể hóa", "cụ thể hoá", "xác định", "giải quyết", "xử lý",
    "công khai", "tiếp nhận", "thẩm định", "trình", "phát động", "vận động", "sẵn sàng", "chấp hành", "nghiêm túc",
    "duy trì", "phát huy", "hoàn thành", "hoàn thiện", "cập nhật", "gửi", "thông báo", "chuyển", "phân công", "giao",
    "căn cứ", "trên cơ sở", "chủ trì", "chú trọng", "quan tâm", "làm tốt", "làm đầu mối", "thành lập", "đăng ký",
    "đánh giá", "mở", "bám sát", "huy động", "lồng ghép", "phát hiện", "ngăn chặn", "xem xét", "trực tiếp",
    "tích cực", "định kỳ", "đăng tải", "bàn giao", "sử dụng", "khai thác", "rút kinh nghiệm", "hỗ trợ",
    "tạo điều kiện", "nắm", "tiến hành", "ký", "thống nhất", "tổ chức", "lãnh đạo", "quản lý", "quyết liệt",
    "sâu sát", "coi", "tạm dừng", "có trách nhiệm", "chịu trách nhiệm", "cần", "phải", "có nhiệm vụ", "cử",
    "khắc phục", "phòng ngừa", "chuẩn bị", "vận hành", "khảo sát", "đào tạo", "tập huấn", "bồi dưỡng", "tham gia",
    "kiến nghị", "thu hồi", "khen thưởng", "biểu dương", "thúc đẩy", "áp dụng", "theo chức năng", "chỉ trì", "đầu tư",
    "mua sắm", "niêm yết", "kiểm soát", "bổ sung", "sửa đổi", "điều chỉnh", "quy hoạch", "giới thiệu", "lựa chọn",
    "ra soát", "nhanh chóng", "đưa", "tổng kết", "sơ kết", "trang bị", "tiếp thu", "phát hành", "chi trả",
    "lấy ý kiến", "nâng cấp", "cải tạo", "ký kết", "trao đổi", "nhân rộng", "quyết toán", "giải ngân", "tuân thủ",
    "chấn chỉnh", "tích hợp", "số hóa", "số hoá", "thí điểm", "phân bổ", "củng cố", "hạn chế", "rút ngắn", "thay thế",
    "thu thập", "phân tích", "dự báo", "cảnh báo", "ứng phó", "khuyến khích", "thu hút", "tôn vinh", "phản ánh",
    "chăm lo", "nêu cao", "góp ý", "cho ý kiến", "cam kết", "cắt giảm", "đơn giản hóa", "đơn giản hoá", "lưu ý",
    "nghiêm cấm", "không để", "kiên quyết", "xử phạt", "thẩm tra", "giữ vững", "trả lời", "đối thoại", "gặp gỡ",
    "tiếp xúc", "có ý kiến", "duyệt", "đăng phát", "kẻ vạch", "xuống địa bàn", "xuống cơ sở", "dự họp", "dự, chỉ đạo", "khuyến cáo", "tự trang bị", "nhận giúp đỡ", "nhận đỡ đầu", "nhận chăm sóc", "giúp đỡ", "xét công nhận", "xét duyệt", "xét tuyển", "xét chọn", "tuyển sinh", "tuyển chọn", "có văn bản", "có báo cáo",
    "giữ ổn định", "giữ nguyên", "giữ gìn", "bình ổn", "trả lại", "hoàn trả", "truy thu", "hậu kiểm", "kiểm kê", "sáp nhập", "hợp nhất",
    "điều động", "luân chuyển", "tinh giản", "tuyển dụng", "đóng cửa", "đình chỉ", "đình hoãn", "tịch thu", "tiêu hủy", "cách ly",
    "tiêm phòng", "cấp phép", "cấp đổi", "miễn giảm", "đối chiếu", "đối soát", "xác nhận", "chứng thực", "bảo quản",
    "bảo trì", "bảo tồn", "trùng tu", "quảng bá", "biên soạn", "biên tập", "liên thông", "chia sẻ", "khai báo",
    "đàm phán", "đặt hàng", "ủy quyền", "uỷ quyền", "phân luồng", "điều tiết", "điều phối", "ứng trực", "túc trực", "truy quét",
    "đấu tranh", "triệt phá", "tiếp tế", "kêu gọi", "loại bỏ", "xóa bỏ", "bãi bỏ", "hủy bỏ", "đổi mới", "nêu gương",
    "gương mẫu", "phấn đấu", "quyết tâm", "tăng tốc", "đốc thúc", "phê bình", "kiểm điểm", "làm rõ", "giải trình",
    "giải thích", "phúc đáp", "cân nhắc", "tính toán", "dự trữ", "thanh lý", "tạm ứng", "bồi thường", "hoãn", "tạm ngừng", "ngừng", "tạm hoãn", "chốt", "luôn", "sớm", "chọn", "nộp", "thuê", "xây lại", "khoanh vùng",
    "không thu", "không được", "tự kiểm tra", "tự rà soát", "phụ trách", "tham dự", "tiếp nối", "khơi dậy", "nhận diện",
    # what communes and hamlets do with their hands
    "sửa", "sửa chữa", "nạo vét", "khơi thông", "lắp", "lắp đặt", "trồng", "chăm sóc", "cắt tỉa", "chặt tỉa", "dọn",
    "dọn dẹp", "dọn vệ sinh", "quét", "quét dọn", "quét vôi", "sơn lại", "thu gom", "vớt", "phát quang", "san lấp",
    "đắp", "gia cố", "tu sửa", "tu bổ", "tôn tạo", "làm sạch", "đổ bê tông", "bê tông hóa", "cứng hóa", "chỉnh trang",
    "bảo dưỡng", "tháo dỡ", "treo", "phun", "khử khuẩn", "cấp phát", "tặng", "trao tặng", "thăm hỏi", "tuần tra",
    "canh gác", "phân loại", "đo đạc", "kiểm đếm", "chụp ảnh", "soạn", "soạn thảo", "nhắc nhở", "nghiệm thu",
    "quyên góp", "ủng hộ", "khởi công", "tưới", "ra quân", "tháo gỡ", "đấu nối", "sắp xếp", "truy vết", "sàng lọc",
    "giải đáp", "phản hồi", "khôi phục", "cài đặt", "điều tra", "xác minh", "siết chặt", "sơ tán",
    "lãnh đạo, chỉ đạo", "diễn tập", "trang trí", "rải", "lát", "dỡ", "di dời",
)  # fmt: skip
# Work too where a clause begins, but elsewhere as often part of a name or of another word.
AT_A_BEGINNING = (
    "thay", "sơn", "đào", "khoan", "làm", "mở rộng", "giải tỏa", "cắm", "dựng", "dán", "phát", "tiêm", "xét nghiệm",
    "khám", "cấp", "trao", "thăm", "trực", "bảo vệ", "vận chuyển", "chuyển giao", "đo", "kê khai", "thống kê", "ghi",
    "nhập", "đăng", "viết", "in", "phát thanh", "phát sóng", "mời", "họp", "nhắc", "chi", "thu", "nộp", "mua", "thuê",
    "đấu thầu", "thi công", "bón", "gieo", "thu hoạch", "thả", "phòng", "chống", "đón", "tiếp", "hòa giải", "hoà giải",
    "gỡ", "kéo", "nối", "xây", "kè", "nhận", "giảm", "tăng", "xóa", "xoá", "ngăn", "dừng", "thanh toán", "phát triển",
    "giữ", "bảo", "cứu hộ", "cứu trợ", "thông tin", "truyền thông", "điều hành", "hợp tác", "liên kết", "ổn định", "phân cấp",
    "cải cách", "cải tiến", "lưu trữ", "kiểm định", "xúc tiến", "in ấn", "tra cứu", "trao", "trả", "truyền", "tạo", "tìm",
    "thiết kế", "thiết lập", "trực ban", "trưng bày", "liên hệ", "khai mạc", "kỷ luật", "đền bù", "cho vay", "cho phép",
    "công nhận", "công bố", "đồng bộ", "giúp", "học tập", "kết nối", "ghi chép", "đề ra", "phục hồi", "đặt", "chọn", "rà",
)  # fmt: skip
DUTIES = ("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "cần phải", "cần", "phải")

VERB = re.compile(rf"{either(WORK, apart=IN_A_WORD_WITH_HYPHENS)}(?!\w)")
WITH_OTHER_WORDS = ("giao", "cần", "trực")  # with which those begin:
OTHER_WORDS = re.compile(r"(?:giao\s+(?:thông|dịch|lưu|ban|tiếp|nhận)|cần\s+thiết|trực\s+tiếp\s+(?:cơ\s+sở|quản\s+lý))(?!\w)")
_BEGINNING = (*WORK, *AT_A_BEGINNING)
AT_START = re.compile(rf"\s*{either([*_BEGINNING, *(word.capitalize() for word in _BEGINNING)])}(?!\w)")
DUTY = re.compile(rf"(?<!\w){either(DUTIES)}(?!\w)")
RESPONSIBLE = re.compile(r"(?:có|chịu)\s+trách\s+nhiệm(?!\w)")
GIVEN = re.compile(
    r"(?<!\w)được\s+(?:giao|yêu\s+cầu|phân\s+công)(?:\s+nhiệm\s+vụ)?"
    r"(?:\s+(?:là|làm)\s+(?:cơ\s+quan\s+|đơn\s+vị\s+)?(?:đầu\s+mối|thường\s+trực),?)?\s+"
)
# The same letters as part of a name: các tổ chức, Ban quản lý, cơ quan quản lý, được giao, có liên quan.
AS_A_NOUN_BEFORE = re.compile(
    r"(?:các|là|cơ quan|và|,|ban|Ban|cục|được|đã|của|Đơn vị|đơn vị|bị|sự|việc|công tác|chưa|đang|Tổ|người|theo|có|"
    r"ngành|trung|lực lượng|thẩm quyền|tại|phân|số|hội đồng|nơi|chức năng|chế độ|quỹ)\s+$"
)
NOUNS = re.compile(
    r"(?:tổ\s+chức|quản\s+lý|lãnh\s+đạo|giao|thực\s+hiện|cung\s+cấp|hỗ\s+trợ|sử\s+dụng|kiểm\s+tra|thanh\s+tra|"
    r"đánh\s+giá|tự)$"
)
AS_A_NOUN_AFTER = re.compile(
    r"\s+(?:chính trị|xã hội|đảng|Đảng|có liên quan|liên quan|thành viên|khác|hội(?!\s+(?:nghị|thảo|thi|diễn|chợ|trại|đàm|họp))|đoàn thể|kinh tế)|,|\s*;"
)
PARTICIPLE = re.compile(r"(?:(?<!\w)(?:được|đã|bị|chưa|(?<!ân )(?<!hình )sự|việc|công tác|của|lĩnh vực)\s+(?:\w+\s+)?|(?<!\w)do\s+(?:\w+\s+){0,3}|[Bb]an\s+)$")
AS_GIVEN = re.compile(r"vụ\s+được\s+giao\s+$")  # "theo chức năng, nhiệm vụ được giao phối hợp với ..."
# công lập, chương trình, đăng ký, bầu cử, vận chuyển
INSIDE_A_WORD = re.compile(
    r"(?:công|độc|thành|xác|thiết|cô|dân|hội|chương|quá|tiến|lộ|giáo|quy|[tT]ờ|đăng|thư|nhật|bầu|ứng|đề|luân|vận|điều|di|"
    r"chủ|nhà)\s+$"
)
OF_A_NAME = re.compile(
    r"(?<!\w)(?<![Qq]uốc )(?<![Hh]ải )(?<![Vv]ăn )(?<![Xx]ã )(?<!Môi )(?<!môi )(?<!thị )(?<!uân )"
    r"(?:[Bb]an|B?QLDA|(?<!ác )(?:[Tt]rung tâm|[Cc]ông ty|[Pp]hòng|[Hh]ội|[Cc]hi nhánh|[Tt]rường|(?<!ệnh )[Vv]iện)|[Qq]uỹ|[Dd]ự án|[Tt]ổ|"
    r"[Hh]ội đồng|[Cc]ơ sở|[Tt]ư vấn|[Đđ]ội|[Bb]ộ phận|[Cc]hi cục)\s+$"
)


# Words of work that names hold: Ban chỉ đạo, Trung tâm kiểm soát, Quỹ hỗ trợ. The others end a name.
IN_NAMES = frozenset(
    {
        "quản lý", "đầu tư", "xây dựng", "chỉ đạo", "hỗ trợ", "kiểm tra", "thanh tra", "giám sát", "kiểm soát", "vận động",
        "tuyên truyền", "khuyến khích", "bảo tồn", "đào tạo", "bồi dưỡng", "tập huấn", "tổ chức", "phòng ngừa", "điều phối",
        "tiếp nhận", "thẩm định", "đăng ký", "cung cấp", "khai thác", "giải quyết", "nghiên cứu", "ứng phó", "huy động",
        "vận hành", "sửa chữa", "thu gom", "lãnh đạo", "thực hiện", "đánh giá", "sử dụng", "phân tích", "quy hoạch", "cải tạo",
        "mua sắm", "tổng hợp", "chăm sóc", "kiểm đếm", "hòa giải", "bảo đảm", "biên tập", "biên soạn", "giữ gìn", "giao",
        "dự báo", "cảnh báo", "điều tra", "chuyển", "mở", "lập", "trình", "thông báo", "theo dõi", "tham mưu", "phối hợp",
    }
)  # fmt: skip


def first(flat: str, *, start: int, end: int) -> int | None:
    """Return where the first word of work stands in flat[start:end] that is no part of a name.

    What follows a word of a name without a break belongs to it too: Ban quản lý dự án đầu tư xây dựng.
    """
    named_until = -1
    for verb in VERB.finditer(flat, start, end):
        adjacent = 0 <= verb.start() - named_until <= 1
        if not (adjacent or _nominal(flat, verb)):
            return verb.start()
        if adjacent or OF_A_NAME.search(flat[max(0, verb.start() - 14) : verb.start()]):
            named_until = verb.end()
    return None


def _nominal(flat: str, verb: re.Match[str]) -> bool:
    before = flat[max(0, verb.start() - 14) : verb.start()]
    other = verb[0].startswith(WITH_OTHER_WORDS) and OTHER_WORDS.match(flat, verb.start())
    if verb[0] in DUTIES and not other:
        return False
    if other or (PARTICIPLE.search(before) and not AS_GIVEN.search(before)) or (verb[0] in IN_NAMES and OF_A_NAME.search(before)):
        return True
    if verb[0] in ("lập", "trình", "mở", "ký", "đầu tư") and INSIDE_A_WORD.search(before):
        return True
    if not NOUNS.match(verb[0]):
        return False
    if AS_A_NOUN_BEFORE.search(before):
        return True
    after = AS_A_NOUN_AFTER.match(flat, verb.end())
    return bool(after) and not VERB.match(flat, verb.end() + 2)  # "tổ chức, triển khai" is work


def begins(flat: str, *, at: int) -> bool:
    """Return whether a word of work stands here, capital or not."""
    return bool(AT_START.match(flat, at))
