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
        about="Thời hạn của riêng cơ quan, chỉ được ngắn hơn luật định; nơi luật không định (phản ánh hiện trường) thì theo quyết định của tỉnh. Áp dụng cho "
        "việc bắt đầu từ ngày có hiệu lực.",
    ),
    Kind(
        word="routing", slug="chuyen-viec", title="Chuyển việc",
        about="Lĩnh vực nào, ở đâu thì gợi ý chuyển cho cơ quan nào. Người tiếp nhận vẫn tự quyết định.",
    ),
    Kind(
        word="priority", slug="linh-vuc-uu-tien", title="Lĩnh vực ưu tiên",
        about="Việc thuộc lĩnh vực nào đứng đầu bàn làm việc và có dòng riêng trong báo cáo, ví dụ an sinh xã hội, bồi thường và giải"
        " phóng mặt bằng, dịch bệnh. Thời hạn của các việc khác không vì thế mà dài ra.",
    ),
    Kind(
        word="likeness", slug="ho-so-giong-nhau", title="Tìm hồ sơ giống nhau",
        about="Mỗi lĩnh vực: hồ sơ gửi từ nơi nào, cách nhau bao nhiêu ngày thì được gợi ý là có thể về cùng một việc. Chưa có quy"
        " tắc thì tìm ở cùng thôn, trong 60 ngày. Người tiếp nhận vẫn tự quyết định.",
    ),
    Kind(
        word="recurrence", slug="viec-lap-lai", title="Việc lặp lại",
        about="Cùng một nơi, cùng một lĩnh vực có bao nhiêu hồ sơ trong bao nhiêu ngày thì lãnh đạo được đề nghị giao một nhiệm vụ"
        " giải quyết tận gốc. Chưa có quy tắc thì không đề nghị.",
    ),
    Kind(
        word="message", slug="mau-thong-bao", title="Mẫu thông báo",
        about="Lời văn của thư báo tin. Thư chỉ nói mã hồ sơ và tên cơ quan, không nói hồ sơ viết gì.",
    ),
    Kind(
        word="template", slug="mau-cau", title="Mẫu câu",
        about="Lời văn dùng lại khi trả lời, hỏi lại, từ chối, theo từng loại hồ sơ và từng bước. Người viết chọn mẫu, điền các chỗ"
        " trống rồi mới gửi được; câu gửi đi vẫn là của người viết.",
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
