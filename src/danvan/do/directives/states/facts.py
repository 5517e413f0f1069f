"""What people call the facts of the entries of this house, and what the codes among them mean. Pure."""

from danvan.base.moves.facts import Facts
from danvan.do.directives.states import reports, targets, themes
from danvan.engines.edxml.codes import STATUSES

WHERE = {
    "directive": "Văn bản", "source": "Chuyển từ văn bản", "target": "Chuyển sang văn bản", "above": "Văn bản được triển khai",
    "parent": "Nhiệm vụ của văn bản cấp trên", "task": "Nhiệm vụ", "origin": "Từ hồ sơ việc lặp lại", "draft": "Đoạn số",
    "reassigned.before": "Cơ quan trước đây", "reassigned.after": "Cơ quan được giao",
    "handed_over.before": "Cơ quan trước đây", "handed_over.after": "Cơ quan được giao",
}  # fmt: skip
HOW = {
    "secrecy": "Độ mật", "direction": "Văn bản đi hay đến", "status": "Nơi nhận báo", "period": "Kỳ báo cáo", "begins_on": "Kỳ bắt đầu từ",
    "begins": "Kỳ bắt đầu từ", "wanted_on": "Ngày được xin", "every": "Nhịp báo cáo", "proven": "Có minh chứng", "percent": "Đã hoàn thành (%)",
    "due_on": "Hạn",
}  # fmt: skip
COUNTS = {
    "tasks": "Số nhiệm vụ", "answered": "Câu hỏi đã trả lời", "to_agencies": "Số cơ quan nhận", "rows": "Số dòng", "total": reports.TOTAL,
    "still_open": "Số việc đang làm", "soon": "Số việc sắp đến hạn", **reports.FIGURES,
}  # fmt: skip
REACHED = {
    "wanted": "Cần đạt", "reached": "Đã đạt", "grade": "Mức chất lượng", "indicator": "Chỉ tiêu số", "result": "Kết quả", "before": "Kết quả trước đây",
    "standing": "So với chỉ tiêu", "sense": "Chỉ tiêu là", "indicator_set.target": "Mức đề ra", "first_year": "Từ năm", "last_year": "Đến năm",
}  # fmt: skip
FACTS = Facts(
    names=WHERE | HOW | COUNTS | REACHED,
    codes={
        "secrecy": {"ordinary": "Thường"}, "direction": {"issued": "Văn bản đi", "incoming": "Văn bản đến"}, "status": STATUSES,
        "every": targets.EVERY, "grade": targets.GRADES, "sense": themes.SENSES, "standing": themes.STANDINGS,
    },
    laws={"period": ("reporting",)},
    kept=dict.fromkeys(("reassigned.before", "reassigned.after", "handed_over.before", "handed_over.after"), "agency"),
)  # fmt: skip
