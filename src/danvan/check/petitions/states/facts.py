"""What people call the facts of the entries of this house; what their codes mean stands in `codes`. Pure."""

from danvan.base.moves.facts import Facts
from danvan.check.petitions.states import codes

COUNTED = {  # whether something counts for an agency
    "proven": "Có minh chứng",
    "counted_before": "Đã tính ở mục khác",
    "instead": "Tính thay cho mục số",
    "too_late": "Tách khi không còn đủ ngày để phân loại",
    "clock_runs": "Thời hạn vẫn chạy",
    "persisting": "Số người báo việc vẫn còn",
}
WHERE = {  # where it comes from, what it is about, who has it
    "place": "Nơi", "subject": "Lĩnh vực", "agency": "Cơ quan", "asked": "Cơ quan được hỏi", "own": "Là đơn vị của cơ quan đang giải quyết", "receiver": "Nơi nhận",
    "lead": "Cơ quan chủ trì", "from": "Chuyển từ", "to": "Chuyển đến",
    "came": "Cách gửi đến", "concerns": "Nội dung", "list": "Danh sách số", "row": "Dòng", "shown_by": "Ngày nhận căn cứ vào",
    "collected_by": "Nơi thu nhận", "way": "Cách muốn nhận thông tin", "handed": "Cách giao",
}  # fmt: skip
OTHERS = {  # other matters, by their codes
    "into": "Giải quyết chung với", "part": "Hồ sơ được tách ra", "whole": "Tách từ hồ sơ", "petition": "Hồ sơ cùng việc",
    "contribution": "Hồ sơ xin ý kiến", "session": "Kỳ họp", "task": "Nhiệm vụ",
}  # fmt: skip
DECIDED = {
    "refusal": "Lý do", "ground": "Căn cứ của luật", "outcome": "Kết quả", "found": "Kết quả xem xét", "party": "Bên vắng mặt",
    "differ": "Hai bên còn ý kiến khác nhau", "instance": "Lần khiếu nại", "registered_late": "Vào sổ chậm",
    "names_who_took_it": "Có ghi ai đã ra quyết định", "at_home": "Tại nhà riêng của một người", "picture": "Ảnh", "chosen": "Có ảnh công khai",
}  # fmt: skip
DAYS = {
    "on": "Ngày", "received": "Ngày nhận giấy", "due_on": "Hạn", "due": "Hạn", "begins_on": "Kỳ bắt đầu từ", "opens_on": "Ngày họp",
    "next_on": "Kỳ họp sau", "before": "Trước đây", "after": "Sau đó",
}  # fmt: skip
COUNTS = {
    "people": "Số người cùng gửi", "speakers": "Số người đại diện", "on_paper": "Có văn bản cử người đại diện", "petitions": "Số hồ sơ cùng việc",
    "times": "Số lần theo quy tắc", "days": "Trong số ngày", "total": "Tổng số", "rows": "Số dòng",
    "what": "Dữ liệu", "period": "Kỳ báo cáo",
}  # fmt: skip
FACTS = Facts(
    names=COUNTED | WHERE | OTHERS | DECIDED | DAYS | COUNTS, codes=codes.CODES,
    laws={"ground": ("grounds", "information"), "period": ("reporting",)},
    kept={"place": "place", "subject": "subject", **dict.fromkeys(("agency", "asked", "receiver", "lead", "from", "to"), "agency")},
)  # fmt: skip
