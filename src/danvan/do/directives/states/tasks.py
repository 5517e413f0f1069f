"""The life of a task. One row, one move: nothing leaves but by a named one.

Done or not is the state; in time or late follows from the duty's day. Neither is stored twice.
"""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import ASSIGNER, DOERS, HEAD

FINISH = ("directives.finish",)
OPEN = ("assigned", "accepted", "progressed", "sent_back", "resumed")
NEW = ("assigned", "accepted")
RUNNING = (*OPEN, "returned")  # its clock
WAITING = ("returned", "suspended")
LEFT = (*OPEN, *WAITING)  # not done yet
ENDED = ("finished", "verified", "fulfilled", "withdrawn")
SHOWN = (*LEFT, *ENDED, "requested")

TASK = (
    Move(verb="assign",           frm=("",),            to="assigned",   who=ASSIGNER,      opens=FINISH),
    Move(verb="order",            frm=("",),            to="assigned",   who=("platform",), word="ordered",        opens=FINISH),
    Move(verb="request",          frm=("",),            to="requested",  who=ASSIGNER),
    Move(verb="accept",           frm=("assigned",),    to="accepted",   who=DOERS),
    Move(verb="return",           frm=NEW,              to="returned",   who=HEAD),
    Move(verb="insist",           frm=("returned",),    to="assigned",   who=ASSIGNER,      word="insisted"),
    Move(verb="reassign",         frm=RUNNING,          to="assigned",   who=ASSIGNER,      word="reassigned",     extends=FINISH),
    Move(verb="hand_over",        frm=OPEN,             to="assigned",   who=HEAD,          word="handed_over"),
    Move(verb="report",           frm=OPEN,             to="progressed", who=DOERS),
    Move(verb="ask_extension",    frm=OPEN,             to="",           who=DOERS,         word="extension_asked"),
    Move(verb="extend",           frm=OPEN,             to="",           who=ASSIGNER,      word="extended",       extends=FINISH),
    Move(verb="refuse_extension", frm=OPEN,             to="",           who=ASSIGNER,      word="extension_refused"),
    Move(verb="suspend",          frm=OPEN,             to="suspended",  who=ASSIGNER,      suspends=FINISH),
    Move(verb="resume",           frm=("suspended",),   to="resumed",    who=ASSIGNER,      resumes=FINISH),
    Move(verb="finish",           frm=OPEN,             to="finished",   who=DOERS,         closes=FINISH),
    Move(verb="finish",           frm=("requested",),   to="fulfilled",  who=DOERS),
    Move(verb="verify",           frm=("finished",),    to="verified",   who=ASSIGNER),
    Move(verb="send_back",        frm=("finished",),    to="sent_back",  who=ASSIGNER,      opens=FINISH),
    Move(verb="withdraw",         frm=LEFT,             to="withdrawn",  who=ASSIGNER,      ends=FINISH),
    Move(verb="withdraw",         frm=("requested",),   to="withdrawn",  who=ASSIGNER),
    Move(verb="carry_over",       frm=LEFT,             to="",           who=ASSIGNER,      word="carried_over",   extends=FINISH),
    Move(verb="carry_over",       frm=("requested",),   to="",           who=ASSIGNER,      word="carried_over"),
    Move(verb="make_standing",    frm=LEFT,             to="",           who=ASSIGNER,      word="made_standing"),
    Move(verb="place",            frm=(*LEFT, "requested"), to="",       who=(*HEAD, *ASSIGNER), word="placed"),
    Move(verb="place",            frm=ENDED,            to="",           who=ASSIGNER,      word="placed"),
    Move(verb="send_report",      frm=(*LEFT, *ENDED),  to="",           who=(*HEAD, *ASSIGNER, "reception", "upper"), word="report_sent", only_tells=True),
    Move(verb="lapse",            frm=LEFT,             to="",           who=("platform",), word="lapsed",         lapses=FINISH, facts={"proven": False}),
    Move(verb="remind",           frm=LEFT,             to="",           who=("platform",), word="reminded"),
    Move(verb="publish",          frm=SHOWN,            to="",           who=("platform",), word="task_published"),
)

USUAL = ("accept", "extend", "insist", "resume", "verify", "report", "finish")  # what is done most days, first of all
DONE = ("finished", "verified", "fulfilled")
LABELS = {  # of states, for whoever reads them
    "assigned": "Đã giao",
    "accepted": "Đã nhận",
    "returned": "Trả lại, chờ nơi giao quyết định",
    "progressed": "Đang thực hiện",
    "suspended": "Tạm dừng",
    "resumed": "Đang thực hiện lại",
    "finished": "Đã hoàn thành",
    "verified": "Đã hoàn thành, nơi giao đã xác nhận",
    "sent_back": "Yêu cầu làm tiếp",
    "withdrawn": "Đã thôi giao",
    "requested": "Đã đề nghị phối hợp",
    "fulfilled": "Đã thực hiện đề nghị",
}
TONES = {
    "assigned": "wait", "accepted": "busy", "returned": "wait", "progressed": "busy", "suspended": "plain", "resumed": "busy",
    "finished": "good", "verified": "good", "sent_back": "wait", "withdrawn": "plain", "requested": "plain", "fulfilled": "good",
}
SAYS = {  # of journal words
    "assigned": "Đã giao nhiệm vụ",
    "ordered": "Đã giao nhiệm vụ vì việc lặp lại",
    "requested": "Đã gửi đề nghị",
    "accepted": "Đã nhận nhiệm vụ",
    "returned": "Trả lại nhiệm vụ",
    "insisted": "Vẫn giao cho cơ quan này",
    "reassigned": "Giao lại cho cơ quan khác",
    "handed_over": "Chuyển cho đơn vị trực thuộc",
    "progressed": "Báo cáo tiến độ",
    "extension_asked": "Xin lùi thời hạn",
    "extended": "Đồng ý lùi thời hạn",
    "extension_refused": "Không đồng ý lùi thời hạn",
    "suspended": "Tạm dừng nhiệm vụ",
    "resumed": "Tiếp tục thực hiện",
    "finished": "Báo hoàn thành",
    "fulfilled": "Báo đã thực hiện đề nghị",
    "verified": "Xác nhận đã hoàn thành",
    "sent_back": "Yêu cầu làm tiếp",
    "withdrawn": "Thôi giao nhiệm vụ",
    "carried_over": "Chuyển tiếp sang văn bản sau",
    "made_standing": "Đặt thành nhiệm vụ thường xuyên",
    "placed": "Gắn với nhiệm vụ của văn bản cấp trên",
    "report_sent": "Đã xuất gói báo cáo gửi nơi giao",
    "lapsed": "Quá hạn mà chưa xong",
    "reminded": "Đã nhắc việc",
    "task_published": "Đã công khai nhiệm vụ",
}
DOES = {  # of verbs, on buttons
    "place": "Gắn với nhiệm vụ của văn bản cấp trên",
    "accept": "Nhận nhiệm vụ",
    "return": "Trả lại: không thuộc thẩm quyền",
    "insist": "Vẫn giao cho cơ quan này",
    "reassign": "Giao lại cho cơ quan khác",
    "hand_over": "Chuyển cho đơn vị trực thuộc",
    "report": "Báo cáo tiến độ",
    "ask_extension": "Xin lùi thời hạn",
    "extend": "Đồng ý lùi thời hạn",
    "refuse_extension": "Không đồng ý lùi thời hạn",
    "suspend": "Tạm dừng",
    "resume": "Tiếp tục thực hiện",
    "finish": "Báo hoàn thành",
    "verify": "Xác nhận hoàn thành",
    "send_back": "Yêu cầu làm tiếp",
    "withdraw": "Thôi giao",
    "make_standing": "Đặt thành nhiệm vụ thường xuyên",
    "carry_over": "Chuyển tiếp sang văn bản sau",
    "send_report": "Gửi báo cáo qua trục văn bản",
}
