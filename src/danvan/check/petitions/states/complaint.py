"""The life of a complaint, the first and the second alike but for the law's clocks. One row, one move. It is never reopened."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states import noting as notes
from danvan.check.petitions.states.contributions import consulting
from danvan.check.petitions.states.noting import noting

FIRST, SECOND = 1, 2  # instances
NAMES = {FIRST: "first", SECOND: "second"}  # in the names of the law's rows
DESK, OFFICERS, RECEPTION, AUTHOR = ("reception", "assigned"), ("assigned", "supporting"), ("reception",), ("author",)
LEADER, HEADS, PLATFORM = ("leader",), ("leader", "upper"), ("platform",)
NEW, STUDIED, OPEN = ("lodged",), ("lodged", "lacking"), ("taken_up",)
ALIVE = (*STUDIED, *OPEN, "stayed")  # neither ended nor decided
NOT_LODGED = ("prepared", "dropped")
LOOK, CHECK = ("complaints.look_again",), ("complaints.check_withdrawal",)
PAPER = ("complaints.wait_for_paper",)  # after which an office looks again at what it sent back
BROUGHT = ("paper_brought",)
REGISTER = ("complaints.register",)  # of what was handed over, by whoever got it


def rules(instance: int, *, discipline: bool) -> dict[str, str]:
    """Return the names of the clocks of an instance: accept, resolve, send. What is settled about discipline has a row of its own."""
    name = NAMES[instance]
    return {
        "accept": "complaints.accept_second" if instance == SECOND else "complaints.accept",
        "resolve": "complaints.resolve_discipline" if discipline else f"complaints.resolve_{name}", "send": f"complaints.send_{name}",
    }  # fmt: skip


def _life(instance: int, *, discipline: bool) -> tuple[Move, ...]:
    """Return the rows of an instance, whose clocks bear its name."""
    accept, resolve, send = ((rule,) for rule in rules(instance, discipline=discipline).values())
    return (
        Move(verb="prepare",   frm=("",),                              to="prepared",    who=("author",)),
        Move(verb="drop",      frm=("prepared",),                      to="dropped",     who=PLATFORM),
        Move(verb="register",  frm=("", "prepared"),                   to="lodged",      who=RECEPTION,      opens=accept),
        Move(verb="register",  frm=("transferred",),                   to="lodged",      who=RECEPTION,      opens=accept, ends=REGISTER),
        Move(verb="guide",     frm=STUDIED,                            to="guided",      who=LEADER,         closes=accept, ends=PAPER),
        Move(verb="ask_paper", frm=NEW,                                to="lacking",     who=DESK + LEADER,  suspends=accept, opens=PAPER),
        Move(verb="bring",     frm=("lacking",),                       to="lodged",      who=RECEPTION,      word="paper_brought", resumes=accept, ends=PAPER),
        Move(verb="transfer",  frm=STUDIED,                            to="transferred", who=DESK + LEADER,  closes=accept, ends=PAPER),
        Move(verb="hand_over", frm=("transferred",),                   to="",            who=DESK + LEADER,  word="handed_over", opens=REGISTER),
        Move(verb="refuse",    frm=STUDIED,                            to="refused",     who=LEADER,         closes=accept, ends=PAPER),
        Move(verb="accept",    frm=NEW,                                to="taken_up",    who=LEADER,         closes=accept, opens=resolve),
        Move(verb="appoint",   frm=OPEN,                               to="",            who=LEADER,         word="verifier_appointed"),
        Move(verb="find",      frm=OPEN,                               to="",            who=OFFICERS,       word="findings_reported", apart_from=("verifier_appointed",)),
        Move(verb="meet",      frm=OPEN,                               to="",            who=OFFICERS + LEADER, word="dialogue_held"),
        Move(verb="ask_time",  frm=OPEN,                               to="",            who=OFFICERS,       word="more_time_asked"),
        Move(verb="give_time", frm=OPEN,                               to="",            who=LEADER,         word="more_time_given", extends=resolve),
        Move(verb="deny_time", frm=OPEN,                               to="",            who=LEADER,         word="more_time_denied"),
        Move(verb="stay",      frm=OPEN,                               to="stayed",      who=LEADER,         suspends=resolve, opens=LOOK),
        Move(verb="stay_on",   frm=("stayed",),                        to="",            who=LEADER,         word="stay_prolonged", extends=LOOK),
        Move(verb="go_on",     frm=("stayed",),                        to="taken_up",    who=LEADER,         word="went_on", resumes=resolve, closes=LOOK),
        Move(verb="give_up_part", frm=ALIVE,                           to="",            who=RECEPTION,      word="partly_withdrawn"),
        Move(verb="take_withdrawal", frm=ALIVE,                        to="",            who=RECEPTION,      word="withdrawal_received"),
        Move(verb="give_up",   frm=ALIVE,                              to="given_up",    who=HEADS,          ends=accept + resolve + LOOK + PAPER, apart_from=("withdrawal_received",)),
        Move(verb="dispute",   frm=ALIVE,                              to="",            who=AUTHOR,         word="withdrawal_denied"),
        Move(verb="dispute",   frm=("given_up",),                      to="disputed",    who=AUTHOR,         word="withdrawal_denied", opens=CHECK),
        Move(verb="uphold",    frm=("disputed",),                      to="given_up",    who=HEADS,          word="withdrawal_upheld", closes=CHECK, apart_from=("withdrawal_received", "given_up")),
        Move(verb="take_back", frm=("disputed",),                      to="lodged",      who=HEADS,          word="taken_back", closes=CHECK, opens=accept, revives=True),
        Move(verb="take_on_again", frm=("disputed",),                  to="taken_up",    who=HEADS,          word="taken_back", closes=CHECK, opens=resolve, revives=True),
        Move(verb="decide",    frm=OPEN,                               to="decided",     who=LEADER,         closes=resolve, opens=send),
        Move(verb="send",      frm=("decided",),                       to="sent",        who=DESK + LEADER,  closes=send),
        Move(verb="note_delivery", frm=("sent",),                      to="",            who=DESK,           word="delivery_noted"),
        Move(verb="note_suit", frm=(*ALIVE, "refused", "decided", "sent"), to="",        who=DESK + LEADER,  word="suit_noted"),
        Move(verb="add_evidence", frm=("prepared",),                   to="",            who=AUTHOR,         word="evidence_prepared"),
        Move(verb="add_evidence", frm=ALIVE,                           to="",            who=AUTHOR,         word="evidence_added"),
        Move(verb="take_evidence", frm=ALIVE,                          to="",            who=RECEPTION,      word="evidence_received"),
        *consulting((*OFFICERS, *LEADER), asks=OPEN, hears=ALIVE), *noting((*ALIVE, "guided", "transferred", "refused", "given_up", "disputed", "decided", "sent")),
        *_clocks(accept, resolve, send),
    )  # fmt: skip


def _clocks(accept: tuple[str], resolve: tuple[str], send: tuple[str]) -> tuple[Move, ...]:
    """Return the rows by which the platform tells of lapses and counts anew."""
    return (
        Move(verb="lapse",    frm=NEW,                            to="",            who=PLATFORM,       word="term_lapsed", lapses=accept),
        Move(verb="lapse",    frm=OPEN,                           to="",            who=PLATFORM,       word="term_lapsed", lapses=resolve),
        Move(verb="lapse",    frm=("stayed",),                    to="",            who=PLATFORM,       word="term_lapsed", lapses=LOOK),
        Move(verb="lapse",    frm=("lacking",),                   to="",            who=PLATFORM,       word="term_lapsed", lapses=PAPER),
        Move(verb="lapse",    frm=("transferred",),               to="",            who=PLATFORM,       word="term_lapsed", lapses=REGISTER),
        Move(verb="lapse",    frm=("disputed",),                  to="",            who=PLATFORM,       word="term_lapsed", lapses=CHECK),
        Move(verb="lapse",    frm=("decided",),                   to="",            who=PLATFORM,       word="term_lapsed", lapses=send),
        Move(verb="recount",  frm=STUDIED,                        to="",            who=PLATFORM,       word="term_recounted", recounts=accept + PAPER),
        Move(verb="recount",  frm=(*OPEN, "stayed"),              to="",            who=PLATFORM,       word="term_recounted", recounts=resolve),
        Move(verb="recount",  frm=("transferred",),               to="",            who=PLATFORM,       word="term_recounted", recounts=REGISTER),
        Move(verb="recount",  frm=("disputed",),                  to="",            who=PLATFORM,       word="term_recounted", recounts=CHECK),
        Move(verb="recount",  frm=("decided",),                   to="",            who=PLATFORM,       word="term_recounted", recounts=send),
    )  # fmt: skip


ACCEPTS = ("complaints.accept", "complaints.accept_second")  # the clocks that count from receipt
LIVES = {(instance, discipline): _life(instance, discipline=discipline) for instance in NAMES for discipline in (False, True)}
COMPLAINT = tuple(dict.fromkeys(move for life in LIVES.values() for move in life))
CLOCKS = tuple(dict.fromkeys(rule for move in COMPLAINT for rule in move.opens))

LABELS = {  # of states, for whoever reads them
    "prepared": "Đã soạn, chưa nộp",
    "dropped": "Bản soạn đã xóa vì không nộp",
    "lodged": "Đã tiếp nhận đơn, chờ thụ lý",
    "lacking": "Chờ người khiếu nại bổ sung đơn",
    "guided": "Đã hướng dẫn gửi nơi có thẩm quyền",
    "transferred": "Đã chuyển nơi có thẩm quyền, chờ nơi đó tiếp nhận",
    "refused": "Không thụ lý",
    "taken_up": "Đã thụ lý, đang giải quyết",
    "stayed": "Tạm đình chỉ giải quyết",
    "given_up": "Người khiếu nại đã rút đơn, đình chỉ giải quyết",
    "disputed": "Người khiếu nại nói không rút đơn, chờ xem lại",
    "decided": "Đã có quyết định giải quyết, chờ gửi",
    "sent": "Đã gửi quyết định giải quyết",
}
TONES = {
    "prepared": "plain", "dropped": "plain", "lodged": "wait", "lacking": "wait", "guided": "plain", "transferred": "wait",
    "refused": "plain", "taken_up": "busy", "stayed": "wait", "given_up": "plain", "disputed": "wait", "decided": "busy", "sent": "good",
}  # fmt: skip
SAYS = {  # of journal words
    "prepared": "Soạn đơn khiếu nại trên mạng, chưa nộp",
    "dropped": "Xóa bản soạn vì không nộp trong thời gian giữ",
    "lodged": "Tiếp nhận đơn khiếu nại",
    "guided": "Hướng dẫn người khiếu nại gửi đơn đến nơi có thẩm quyền",
    "lacking": "Yêu cầu người khiếu nại bổ sung đơn",
    "paper_brought": "Bộ phận tiếp nhận ghi việc bổ sung đơn",
    "transferred": "Chuyển đơn khiếu nại đến nơi có thẩm quyền",
    "handed_over": "Giao hồ sơ cho nơi có thẩm quyền, chờ nơi đó tiếp nhận",
    "refused": "Thông báo không thụ lý khiếu nại",
    "taken_up": "Thụ lý khiếu nại",
    "verifier_appointed": "Giao người xác minh",
    "findings_reported": "Báo cáo kết quả xác minh",
    "dialogue_held": "Tổ chức đối thoại",
    "more_time_asked": "Đề nghị kéo dài thời hạn giải quyết vì vụ việc phức tạp",
    "more_time_given": "Kéo dài thời hạn giải quyết vì vụ việc phức tạp",
    "more_time_denied": "Không đồng ý kéo dài thời hạn giải quyết",
    "stayed": "Tạm đình chỉ giải quyết khiếu nại",
    "stay_prolonged": "Xem lại, tiếp tục tạm đình chỉ",
    "went_on": "Tiếp tục giải quyết khiếu nại",
    "partly_withdrawn": "Bộ phận tiếp nhận ghi giấy rút một phần nội dung",
    "withdrawal_received": "Bộ phận tiếp nhận ghi giấy rút toàn bộ khiếu nại",
    "given_up": "Đình chỉ giải quyết theo giấy rút khiếu nại",
    "withdrawal_denied": "Người khiếu nại nói mình không rút",
    "withdrawal_upheld": "Kết luận giấy rút là thật, giữ việc đình chỉ",
    "taken_back": "Giấy rút không được công nhận, giải quyết tiếp",
    "decided": "Ban hành quyết định giải quyết khiếu nại",
    "sent": "Gửi quyết định giải quyết khiếu nại",
    "delivery_noted": "Ghi ngày người khiếu nại nhận được quyết định",
    "evidence_prepared": "Kèm tài liệu vào đơn soạn",
    "evidence_added": "Người khiếu nại gửi thêm tài liệu",
    "evidence_received": "Bộ phận tiếp nhận nhận thêm tài liệu",
    "suit_noted": "Ghi nhận vụ việc được khởi kiện tại Tòa án",
    "term_lapsed": "Quá thời hạn mà chưa thực hiện xong bước này",
    "term_recounted": "Tính lại thời hạn khiếu nại vì lịch làm việc thay đổi",
}
ASIDE = (  # verbs that lead not on but aside: their buttons come last and are plain
    "ask_paper", "guide", "transfer", "refuse", "ask_time", "deny_time", "stay", "take_evidence", "give_up_part", "take_withdrawal",
    "give_up", "note_suit", "dispute", "uphold", *notes.ASIDE,
)
DOES = {  # of verbs, on buttons
    "register": "Tiếp nhận đơn",
    "guide": "Hướng dẫn nơi gửi đơn",
    "ask_paper": "Yêu cầu bổ sung đơn",
    "bring": "Nhận bổ sung đơn",
    "transfer": "Chuyển nơi có thẩm quyền",
    "refuse": "Không thụ lý",
    "accept": "Thụ lý",
    "appoint": "Giao người xác minh",
    "find": "Báo cáo kết quả xác minh",
    "meet": "Ghi biên bản đối thoại",
    "ask_time": "Đề nghị kéo dài thời hạn",
    "give_time": "Duyệt kéo dài thời hạn",
    "deny_time": "Không kéo dài thời hạn",
    "stay": "Tạm đình chỉ",
    "stay_on": "Tiếp tục tạm đình chỉ",
    "go_on": "Tiếp tục giải quyết",
    "give_up_part": "Ghi giấy rút một phần",
    "take_withdrawal": "Ghi giấy rút toàn bộ",
    "give_up": "Đình chỉ theo giấy rút",
    "dispute": "Tôi không rút khiếu nại",
    "uphold": "Giữ việc đình chỉ",
    "take_back": "Giải quyết tiếp từ bước thụ lý",
    "take_on_again": "Giải quyết tiếp",
    "decide": "Ban hành quyết định giải quyết",
    "send": "Gửi quyết định",
    "note_delivery": "Ghi ngày nhận quyết định",
    "add_evidence": "Gửi thêm tài liệu",
    "take_evidence": "Nhận thêm tài liệu",
    "note_suit": "Ghi việc khởi kiện tại Tòa án",
    **notes.DOES,
}
FROM_OUTSIDE = ("dispute", "add_evidence", "bring", "take_evidence")  # verbs by which more words of people come in, written down by staff too
KEPT_FROM = ("find", "consult", "urge", "call_off", "give_up_part", "take_withdrawal", "give_up", "uphold", "stay", "stay_on")  # a head who took the decision, though the law has them settle
CITES = ("refuse.settled_twice", "refuse.ended", "refuse.in_court")  # grounds that a paper must show
DISCIPLINE = {  # what is complained about, where that is no ordinary decision or act
    "penalty": "Quyết định kỷ luật cán bộ, công chức", "dismissal": "Quyết định kỷ luật buộc thôi việc",
}  # fmt: skip
CAME = {"counter": "Nộp trực tiếp", "post": "Gửi qua bưu chính", "mail": "Gửi thư điện tử", "sms": "Nhắn tin", "zalo": "Nhắn Zalo"}  # how it came
SHOWN_BY = {"slip": "Giấy biên nhận tại quầy", "stamp": "Dấu công văn đến", "postmark": "Dấu bưu điện", "server": "Giờ máy nhận thư, tin nhắn"}  # what shows the day
OUTCOMES = {"right": "Khiếu nại đúng", "partly": "Khiếu nại đúng một phần", "wrong": "Khiếu nại sai toàn bộ"}
PAPERS = {  # by the name of its file: the journal's word that it tells of, and what people call it
    "bien-nhan": ("lodged", "Giấy biên nhận"),
    "huong-dan": ("guided", "Phiếu hướng dẫn"),
    "bo-sung": ("lacking", "Thông báo yêu cầu bổ sung"),
    "chuyen-don": ("transferred", "Phiếu chuyển đơn"),
    "thu-ly": ("taken_up", "Thông báo thụ lý"),
    "khong-thu-ly": ("refused", "Thông báo không thụ lý"),
    "keo-dai": ("more_time_given", "Thông báo kéo dài thời hạn"),
    "tam-dinh-chi": ("stayed", "Quyết định tạm đình chỉ"),
    "dinh-chi": ("given_up", "Quyết định đình chỉ giải quyết"),
    "quyet-dinh": ("decided", "Quyết định giải quyết"),
}
