"""The life of a document and that of a task which comes out of it. One row, one move."""

from danvan.base.moves.table import Move

FINISH = ("directives.finish",)
CLERKS = ("reception", "assigned", "leader", "upper")
LEADERS = ("leader", "upper")
DOERS = ("assigned", "leader")
READ = ("registered", "handed_out", "published")

DIRECTIVE = (
    Move(verb="register", frm=("",),                        to="registered", who=CLERKS),
    Move(verb="accept",   frm=READ,                         to="",           who=CLERKS,  word="draft_accepted"),
    Move(verb="change",   frm=READ,                         to="",           who=CLERKS,  word="draft_changed"),
    Move(verb="add",      frm=READ,                         to="",           who=CLERKS,  word="draft_added"),
    Move(verb="drop",     frm=READ,                         to="",           who=CLERKS,  word="draft_dropped"),
    Move(verb="assign",   frm=("registered", "handed_out"), to="handed_out", who=LEADERS),
    Move(verb="assign",   frm=("published",),               to="",           who=LEADERS, word="handed_out"),
    Move(verb="publish",  frm=("registered", "handed_out"), to="published",  who=LEADERS),
)

OPEN = ("assigned", "progressed", "sent_back")
TASK = (
    Move(verb="assign",    frm=("",),                                  to="assigned",   who=("assigner",), opens=FINISH),
    Move(verb="request",   frm=("",),                                  to="requested",  who=("assigner",)),
    Move(verb="report",    frm=OPEN,                                   to="progressed", who=DOERS),
    Move(verb="finish",    frm=OPEN,                                   to="finished",   who=DOERS,         closes=FINISH),
    Move(verb="finish",    frm=("requested",),                         to="fulfilled",  who=DOERS),
    Move(verb="lapse",     frm=OPEN,                                   to="",           who=("platform",), word="lapsed", lapses=FINISH),
    Move(verb="send_back", frm=("finished",),                          to="sent_back",  who=("assigner",), opens=FINISH),
    Move(verb="publish",   frm=(*OPEN, "finished", "requested", "fulfilled"), to="",    who=("platform",), word="task_published"),
)

DONE = ("finished", "fulfilled")
LABELS = {  # of states, for whoever reads them
    "registered": "Đã đăng ký, đang rà soát nhiệm vụ",
    "handed_out": "Đã giao nhiệm vụ, lưu hành nội bộ",
    "published": "Đã công khai",
    "assigned": "Đã giao",
    "progressed": "Đang thực hiện",
    "finished": "Đã hoàn thành",
    "sent_back": "Yêu cầu làm tiếp",
    "requested": "Đã đề nghị phối hợp",
    "fulfilled": "Đã thực hiện đề nghị",
}
TONES = {
    "registered": "wait", "handed_out": "busy", "published": "good", "assigned": "wait", "progressed": "busy",
    "finished": "good", "sent_back": "wait", "requested": "plain", "fulfilled": "good",
}
SAYS = {  # of journal words
    "registered": "Đã đăng ký văn bản",
    "draft_accepted": "Xác nhận một nhiệm vụ dự thảo",
    "draft_changed": "Sửa và xác nhận một nhiệm vụ dự thảo",
    "draft_added": "Thêm một nhiệm vụ",
    "draft_dropped": "Bỏ một nhiệm vụ dự thảo",
    "handed_out": "Đã giao nhiệm vụ",
    "published": "Đã công khai văn bản",
    "assigned": "Đã giao nhiệm vụ",
    "requested": "Đã gửi đề nghị",
    "progressed": "Báo cáo tiến độ",
    "finished": "Báo hoàn thành",
    "fulfilled": "Báo đã thực hiện đề nghị",
    "sent_back": "Yêu cầu làm tiếp",
    "lapsed": "Quá hạn mà chưa xong",
    "task_published": "Đã công khai nhiệm vụ",
}
DOES = {  # of verbs, on buttons
    "accept": "Xác nhận",
    "change": "Sửa và xác nhận",
    "add": "Thêm nhiệm vụ",
    "drop": "Bỏ",
    "assign": "Giao nhiệm vụ",
    "publish": "Công khai văn bản",
    "report": "Báo cáo tiến độ",
    "finish": "Báo hoàn thành",
    "send_back": "Yêu cầu làm tiếp",
}
ROLES = {  # of a document that is named in another
    "main": "Văn bản chính",
    "basis": "Căn cứ, văn bản được triển khai",
    "mentioned": "Được nhắc đến",
}
