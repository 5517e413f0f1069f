"""The life of a request for information. One row, one move. It is never reopened: who disagrees complains."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states import noting as notes
from danvan.check.petitions.states import withdrawing as taken_back
from danvan.check.petitions.states.contributions import consulting
from danvan.check.petitions.states.met import meeting
from danvan.check.petitions.states.noting import noting
from danvan.check.petitions.states.withdrawing import EARLY, LATER, WITHDRAWN, Stage, withdrawing

KIND = "information"
RECEIVE, PROVIDE = ("information.receive",), ("information.provide",)
DESK, HEADS, OWNERS, PLATFORM = ("reception", "assigned"), ("leader", "upper"), ("assigned", "leader"), ("platform",)
NEW, WAITING = ("requested",), ("requested", "incomplete")
GRANTED = ("granted", "partly_granted")
OPEN = ("sought", "proposed", *GRANTED)  # while the information is owed
GIVEN = ("supplied", "partly_supplied")
UNDECIDED = ("sought", "proposed")

INFORMATION = (
    Move(verb="submit",     frm=("",),               to="requested",      who=("author", "reception"), opens=RECEIVE),
    Move(verb="ask_back",   frm=NEW,                 to="incomplete",     who=(*DESK, "leader"), suspends=RECEIVE),
    Move(verb="complete",   frm=("incomplete",),     to="requested",      who=("author",),    word="request_completed", resumes=RECEIVE),
    Move(verb="take_down",  frm=("incomplete",),     to="requested",      who=("reception",), word="request_taken_down", resumes=RECEIVE),
    Move(verb="direct",     frm=WAITING,             to="directed",       who=DESK,           closes=RECEIVE),
    Move(verb="pass_on",    frm=WAITING,             to="passed_on",      who=DESK,           closes=RECEIVE),
    Move(verb="arrive",     frm=("passed_on",),      to="requested",      who=DESK,           word="request_arrived", opens=RECEIVE),
    Move(verb="seek",       frm=NEW,                 to="sought",         who=("reception",), closes=RECEIVE, opens=PROVIDE),
    Move(verb="ask_time",   frm=("sought",),         to="",               who=("assigned",),  word="later_day_asked"),
    Move(verb="give_time",  frm=("sought",),         to="",               who=HEADS,          word="later_day_given", extends=PROVIDE),
    Move(verb="deny_time",  frm=("sought",),         to="",               who=HEADS,          word="later_day_denied"),
    Move(verb="propose",    frm=("sought",),         to="proposed",       who=OWNERS),
    Move(verb="send_back",  frm=("proposed",),       to="sought",         who=HEADS,          word="sent_back"),
    Move(verb="grant",      frm=("proposed",),       to="granted",        who=HEADS, apart_from=("proposed",)),
    Move(verb="grant_part", frm=("proposed",),       to="partly_granted", who=HEADS, apart_from=("proposed",)),
    Move(verb="deny",       frm=("proposed",),       to="denied",         who=HEADS,          closes=PROVIDE, apart_from=("proposed",)),
    Move(verb="deliver",    frm=("granted",),        to="supplied",       who=DESK + HEADS,   closes=PROVIDE),
    Move(verb="deliver",    frm=("partly_granted",), to="partly_supplied", who=DESK + HEADS,  closes=PROVIDE),
    Move(verb="recommend",  frm=GIVEN,               to="",               who=(*OWNERS, "upper"), word="disclosure_recommended"),
    Move(verb="lapse",      frm=WAITING,             to="",               who=PLATFORM,       word="request_lapsed", lapses=RECEIVE),
    Move(verb="lapse",      frm=OPEN,                to="",               who=PLATFORM,       word="request_lapsed", lapses=PROVIDE),
    Move(verb="recount",    frm=WAITING,             to="",               who=PLATFORM,       word="recounted", recounts=RECEIVE),
    Move(verb="recount",    frm=OPEN,                to="",               who=PLATFORM,       word="recounted", recounts=PROVIDE),
    *consulting(OWNERS, asks=("sought",), hears=OPEN), *meeting(NEW, clock=RECEIVE),
    *withdrawing(Stage(frm=WAITING, clock=RECEIVE, denied=EARLY, to="requested"), Stage(frm=UNDECIDED, clock=PROVIDE, denied=LATER, to="sought")),
    *noting((*WAITING, *OPEN, *GIVEN, "denied", "directed", "passed_on", WITHDRAWN)),
)  # fmt: skip
CLOCKS = (*RECEIVE, *PROVIDE)

LABELS = {  # of states, for whoever reads them
    "requested": "Đã nhận yêu cầu, chờ xem xét",
    "incomplete": "Chờ người yêu cầu bổ sung",
    "directed": "Đã hướng dẫn đến nơi có thông tin",
    "passed_on": "Đã chuyển nơi có thông tin",
    "sought": "Đang chuẩn bị thông tin",
    "proposed": "Chờ lãnh đạo duyệt trả lời",
    "granted": "Đã duyệt cung cấp, chờ giao",
    "partly_granted": "Đã duyệt cung cấp một phần, chờ giao",
    "denied": "Từ chối cung cấp, có nêu căn cứ",
    "supplied": "Đã cung cấp thông tin",
    "partly_supplied": "Đã cung cấp một phần, phần còn lại có nêu căn cứ",
    **taken_back.LABELS,
}
TONES = {
    "requested": "wait", "incomplete": "wait", "directed": "plain", "passed_on": "wait", "sought": "busy", "proposed": "busy",
    "granted": "busy", "partly_granted": "busy", "denied": "plain", "supplied": "good", "partly_supplied": "good",
    **taken_back.TONES,
}  # fmt: skip
SAYS = {  # of journal words
    "requested": "Nhận yêu cầu cung cấp thông tin",
    "incomplete": "Hỏi người yêu cầu điều còn thiếu",
    "request_completed": "Người yêu cầu đã bổ sung",
    "request_taken_down": "Bộ phận tiếp nhận ghi điều người yêu cầu nói thêm",
    "directed": "Hướng dẫn người yêu cầu đến nơi có thông tin",
    "passed_on": "Chuyển yêu cầu đến nơi có thông tin",
    "request_arrived": "Yêu cầu đến nơi có thông tin",
    "sought": "Nhận giải quyết yêu cầu, giao tìm thông tin",
    "later_day_asked": "Đề nghị gia hạn cung cấp thông tin",
    "later_day_given": "Gia hạn cung cấp thông tin",
    "later_day_denied": "Không đồng ý gia hạn cung cấp thông tin",
    "granted": "Duyệt cung cấp thông tin",
    "partly_granted": "Duyệt cung cấp một phần thông tin",
    "denied": "Từ chối cung cấp thông tin",
    "supplied": "Cung cấp thông tin cho người yêu cầu",
    "partly_supplied": "Cung cấp một phần thông tin cho người yêu cầu",
    "disclosure_recommended": "Đề nghị công khai thông tin đã cung cấp",
    "request_lapsed": "Quá thời hạn mà yêu cầu thông tin chưa xong bước này",
}
ASIDE = ("ask_back", "direct", "pass_on", "ask_time", "deny_time", "send_back", "recommend", *taken_back.ASIDE, *notes.ASIDE)  # verbs whose buttons come last and are plain
DOES = {  # of verbs, on buttons
    "ask_back": "Hỏi lại người gửi",
    "complete": "Gửi bổ sung",
    "take_down": "Ghi điều người gửi nói thêm",
    "direct": "Hướng dẫn nơi có thông tin",
    "pass_on": "Chuyển nơi có thông tin",
    "seek": "Nhận giải quyết, giao tìm thông tin",
    "ask_time": "Đề nghị gia hạn",
    "give_time": "Duyệt gia hạn",
    "deny_time": "Không gia hạn",
    "propose": "Trình câu trả lời",
    "send_back": "Yêu cầu làm lại",
    "grant": "Duyệt cung cấp thông tin",
    "grant_part": "Duyệt cung cấp một phần",
    "deny": "Duyệt từ chối cung cấp",
    "deliver": "Ghi việc giao thông tin",
    "recommend": "Nên công khai cho mọi người",
    **taken_back.DOES, **notes.DOES,
}
WAYS = {  # in which somebody wants it
    "electronic": "Bản điện tử, xem trên trang hồ sơ", "copy": "Bản sao, đến nhận tại trụ sở", "look": "Đến trụ sở đọc, xem, chép lại",
    "post": "Bản sao, gửi qua bưu chính",
}  # fmt: skip
FULL, PART, NONE = "full", "part", "none"
OUTCOMES = {FULL: "Cung cấp toàn bộ", PART: "Cung cấp một phần", NONE: "Từ chối cung cấp"}
APPROVES = {FULL: "grant", PART: "grant_part", NONE: "deny"}  # the verb of each
HANDED = {"page": "Xem trên trang hồ sơ", "hand": "Giao tận tay", "post": "Gửi qua bưu chính", "ready": "Đã báo đến nhận tại trụ sở"}
LISTS = {  # of the law, as whoever asks reads them first
    "open": "Có thể đã được công khai sẵn", "conditional": "Chỉ được cung cấp khi có người đồng ý", "closed": "Không được cung cấp",
}
PAPERS = {  # by the name of its file: the journal's words that it tells of, and what people call it
    "tiep-nhan": (("requested",), "Phiếu tiếp nhận yêu cầu"),
    "bo-sung": (("incomplete",), "Thông báo bổ sung yêu cầu"),
    "huong-dan": (("directed",), "Phiếu hướng dẫn"),
    "chuyen": (("passed_on",), "Phiếu chuyển"),
    "gia-han": (("later_day_given",), "Thông báo gia hạn"),
    "tu-choi": (("denied",), "Thông báo từ chối cung cấp"),
    "cung-cap": (GIVEN, "Thông báo cung cấp thông tin"),
}
