"""The life of a land dispute that a commune mediates. One row, one move."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states import noting as notes
from danvan.check.petitions.states.contributions import consulting
from danvan.check.petitions.states.met import meeting
from danvan.check.petitions.states.noting import noting

KIND = "land"
ACCEPT, SETTLE = ("mediations.accept_land",), ("mediations.settle_land",)
OBJECT = "mediations.object_land"  # how long who agreed may still say otherwise
DESK, HEADS, PLATFORM = ("reception", "assigned"), ("leader", "upper"), ("platform",)
WORKERS = (*DESK, *HEADS)
NEW, UNDER_WAY = ("mediation_asked",), ("mediating",)
ALIVE = (*NEW, *UNDER_WAY)
DENY = ("deny_retraction", "ask_again", "meet_again")  # before a paper ended it; after, before a council was set up and with one

LAND = (
    Move(verb="submit",       frm=("",),        to="mediation_asked", who=("author", "reception"), opens=ACCEPT),
    Move(verb="turn_down",    frm=NEW,          to="turned_down",     who=HEADS,     closes=ACCEPT),
    Move(verb="take_up",      frm=NEW,          to="mediating",       who=("reception", "leader"), word="mediation_taken_up", closes=ACCEPT, opens=SETTLE),
    Move(verb="call_meeting", frm=UNDER_WAY,    to="",                who=WORKERS,   word="meeting_called"),
    Move(verb="note_absence", frm=UNDER_WAY,    to="",                who=WORKERS,   word="party_absent"),
    Move(verb="settle",       frm=UNDER_WAY,    to="mediated",        who=WORKERS,   closes=SETTLE),
    Move(verb="fail",         frm=UNDER_WAY,    to="unmediated",      who=WORKERS,   closes=SETTLE),
    Move(verb="object",       frm=("mediated",), to="mediating",      who=("author", "reception"), word="mediation_objected", opens=SETTLE),
    Move(verb="forward",      frm=("mediated",), to="forwarded",      who=WORKERS),
    Move(verb="retract",    frm=NEW,          to="retracted",      who=("author",), ends=ACCEPT),
    Move(verb="retract",    frm=UNDER_WAY,    to="retracted",      who=("author",), ends=SETTLE),
    Move(verb="take_retraction",   frm=ALIVE,     to="",           who=("reception",), word="retraction_received"),
    Move(verb="accept_retraction", frm=NEW,       to="retracted",  who=HEADS,     word="retraction_accepted", ends=ACCEPT, apart_from=("retraction_received",)),
    Move(verb="accept_retraction", frm=UNDER_WAY, to="retracted",  who=HEADS,     word="retraction_accepted", ends=SETTLE, apart_from=("retraction_received",)),
    Move(verb="deny_retraction",   frm=ALIVE,     to="",           who=("author",), word="retraction_denied"),
    Move(verb="ask_again",  frm=("retracted",), to="mediation_asked", who=("author",), word="mediation_resumed", opens=ACCEPT, revives=True),
    Move(verb="meet_again", frm=("retracted",), to="mediating",    who=("author",), word="mediation_resumed", opens=SETTLE, revives=True),
    Move(verb="lapse",        frm=NEW,          to="",                who=PLATFORM,  word="mediation_lapsed", lapses=ACCEPT),
    Move(verb="lapse",        frm=UNDER_WAY,    to="",                who=PLATFORM,  word="mediation_lapsed", lapses=SETTLE),
    Move(verb="recount",      frm=NEW,          to="",                who=PLATFORM,  word="recounted", recounts=ACCEPT),
    Move(verb="recount",      frm=UNDER_WAY,    to="",                who=PLATFORM,  word="recounted", recounts=SETTLE),
    *consulting(WORKERS, asks=UNDER_WAY, hears=UNDER_WAY), *noting((*ALIVE, "turned_down", "mediated", "forwarded", "unmediated", "retracted")), *meeting(NEW, clock=ACCEPT),
)  # fmt: skip
CLOCKS = (*ACCEPT, *SETTLE)

LABELS = {  # of states, for whoever reads them
    "mediation_asked": "Đã nhận đơn đề nghị hòa giải",
    "turned_down": "Không thụ lý hòa giải, có nêu lý do",
    "mediating": "Đang hòa giải",
    "mediated": "Hòa giải thành",
    "forwarded": "Hòa giải thành, đã gửi nơi chỉnh lý đất đai",
    "unmediated": "Hòa giải không thành",
    "retracted": "Người đề nghị đã rút đơn",
}
TONES = {
    "mediation_asked": "wait", "turned_down": "plain", "mediating": "busy", "mediated": "good", "forwarded": "good", "unmediated": "plain",
    "retracted": "plain",
}  # fmt: skip
SAYS = {  # of journal words
    "mediation_asked": "Nhận đơn đề nghị hòa giải tranh chấp đất đai",
    "turned_down": "Không thụ lý hòa giải",
    "mediation_taken_up": "Thụ lý, lập Hội đồng hòa giải",
    "meeting_called": "Mời họp hòa giải",
    "party_absent": "Một bên vắng mặt tại buổi hòa giải",
    "mediated": "Lập biên bản hòa giải thành",
    "unmediated": "Lập biên bản hòa giải không thành",
    "mediation_objected": "Một bên có ý kiến khác sau khi hòa giải thành",
    "forwarded": "Gửi biên bản đến nơi chỉnh lý đất đai",
    "retracted": "Người đề nghị rút đơn hòa giải",
    "retraction_received": "Bộ phận tiếp nhận ghi giấy rút đơn hòa giải",
    "retraction_accepted": "Kết thúc hòa giải theo giấy rút đơn",
    "retraction_denied": "Người đề nghị nói mình không rút đơn hòa giải",
    "mediation_resumed": "Người đề nghị nói mình không rút đơn, hòa giải tiếp",
    "mediation_lapsed": "Quá thời hạn mà việc hòa giải chưa xong bước này",
}
ASIDE = ("turn_down", "note_absence", "object", "retract", "take_retraction", "accept_retraction", *DENY, *notes.ASIDE)  # verbs whose buttons come last and are plain
DOES = {  # of verbs, on buttons
    "turn_down": "Không thụ lý hòa giải",
    "take_up": "Thụ lý, lập Hội đồng hòa giải",
    "call_meeting": "Mời họp hòa giải",
    "note_absence": "Ghi một bên vắng mặt",
    "settle": "Ghi hòa giải thành",
    "fail": "Ghi hòa giải không thành",
    "object": "Gửi ý kiến khác với biên bản",
    "forward": "Ghi đã gửi nơi chỉnh lý đất đai",
    "retract": "Rút đơn hòa giải",
    "take_retraction": "Ghi giấy rút đơn hòa giải",
    "accept_retraction": "Kết thúc theo giấy rút đơn",
    **dict.fromkeys(DENY, "Tôi không rút đơn hòa giải"), **notes.DOES,
}
AGREED, DIFFER, ABSENT = "agreed", "differ", "absent"
OUTCOMES = {AGREED: "Hai bên thống nhất", DIFFER: "Hai bên không thống nhất", ABSENT: "Một bên vắng mặt đến lần thứ hai"}
PARTIES = {"asker": "Người đề nghị", "other": "Bên kia"}
MOST_ABSENCES = 2  # with which the law takes the mediation for failed
OTHERS = "giay-moi-ben-kia"  # has the secret code of the other party: for staff alone, who send it to them
PAPERS = {  # by the name of its file: the journal's words that it tells of, and what people call it
    "bien-nhan": (("mediation_asked",), "Giấy biên nhận"),
    "thu-ly": (("mediation_taken_up",), "Thông báo thụ lý"),
    "khong-thu-ly": (("turned_down",), "Thông báo không thụ lý"),
    "giay-moi": (("meeting_called",), "Giấy mời họp hòa giải"),
    OTHERS: (("meeting_called",), "Giấy mời bên kia, có mã theo dõi"),
    "bien-ban": (("mediated", "unmediated"), "Biên bản hòa giải"),
    "rut-don": (("retracted", "retraction_accepted"), "Thông báo chấm dứt hòa giải"),
}
