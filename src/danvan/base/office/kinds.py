"""The kinds of rules that an office keeps, each with its page. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Kind:
    word: str
    slug: str  # in the page's address
    title: str
    about: str
    by_two: bool = False  # it touches deadlines, publication or secrecy: a second person confirms


KINDS = (
    Kind(
        word="calendar", slug="lich", title="Lịch làm việc", by_two=True,
        about="Ngày nghỉ và ngày làm bù riêng của cơ quan, thêm vào lịch nghỉ của cả nước. Đổi lịch thì thời hạn đang"
        " chạy được tính lại; hạn cũ và hạn mới đều lưu trong nhật ký.",
    ),
    Kind(
        word="service_level", slug="thoi-han", title="Thời hạn cam kết", by_two=True,
        about="Thời hạn của riêng cơ quan, chỉ được ngắn hơn luật định. Áp dụng cho việc bắt đầu từ ngày có hiệu lực.",
    ),
    Kind(
        word="routing", slug="chuyen-viec", title="Chuyển việc",
        about="Lĩnh vực nào, ở đâu thì gợi ý chuyển cho cơ quan nào. Người tiếp nhận vẫn tự quyết định.",
    ),
    Kind(
        word="message", slug="mau-thong-bao", title="Mẫu thông báo",
        about="Lời văn của thư báo tin. Thư chỉ nói mã hồ sơ và tên cơ quan, không nói hồ sơ viết gì.",
    ),
    Kind(
        word="look", slug="ten-va-mau", title="Tên nơi và màu",
        about="Tên nơi ở đầu mỗi trang và màu của các trang. Màu khó đọc không được nhận.",
    ),
    Kind(
        word="reminder", slug="nhac-viec", title="Nhắc việc",
        about="Trước hoặc sau thời hạn bao nhiêu ngày thì nhắc ai. Thư nhắc chỉ nói mã và tên cơ quan. Nơi chỉ được đề nghị"
        " phối hợp không bao giờ bị nhắc. Bỏ một quy tắc thì không nhắc vào ngày đó nữa.",
    ),
    Kind(
        word="reception", slug="tiep-cong-dan", title="Ngày tiếp công dân",
        about="Ngày nào trong tuần, giờ nào, ai tiếp, ở đâu.",
    ),
    Kind(
        word="secrecy", slug="dau-hieu-mat", title="Dấu hiệu phải chặn", by_two=True,
        about="Thêm chữ mà hệ thống không nhận. Dấu Mật, Tối mật, Tuyệt mật luôn bị chặn, không bỏ được.",
    ),
    Kind(
        word="basis", slug="can-cu-cong-khai", title="Căn cứ công khai", by_two=True,
        about="Luật và quyết định được dùng làm căn cứ công khai. Khi có ít nhất một dòng, căn cứ nào không nêu một trong"
        " các dòng này thì không công khai được.",
    ),
)
BY_SLUG = {kind.slug: kind for kind in KINDS}
BY_WORD = {kind.word: kind for kind in KINDS}
