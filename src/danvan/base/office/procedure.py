"""The purge as a listed procedure: for what reasons, and what lies beyond the program's reach. Pure."""

FINDERS = frozenset({"reception", "assigned", "assigner", "leader", "upper", "administrator"})
JUDGES = frozenset({"leader", "upper", "administrator"})  # of these, another than who asked

DENUNCIATION = "denunciation"
REASONS = {"state_secret": "Bí mật nhà nước", DENUNCIATION: "Nội dung tố cáo"}
TAKES_OUT = tuple(f"office.{past}" for past in ("purge_asked", "purge_dropped", "slip_printed", "purged"))  # journal words
DATABASE = "database"

STEPS = {  # to tick, in this order
    "paper": "In bản gốc (nếu cần giữ), niêm phong, vào sổ giấy theo chế độ mật; chỉ ghi số vào sổ ở trang này.",
    DATABASE: "Trên máy chủ, chạy lệnh “danvan scrub” để dọn phần đã xóa trong tệp cơ sở dữ liệu (VACUUM, WAL).",
    "replicas": "Máy chủ dự phòng, bản sao đồng bộ và WAL đã lưu trữ: chạy lại việc xóa, hoặc hủy và dựng lại.",
    "backups": "Bản sao lưu có từ lúc hồ sơ được gửi: hủy, thay bằng bản sao lưu mới; ghi lại bản nào đã hủy.",
    "mails": "Thư và tin nhắn đã gửi về hồ sơ này (chỉ có mã, không có nội dung): hỏi người nhận xóa nếu họ đã chép thêm.",
    "logs": "Nhật ký của máy chủ web, proxy và hệ điều hành: tìm từ khóa của hồ sơ, xóa dòng có chứa.",
    "disks": "Ảnh chụp ổ đĩa, vùng tráo đổi (swap), ổ đĩa cũ: xóa hoặc hủy theo chế độ bảo vệ bí mật nhà nước.",
    "devices": "Máy của người đã mở hồ sơ: tệp tải về, bản in, bộ nhớ đệm của trình duyệt.",
    "report": "Báo cáo người đứng đầu cơ quan; với bí mật nhà nước, báo cơ quan có thẩm quyền theo quy định.",
}
