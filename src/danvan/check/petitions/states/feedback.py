"""The life of a petition in the feedback lane. One row, one move."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states.after import AT_WORK, GIVEN, PLAN, PLANS, PUBLIC, RUNS_ON, wishes
from danvan.check.petitions.states.contributions import DOERS, consulting
from danvan.check.petitions.states.crowds import crowding
from danvan.check.petitions.states.elsewhere import AWAY, elsewhere
from danvan.check.petitions.states.met import meeting
from danvan.check.petitions.states.noting import noting
from danvan.check.petitions.states.withdrawing import EARLY, LATER, WITHDRAWN, Stage, withdrawing

SORT, ANSWER = ("petitions.sort",), ("petitions.answer",)
TAKE = ("petitions.take_on",)  # of a report from the street
NEW = ("submitted", "objected")  # while nobody has sorted it
OPEN = ("classified", "routed", "waiting", "proposed", "merged")  # while an answer is owed

FEEDBACK = (
    Move(verb="submit",    frm=("",),                    to="submitted",  who=("author", "reception"),  opens=SORT),
    Move(verb="classify",  frm=("submitted",),           to="classified", who=("reception",),           closes=SORT, opens=ANSWER),
    Move(verb="classify",  frm=("objected",),            to="classified", who=("reception", "leader", "upper"), closes=SORT, opens=ANSWER, keeps_rest=True),
    Move(verb="as_report", frm=("submitted",),           to="submitted",  who=("reception",),           word="turned_report", kind="report", ends=SORT, opens=TAKE),
    Move(verb="route",     frm=("classified", "routed"), to="routed",     who=("reception",)),
    Move(verb="route",     frm=("classified",),          to="routed",     who=("leader", "upper")),
    Move(verb="ask_back",  frm=("routed",),              to="waiting",    who=("assigned", "leader"),   word="asked_back", suspends=ANSWER),
    Move(verb="ask_more",  frm=("routed",),              to="waiting",    who=("leader",),               word="asked_back", facts=RUNS_ON),
    Move(verb="complete",  frm=("waiting",),             to="routed",     who=("author",),              word="completed", resumes=ANSWER),
    Move(verb="write_down", frm=("waiting",),            to="routed",     who=("reception",),           word="said_to_counter", resumes=ANSWER),
    Move(verb="go_on",     frm=("waiting",),             to="routed",     who=("platform",),            word="wait_ended", resumes=ANSWER),
    Move(verb="propose",   frm=("routed",),              to="proposed",   who=("assigned", "leader")),
    Move(verb="send_back", frm=("proposed",),            to="routed",     who=("leader", "upper"),      word="sent_back"),
    Move(verb="approve",   frm=("proposed",),            to="answered",   who=("leader", "upper"),      closes=ANSWER, apart_from=("proposed",)),
    Move(verb="plan",      frm=("proposed",),            to="planned",    who=("leader", "upper"),      closes=ANSWER, opens=PLAN, apart_from=("proposed",)),
    Move(verb="merge",     frm=NEW,                      to="merged",     who=("reception",),           closes=SORT, opens=ANSWER),
    Move(verb="merge",     frm=("classified", "routed"), to="merged",     who=("reception", "assigned")),
    Move(verb="separate",  frm=("merged",),              to="routed",     who=("reception", "assigned", "author", "platform"), word="separated"),
    Move(verb="go_along",  frm=("merged",),              to="",           who=("platform",),            word="went_along"),
    Move(verb="share",     frm=("merged",),              to="answered",   who=("platform",),            closes=ANSWER),
    Move(verb="share_plan", frm=("merged",),             to="planned",    who=("platform",),            closes=ANSWER, opens=PLAN),
    Move(verb="lapse",     frm=NEW,                      to="",           who=("platform",),            word="left_waiting", lapses=SORT),
    Move(verb="lapse",     frm=OPEN,                     to="",           who=("platform",),            word="lapsed", lapses=ANSWER),
    Move(verb="recount",   frm=NEW,                      to="",           who=("platform",),            word="recounted", recounts=SORT),
    Move(verb="recount",   frm=OPEN,                     to="",           who=("platform",),            word="recounted", recounts=ANSWER),
    Move(verb="confirm",   frm=("answered",),            to="confirmed",  who=("author",)),
    Move(verb="reopen",    frm=("answered",),            to="routed",     who=("author",),              word="reopened", opens=ANSWER),
    Move(verb="reopen",    frm=AT_WORK,             to="routed",     who=("author",),              word="reopened", ends=PLAN, opens=ANSWER),
    Move(verb="look_again", frm=("answered", "confirmed"), to="routed",   who=("reception", "assigned", "leader"), word="looked_again", opens=ANSWER, only_tells=True),
    *PLANS, *PUBLIC, *wishes((*NEW, *OPEN, *GIVEN, *AWAY)), *noting((*NEW, *OPEN, *GIVEN, *AWAY, WITHDRAWN)), *consulting(DOERS, asks=("routed",), hears=OPEN),
    *elsewhere(first=SORT, then=ANSWER, worked=("classified", "routed")), *meeting(NEW, clock=SORT), *crowding((*NEW, *OPEN)),
    *withdrawing(Stage(frm=NEW, clock=SORT, denied=EARLY, to="objected"), Stage(frm=OPEN, clock=ANSWER, denied=LATER, to="routed")),
)

LABELS = {  # of states, for whoever reads them
    "submitted": "Đã nhận, chờ phân loại",
    "classified": "Đã phân loại, chờ chuyển",
    "routed": "Đang giải quyết",
    "waiting": "Chờ người gửi bổ sung",
    "proposed": "Chờ lãnh đạo duyệt trả lời",
    "merged": "Được giải quyết chung với hồ sơ cùng việc",
    "answered": "Đã trả lời",
    "confirmed": "Người gửi xác nhận đã xong",
}
TONES = {
    "submitted": "wait", "classified": "wait", "routed": "busy", "waiting": "wait", "proposed": "busy", "merged": "busy",
    "answered": "good", "confirmed": "good",
}
CAME = {"counter": "Đến trụ sở nói hoặc đưa đơn", "telephone": "Gọi điện thoại", "post": "Gửi thư", "meeting": "Nói tại cuộc họp, tiếp xúc", "mail": "Gửi thư điện tử", "sms": "Nhắn tin", "zalo": "Nhắn Zalo"}
BY_STAFF = {"found": "Cán bộ tự thấy, không có người gửi"}  # no resident said it: what an officer saw, or what somebody took back and has to be done all the same
SAYS = {  # of journal words
    "submitted": "Đã gửi, có mã theo dõi",
    "classified": "Đã phân loại",
    "turned_report": "Được xử lý như phản ánh hiện trường",
    "routed": "Đã chuyển đến cơ quan giải quyết",
    "asked_back": "Cơ quan hỏi thêm người gửi",
    "completed": "Người gửi đã bổ sung",
    "said_to_counter": "Bộ phận tiếp nhận ghi điều người gửi nói thêm",
    "wait_ended": "Hết thời gian chờ người gửi bổ sung, thời hạn chạy tiếp",
    "proposed": "Đã dự thảo trả lời, trình lãnh đạo",
    "sent_back": "Lãnh đạo yêu cầu làm lại câu trả lời",
    "merged": "Được giải quyết chung với một hồ sơ khác về cùng việc",
    "separated": "Được tách ra giải quyết riêng",
    "went_along": "Chuyển theo hồ sơ được giải quyết chung",
    "answered": "Đã trả lời",
    "recounted": "Thời hạn được tính lại vì lịch làm việc thay đổi",
    "left_waiting": "Quá hạn tiếp nhận mà chưa tiếp nhận",
    "lapsed": "Quá hạn trả lời mà chưa trả lời",
    "confirmed": "Người gửi xác nhận đã giải quyết xong",
    "reopened": "Người gửi báo chưa giải quyết xong, hồ sơ được mở lại",
}
ASIDE = ("as_report", "route", "ask_back", "ask_more", "send_back", "merge", "separate")  # verbs that lead not on but aside: their buttons come last and are plain
DOES = {  # of verbs, on buttons
    "classify": "Phân loại và chuyển",
    "as_report": "Đây là phản ánh hiện trường",
    "route": "Chuyển cơ quan khác",
    "ask_back": "Hỏi lại người gửi",
    "ask_more": "Hỏi lại lần nữa, thời hạn vẫn chạy",
    "complete": "Gửi bổ sung",
    "write_down": "Ghi điều người gửi nói thêm",
    "merge": "Giải quyết chung với hồ sơ khác",
    "separate": "Tách ra giải quyết riêng",
    "propose": "Trình câu trả lời",
    "send_back": "Yêu cầu làm lại",
    "approve": "Duyệt và trả lời người gửi",
    "confirm": "Đã giải quyết xong",
    "reopen": "Chưa giải quyết xong",
}
