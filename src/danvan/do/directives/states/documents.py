"""The life of a document. One row, one move."""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import CLERKS, LEADERS, PLATFORM

READ = ("registered", "handed_out", "published")

KEPT = (*READ, "filed")  # in the register, whatever became of it

DIRECTIVE = (
    Move(verb="register", frm=("",),                        to="registered", who=CLERKS),
    Move(verb="order",    frm=("",),                        to="handed_out", who=PLATFORM, word="order_drawn_up"),
    Move(verb="accept",   frm=READ,                         to="",           who=CLERKS,  word="draft_accepted"),
    Move(verb="change",   frm=READ,                         to="",           who=CLERKS,  word="draft_changed"),
    Move(verb="change",   frm=("filed",),                   to="registered", who=CLERKS,  word="draft_changed"),
    Move(verb="add",      frm=READ,                         to="",           who=CLERKS,  word="draft_added"),
    Move(verb="add",      frm=("filed",),                   to="registered", who=CLERKS,  word="draft_added"),
    Move(verb="drop",     frm=READ,                         to="",           who=CLERKS,  word="draft_dropped"),
    Move(verb="take_in",  frm=READ,                         to="",           who=CLERKS,  word="list_taken_in"),
    Move(verb="take_in",  frm=("filed",),                   to="registered", who=CLERKS,  word="list_taken_in"),
    Move(verb="file",     frm=("registered",),              to="filed",      who=CLERKS),
    Move(verb="link",     frm=KEPT,                         to="",           who=CLERKS,  word="linked"),
    Move(verb="unlink",   frm=KEPT,                         to="",           who=CLERKS,  word="unlinked"),
    Move(verb="number",   frm=KEPT,                         to="",           who=CLERKS,  word="numbered"),
    Move(verb="send",     frm=KEPT,                         to="",           who=CLERKS,  word="sent_out"),
    Move(verb="hear",     frm=KEPT,                         to="",           who=(*CLERKS, *PLATFORM), word="heard_of"),
    Move(verb="bring",    frm=KEPT,                         to="",           who=PLATFORM, word="number_came"),
    Move(verb="assign",   frm=("registered", "handed_out"), to="handed_out", who=(*LEADERS, "issuer")),
    Move(verb="assign",   frm=("published",),               to="",           who=(*LEADERS, "issuer"), word="handed_out"),
    Move(verb="publish",  frm=("registered", "handed_out", "filed"), to="published", who=LEADERS),
)

LABELS = {  # of states, for whoever reads them
    "registered": "Đã đăng ký, đang rà soát nhiệm vụ",
    "filed": "Đã rà soát, không giao nhiệm vụ nào",
    "handed_out": "Đã giao nhiệm vụ, lưu hành nội bộ",
    "published": "Đã công khai",
}
TONES = {"registered": "wait", "filed": "plain", "handed_out": "busy", "published": "good"}
SAYS = {  # of journal words
    "registered": "Đã đăng ký văn bản",
    "order_drawn_up": "Lập văn bản giao việc theo quyết định của lãnh đạo",
    "draft_accepted": "Xác nhận một nhiệm vụ dự thảo",
    "draft_changed": "Sửa và xác nhận một nhiệm vụ dự thảo",
    "draft_added": "Thêm một nhiệm vụ",
    "draft_dropped": "Bỏ một nhiệm vụ dự thảo",
    "list_taken_in": "Nhập danh sách nhiệm vụ từ Excel",
    "filed": "Đã rà soát, lưu là văn bản không giao nhiệm vụ",
    "linked": "Ghi văn bản mà văn bản này triển khai",
    "unlinked": "Gỡ văn bản mà văn bản này triển khai",
    "numbered": "Đã ghi số, ngày của văn thư",
    "sent_out": "Đã xuất gói gửi qua trục văn bản",
    "heard_of": "Nơi nhận báo về gói đã gửi",
    "number_came": "Số của văn thư đã về, chờ ghi vào sổ",
    "handed_out": "Đã giao nhiệm vụ",
    "published": "Đã công khai văn bản",
}
DOES = {  # of verbs, on buttons
    "accept": "Xác nhận",
    "change": "Sửa và xác nhận",
    "add": "Thêm nhiệm vụ",
    "drop": "Bỏ",
    "take_in": "Nhập danh sách từ Excel",
    "file": "Lưu, không có nhiệm vụ",
    "link": "Ghi văn bản được triển khai",
    "unlink": "Gỡ",
    "number": "Ghi số, ngày của văn bản",
    "send": "Xuất gói gửi qua trục văn bản",
    "assign": "Giao nhiệm vụ",
    "publish": "Công khai văn bản",
}
ROLES = {  # of a document that is named in another
    "main": "Văn bản chính",
    "basis": "Căn cứ, văn bản được triển khai",
    "mentioned": "Được nhắc đến",
}
