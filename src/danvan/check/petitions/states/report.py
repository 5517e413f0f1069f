"""The life of a report from the street: taken on within hours, done by its urgency. One row, one move.

What it shares with the feedback lane is called there what it is called here.
"""

from danvan.base.moves.table import Move
from danvan.check.petitions.states.after import AT_WORK, GIVEN, PLAN, PLANS, PUBLIC, RUNS_ON, wishes
from danvan.check.petitions.states.contributions import DOERS, consulting
from danvan.check.petitions.states.elsewhere import TURNED_AWAY, elsewhere
from danvan.check.petitions.states.met import meeting
from danvan.check.petitions.states.noting import noting
from danvan.check.petitions.states.withdrawing import EARLY, LATER, WITHDRAWN, Stage, withdrawing

TAKE, HANDLE = ("petitions.take_on",), ("petitions.handle",)
SORT = ("petitions.sort",)  # of feedback
NEW = ("submitted", "objected")  # while nobody has taken it on
OPEN = ("routed", "waiting", "proposed", "merged")  # while somebody has to do something about it

REPORT = (
    Move(verb="submit",    frm=("",),          to="submitted", who=("author", "reception"),   opens=TAKE),
    Move(verb="take_on",   frm=("submitted",), to="routed",    who=("reception",),            word="taken_on", closes=TAKE, opens=HANDLE),
    Move(verb="take_on",   frm=("objected",),  to="routed",    who=("reception", "leader", "upper"), word="taken_on", closes=TAKE, opens=HANDLE, keeps_rest=True),
    Move(verb="as_feedback", frm=("submitted",), to="submitted", who=("reception",),          word="turned_feedback", kind="feedback", ends=TAKE, opens=SORT),
    Move(verb="decline",   frm=("submitted",), to="declined",   who=("reception",),            closes=TAKE, gives_up=True),
    Move(verb="decline",   frm=("objected",),  to="declined",   who=("leader", "upper"),       closes=TAKE, gives_up=True),
    Move(verb="decline",   frm=("routed",),    to="declined",   who=("leader", "upper"),       closes=HANDLE, gives_up=True),
    Move(verb="route",     frm=("routed",),    to="routed",    who=("reception",)),
    Move(verb="regrade",   frm=("routed",),    to="",          who=("reception", "leader", "upper"), word="regraded", extends=HANDLE),
    Move(verb="ask_back",  frm=("routed",),    to="waiting",   who=("assigned", "leader"),    word="asked_back", suspends=HANDLE),
    Move(verb="ask_more",  frm=("routed",),    to="waiting",   who=("leader",),               word="asked_back", facts=RUNS_ON),
    Move(verb="complete",  frm=("waiting",),   to="routed",    who=("author",),               word="completed", resumes=HANDLE),
    Move(verb="write_down", frm=("waiting",),  to="routed",    who=("reception",),            word="said_to_counter", resumes=HANDLE),
    Move(verb="go_on",     frm=("waiting",),   to="routed",    who=("platform",),             word="wait_ended", resumes=HANDLE),
    Move(verb="propose",   frm=("routed",),    to="proposed",  who=("assigned", "leader")),
    Move(verb="send_back", frm=("proposed",),  to="routed",    who=("leader", "upper"),       word="sent_back"),
    Move(verb="approve",   frm=("proposed",),  to="answered",  who=("leader", "upper"),       closes=HANDLE, apart_from=("proposed",)),
    Move(verb="plan",      frm=("proposed",),  to="planned",   who=("leader", "upper"),       closes=HANDLE, opens=PLAN, apart_from=("proposed",)),
    Move(verb="merge",     frm=NEW,            to="merged",    who=("reception",),            closes=TAKE, opens=HANDLE),
    Move(verb="merge",     frm=("routed",),    to="merged",    who=("reception", "assigned")),
    Move(verb="separate",  frm=("merged",),    to="routed",    who=("reception", "assigned", "author", "platform"), word="separated"),
    Move(verb="go_along",  frm=("merged",),    to="",          who=("platform",),             word="went_along"),
    Move(verb="share",     frm=("merged",),    to="answered",  who=("platform",),             closes=HANDLE),
    Move(verb="share_plan", frm=("merged",),   to="planned",   who=("platform",),             closes=HANDLE, opens=PLAN),
    Move(verb="lapse",     frm=NEW,            to="",          who=("platform",),             word="left_waiting", lapses=TAKE),
    Move(verb="lapse",     frm=OPEN,           to="",          who=("platform",),             word="lapsed", lapses=HANDLE),
    Move(verb="recount",   frm=NEW,            to="",          who=("platform",),             word="recounted", recounts=TAKE),
    Move(verb="recount",   frm=OPEN,           to="",          who=("platform",),             word="recounted", recounts=HANDLE),
    Move(verb="confirm",   frm=("answered",),  to="confirmed", who=("author",)),
    Move(verb="reopen",    frm=("answered",),  to="routed",    who=("author",),               word="reopened", opens=HANDLE),
    Move(verb="reopen",    frm=AT_WORK,   to="routed",    who=("author",),               word="reopened", ends=PLAN, opens=HANDLE),
    Move(verb="reopen",    frm=("declined",),  to="objected",  who=("author",),               word="reopened", opens=TAKE),
    Move(verb="look_again", frm=("answered", "confirmed"), to="routed", who=("reception", "assigned", "leader"), word="looked_again", opens=HANDLE, only_tells=True),
    *PLANS, *PUBLIC, *wishes((*NEW, *OPEN, *GIVEN, *TURNED_AWAY)), *noting((*NEW, *OPEN, *GIVEN, *TURNED_AWAY, WITHDRAWN)), *consulting(DOERS, asks=("routed",), hears=OPEN),
    *elsewhere(first=TAKE, then=HANDLE, worked=("routed",)), *meeting(NEW, clock=TAKE),
    *withdrawing(Stage(frm=NEW, clock=TAKE, denied=EARLY, to="objected"), Stage(frm=OPEN, clock=HANDLE, denied=LATER, to="routed")),
)

LABELS = {"declined": "Không tiếp nhận, có nêu lý do", "objected": "Người gửi đề nghị xem lại, chờ lãnh đạo"}
TONES = {"declined": "plain", "objected": "wait"}
SAYS = {
    "taken_on": "Đã tiếp nhận và giao cơ quan xử lý",
    "turned_feedback": "Được xử lý như kiến nghị",
    "declined": "Không tiếp nhận",
    "regraded": "Đổi mức độ, thời hạn được tính lại",
    "left_waiting": "Quá hạn tiếp nhận mà chưa tiếp nhận",
}
AGAIN = "Đề nghị lãnh đạo xem lại"  # what "reopen" is called where nothing was taken on
ASIDE = ("as_feedback", "decline", "regrade")
DOES = {
    "take_on": "Tiếp nhận và giao xử lý",
    "as_feedback": "Đây là kiến nghị, góp ý",
    "decline": "Không tiếp nhận",
    "regrade": "Đổi mức độ khẩn",
}

URGENCIES = {"urgent": "Khẩn: nguy hiểm cho người, phải làm ngay", "ordinary": "Bình thường: theo thời hạn chung", "complex": "Phức tạp: nhiều nơi, nhiều bên"}
REFUSALS = {  # why something is not taken on: a public list, so that reasons can be counted
    "not_ours": "Việc không thuộc thẩm quyền của địa phương",
    "unclear": "Không đủ thông tin để tìm ra nơi hay việc",
    "not_found": "Đã đến kiểm tra, không có việc như phản ánh",
    "known": "Việc đã có kế hoạch xử lý được công bố",
    "private": "Tranh chấp giữa các bên, thuộc hòa giải hoặc tòa án",
    "other_lane": "Là khiếu nại, tố cáo: theo trình tự riêng của luật",
    "insulting": "Lời lẽ xúc phạm, không nêu việc cần giải quyết",
}
