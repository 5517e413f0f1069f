"""What people call the facts of the office's own entries, and what the codes among them mean."""

from danvan.base.agencies import kinds as agencies
from danvan.base.moves.facts import Facts
from danvan.base.office import job_names, kinds, states
from danvan.base.office.forms import proposals, reminders, roles
from danvan.base.office.queries import news, reveals

AGENCIES = {one.word: one.label for one in agencies.KINDS}
YES = {"1": "Có", "0": "Không"}
RULES = {
    "kind": "Loại", "valid_from": "Từ ngày", "valid_to": "Thôi từ ngày", "rule": "Nhắc khi nào (số ngày)", "who": "Nhắc ai", "channel": "Bằng cách nào",
    "code": "Mã", "in_use": "Đang dùng", "changed": "Số điều đã sửa", "shapes": "Số nét vẽ trên bản đồ", "place": "Nơi",
}  # fmt: skip
PEOPLE = {
    "role": "Vai trò", "is_new": "Người lần đầu được giao chức danh", "client": "Ứng dụng số", "may_write": "Được ghi",
    "field": "Thông tin được mở", "reason": "Lý do", "reader": "Cơ quan của người xem", "sought.found": "Có tìm thấy",
}  # fmt: skip
PURGED = {
    "basis": "Căn cứ", "matters": "Số hồ sơ", "confirmed": "Có người thứ hai xác nhận", "contents": "Số nội dung đã xóa", "erased": "Số nội dung đã xóa",
    "files": "Số tệp đã xóa", "notices": "Số thông báo", "forms": "Số phiếu đã xóa", "rows": "Số dòng đã xóa", "duties": "Số thời hạn đã bỏ",
    "job": "Việc số", "work": "Việc",
}  # fmt: skip
SUCCEEDED = {
    "on": "Ngày", "shares": "Số phần", "succession": "Hồ sơ tổ chức lại", "before": "Cơ quan trước đây", "after": "Cơ quan tiếp nhận",
    "succession_proposed.before": "Số cơ quan trước khi tổ chức lại", "succession_proposed.after": "Số cơ quan sau khi tổ chức lại",
}  # fmt: skip
FACTS = Facts(
    names=RULES | PEOPLE | PURGED | SUCCEEDED,
    codes={
        "kind": {one.word: one.title for one in kinds.KINDS}, "succession_proposed.kind": proposals.KINDS,
        "agency_added.kind": AGENCIES, "agency_changed.kind": AGENCIES,
        "rule": reminders.SIDES, "who": reminders.WHO, "channel": reminders.CHANNELS, "address_revived.channel": news.CHANNELS,
        "role": {**roles.WORDS, "upper": "Cơ quan cấp trên", "platform": "Phần mềm"}, "field": reveals.FIELDS, "reason": reveals.REASONS,
        **dict.fromkeys(("in_use", "may_write", "sought.found", "confirmed"), YES), "work": job_names.NAMES,
    },
    kept={
        "reader": "agency", "agency_added.code": "agency", "subject_added.code": "subject", "subject_changed.code": "subject", "place": "place",
        **{f"{past}.{which}": "agency" for past in states.ENDS.values() for which in ("before", "after")},
    },
)
