"""The life of a recommendation of voters, and of the session of an elected body that it is told to. One row, one move."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states import noting as notes
from danvan.check.petitions.states import withdrawing as taken_back
from danvan.check.petitions.states.noting import noting
from danvan.check.petitions.states.withdrawing import EARLY, WITHDRAWN, Stage, withdrawing

ANSWER, FINISH = ("voters.answer",), ("voters.finish",)
SESSION_KIND, KIND = "session", "voters"
DESK, ANSWERERS, HEADS, PLATFORM = ("reception", "assigned"), ("assigned", "leader"), ("leader", "upper"), ("platform",)
NEW = ("received", "routed")
OPEN = (*NEW, "proposed", "grouped")  # while an answer is owed
DONE = ("answered", "carried_out")
COLLECTED = ("author", "supporting")  # who sent it by letter; whom its session invites to collect

SESSION = (
    Move(verb="call",       frm=("",),          to="collecting", who=("reception", "leader"), word="session_called"),
    Move(verb="postpone",   frm=("collecting",), to="",          who=("reception", "leader"), word="next_session_moved"),
    Move(verb="invite",     frm=("collecting",), to="",          who=("reception", "leader"), word="collector_invited"),
    Move(verb="ask_out",    frm=("collecting",), to="",          who=("reception", "leader"), word="publication_asked"),
    Move(verb="put_out",    frm=("collecting",), to="put_out",   who=HEADS,                   word="results_published", apart_from=("publication_asked",)),
)  # fmt: skip
VOTERS = (
    Move(verb="take_in",    frm=("",),          to="received",    who=("reception", "supporting"), opens=ANSWER),  # these are whom its session invites
    Move(verb="route",      frm=NEW,            to="routed",      who=("reception",), word="passed_to_answer"),
    Move(verb="group",      frm=NEW,            to="grouped",     who=DESK),
    Move(verb="ungroup",    frm=("grouped",),   to="routed",      who=(*DESK, "platform"), word="ungrouped"),
    Move(verb="follow",     frm=("grouped",),   to="",            who=PLATFORM,       word="followed_its_group"),
    Move(verb="propose",    frm=("routed",),    to="proposed",    who=ANSWERERS),
    Move(verb="send_back",  frm=("proposed",),  to="routed",      who=HEADS,          word="sent_back"),
    Move(verb="approve",    frm=("proposed",),  to="answered",    who=HEADS,          word="replied",  closes=ANSWER, apart_from=("proposed",)),
    Move(verb="plan",       frm=("proposed",),  to="under_way",   who=HEADS,          closes=ANSWER, opens=FINISH, apart_from=("proposed",)),
    Move(verb="share",      frm=("grouped",),   to="answered",    who=PLATFORM,       word="replied",  closes=ANSWER),
    Move(verb="share_plan", frm=("grouped",),   to="under_way",   who=PLATFORM,       closes=ANSWER, opens=FINISH),
    Move(verb="finish",     frm=("under_way",), to="carried_out", who=(*ANSWERERS, "platform"), closes=FINISH),
    Move(verb="shift",      frm=OPEN,           to="",            who=PLATFORM,       word="moved_with_session", extends=ANSWER),
    Move(verb="open_up",    frm=(*OPEN, "under_way", *DONE, WITHDRAWN), to="", who=PLATFORM,     word="made_public"),
    Move(verb="lapse",      frm=OPEN,           to="",            who=PLATFORM,       word="term_lapsed", lapses=ANSWER),
    Move(verb="lapse",      frm=("under_way",), to="",            who=PLATFORM,       word="term_lapsed", lapses=FINISH),
    Move(verb="recount",    frm=OPEN,           to="",            who=PLATFORM,       word="day_recounted", recounts=ANSWER),
    Move(verb="recount",    frm=("under_way",), to="",            who=PLATFORM,       word="day_recounted", recounts=FINISH),
    *withdrawing(Stage(frm=OPEN, clock=ANSWER, denied=EARLY, to="routed"), who=COLLECTED),
    *noting((*OPEN, "under_way", *DONE, WITHDRAWN)),
)  # fmt: skip
CLOCKS = (*ANSWER, *FINISH)

LABELS = {  # of states, for whoever reads them
    "collecting": "Đang thu thập, giải quyết",
    "put_out": "Đã công bố kết quả",
    "received": "Đã tiếp nhận, chờ chuyển",
    "routed": "Đang giải quyết",
    "grouped": "Trả lời chung với kiến nghị cùng nội dung",
    "proposed": "Chờ lãnh đạo duyệt trả lời",
    "answered": "Đã trả lời",
    "under_way": "Đang giải quyết theo kế hoạch",
    "carried_out": "Đã giải quyết xong theo kế hoạch",
    **taken_back.LABELS,
}
TONES = {
    "collecting": "busy", "put_out": "good", "received": "wait", "routed": "busy", "grouped": "busy", "proposed": "busy",
    "answered": "good", "under_way": "wait", "carried_out": "good",
    **taken_back.TONES,
}  # fmt: skip
SAYS = {  # of journal words
    "session_called": "Lập kỳ họp để tập hợp kiến nghị cử tri",
    "next_session_moved": "Đổi ngày kỳ họp sau",
    "collector_invited": "Mời cơ quan cùng tập hợp, theo dõi kiến nghị",
    "publication_asked": "Đề nghị công bố kết quả giải quyết kiến nghị",
    "results_published": "Công bố kết quả giải quyết kiến nghị cử tri",
    "received": "Tiếp nhận kiến nghị cử tri",
    "passed_to_answer": "Chuyển kiến nghị đến cơ quan trả lời",
    "grouped": "Được trả lời chung với kiến nghị cùng nội dung",
    "ungrouped": "Được tách ra trả lời riêng",
    "followed_its_group": "Chuyển theo kiến nghị được trả lời chung",
    "proposed": "Đã dự thảo trả lời, trình lãnh đạo",
    "sent_back": "Lãnh đạo yêu cầu làm lại câu trả lời",
    "replied": "Đã trả lời kiến nghị cử tri",
    "under_way": "Đã trả lời: đang giải quyết, có ngày dự kiến xong",
    "carried_out": "Báo đã giải quyết xong theo kế hoạch",
    "moved_with_session": "Hạn trả lời đổi theo ngày kỳ họp sau",
    "made_public": "Công khai cùng kết quả của kỳ họp",
    "term_lapsed": "Quá thời hạn mà chưa thực hiện xong bước này",
    "day_recounted": "Xem lại thời hạn vì lịch làm việc thay đổi",
}
COLLECTORS = ("front", "mass_organisation", "council")  # kinds of bodies through whom voters speak


def collectors(by: str) -> tuple[str, ...]:
    """Return the kinds of bodies that speak for whoever is named as the collector: the Front with its members, or a council for its deputies."""
    return COLLECTORS[:2] if by == "front" else COLLECTORS[2:]


ASIDE = ("invite", "group", "ungroup", "send_back", "postpone", *taken_back.ASIDE, *notes.ASIDE)  # verbs that lead not on but aside: their buttons come last and are plain
DOES = {  # of verbs, on buttons
    "postpone": "Đổi ngày kỳ họp sau",
    "invite": "Mời Mặt trận, HĐND cùng tập hợp",
    "ask_out": "Đề nghị công bố kết quả",
    "put_out": "Công bố kết quả",
    "route": "Chuyển cơ quan trả lời",
    "group": "Trả lời chung với kiến nghị khác",
    "ungroup": "Tách ra trả lời riêng",
    "propose": "Trình câu trả lời",
    "send_back": "Yêu cầu làm lại",
    "approve": "Duyệt câu trả lời",
    "plan": "Duyệt câu trả lời và ngày dự kiến xong",
    "finish": "Báo đã giải quyết xong",
    **taken_back.DOES, **notes.DOES,
}
COUNCILS = {"commune": "HĐND cấp xã", "province": "HĐND cấp tỉnh", "national": "Quốc hội"}  # whose session it is
COLLECTED_BY = {
    "front": "Mặt trận Tổ quốc", "commune": "Đại biểu HĐND cấp xã", "province": "Đại biểu HĐND cấp tỉnh",
    "national": "Đại biểu Quốc hội",
}  # fmt: skip
SETTLED, UNDER_WAY, EXPLAINED = "settled", "under_way", "explained"
OUTCOMES = {SETTLED: "Đã giải quyết xong", UNDER_WAY: "Đang giải quyết", EXPLAINED: "Giải trình, thông tin"}
PAPERS = {"tra-loi": (("replied", "under_way"), "Công văn trả lời")}  # by the name of its file: the journal's words that it tells of, and what people call it
TAKEN_BACK = "Đã rút"
NO_ANSWER, LATE, WAS_LATE = "Chưa trả lời", "Quá hạn", "Trả lời hoặc làm xong muộn"  # lines of the figures besides
