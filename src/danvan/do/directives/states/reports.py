"""The life of a report for a period, and what its figures are called. One row, one move."""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import CLERKS, LEADERS

REPORT = (
    Move(verb="draw_up",   frm=("",),         to="drawn_up", who=CLERKS),
    Move(verb="summarise", frm=("",),         to="drawn_up", who=("platform",), word="summarised"),
    Move(verb="remark",    frm=("drawn_up",), to="",         who=CLERKS,        word="remarked"),
    Move(verb="submit",    frm=("drawn_up",), to="reported", who=LEADERS),
)

LABELS = {  # of states, for whoever reads them
    "drawn_up": "Đang soạn, số liệu còn thay đổi",
    "reported": "Đã gửi, số liệu đã chốt",
}
TONES = {"drawn_up": "busy", "reported": "good"}
SAYS = {  # of journal words
    "drawn_up": "Đã lập báo cáo kỳ",
    "summarised": "Đã tổng hợp tuần",
    "remarked": "Đã ghi nhận xét vào báo cáo",
    "reported": "Đã chốt số liệu và gửi báo cáo",
}
DOES = {  # of verbs, on buttons
    "remark": "Ghi nhận xét",
    "submit": "Chốt số liệu và gửi",
}
CAME = {  # each task of a period came in one of these ways
    "carried_in": "Kỳ trước chuyển sang",
    "newly_assigned": "Giao trong kỳ",
}
STOOD = {  # and stood in one of these at its end
    "done_in_time": "Xong đúng hạn",
    "done_late": "Xong quá hạn",
    "not_yet_due": "Đang làm, trong hạn",
    "undated": "Đang làm, không có thời hạn",
    "late": "Quá hạn, chưa xong",
    "on_hold": "Tạm dừng",
    "given_up": "Thôi giao",
}
MOVED = {  # and to some of them this happened within it
    "put_off": "Được lùi hạn",
    "handed_back": "Trả lại nơi giao",
    "moved_on": "Chuyển tiếp sang văn bản sau",
}
FIGURES = {**CAME, **STOOD, **MOVED}
TOTAL = "Tổng số nhiệm vụ"
BRIEF = {  # heads of narrow columns
    "total": "Tổng số", "carried_in": "Kỳ trước", "newly_assigned": "Giao mới", "done_in_time": "Xong đúng hạn", "done_late": "Xong quá hạn",
    "not_yet_due": "Trong hạn", "undated": "Không hạn", "late": "Quá hạn", "on_hold": "Tạm dừng", "given_up": "Thôi giao",
}  # fmt: skip
MEANS = {  # how each is counted, for whoever goes after it
    "total": "Nhiệm vụ có thời gian thực hiện nằm trong kỳ; đề nghị với cơ quan chỉ được mời phối hợp không tính vào đây",
    "carried_in": "Giao trước ngày đầu kỳ, đến ngày đó chưa xong",
    "newly_assigned": "Giao từ ngày đầu kỳ",
    "done_in_time": "Báo hoàn thành trong kỳ, không muộn hơn thời hạn; nếu làm lại thì tính lần sau cùng",
    "done_late": "Báo hoàn thành trong kỳ, sau thời hạn",
    "not_yet_due": "Cuối kỳ chưa xong, chưa qua thời hạn",
    "undated": "Cuối kỳ chưa xong, văn bản không đặt thời hạn",
    "late": "Cuối kỳ chưa xong, đã qua thời hạn",
    "on_hold": "Cuối kỳ đang tạm dừng, không tính trong hạn hay quá hạn",
    "given_up": "Nơi giao thôi giao trong kỳ",
    "put_off": "Trong kỳ được đồng ý lùi thời hạn; đã tính ở một dòng trên",
    "handed_back": "Trong kỳ bị trả lại nơi giao; đã tính ở một dòng trên",
    "moved_on": "Trong kỳ chuyển sang văn bản sau; đã tính ở một dòng trên",
}
