"""The life of a complaint, the first and the second alike but for the law's clocks. One row, one move. It is never reopened."""

from danvan.base.moves.table import Move

FIRST, SECOND = 1, 2  # instances
NAMES = {FIRST: "first", SECOND: "second"}  # in the names of the law's rows
DESK, OFFICERS, CLERKS = ("reception", "assigned"), ("assigned", "supporting"), ("reception", "assigned", "supporting", "leader")
LEADER, PLATFORM = ("leader",), ("platform",)
NEW, STUDIED, OPEN = ("lodged",), ("lodged", "lacking"), ("taken_up",)


def _life(instance: int) -> tuple[Move, ...]:
    """Return the rows of an instance, whose clocks bear its name."""
    accept = ("complaints.accept_second" if instance == SECOND else "complaints.accept",)
    resolve, send = ((f"complaints.{what}_{NAMES[instance]}",) for what in ("resolve", "send"))
    return (
        Move(verb="prepare",   frm=("",),                              to="prepared",    who=("author",)),
        Move(verb="drop",      frm=("prepared",),                      to="dropped",     who=PLATFORM),
        Move(verb="register",  frm=("", "prepared", "transferred"),    to="lodged",      who=("reception",), opens=accept),
        Move(verb="guide",     frm=STUDIED,                            to="guided",      who=DESK + LEADER,  closes=accept),
        Move(verb="ask_paper", frm=NEW,                                to="lacking",     who=DESK,           suspends=accept),
        Move(verb="bring",     frm=("lacking",),                       to="lodged",      who=("reception",), word="paper_brought", resumes=accept),
        Move(verb="transfer",  frm=STUDIED,                            to="transferred", who=DESK + LEADER,  closes=accept),
        Move(verb="hand_over", frm=("transferred",),                   to="",            who=DESK + LEADER,  word="handed_over"),
        Move(verb="refuse",    frm=STUDIED,                            to="refused",     who=LEADER,         closes=accept),
        Move(verb="accept",    frm=NEW,                                to="taken_up",    who=LEADER,         closes=accept, opens=resolve),
        Move(verb="appoint",   frm=OPEN,                               to="",            who=LEADER,         word="verifier_appointed"),
        Move(verb="find",      frm=OPEN,                               to="",            who=OFFICERS,       word="findings_reported"),
        Move(verb="meet",      frm=OPEN,                               to="",            who=OFFICERS + LEADER, word="dialogue_held"),
        Move(verb="ask_time",  frm=OPEN,                               to="",            who=OFFICERS,       word="more_time_asked"),
        Move(verb="give_time", frm=OPEN,                               to="",            who=LEADER,         word="more_time_given", extends=resolve),
        Move(verb="deny_time", frm=OPEN,                               to="",            who=LEADER,         word="more_time_denied"),
        Move(verb="stay",      frm=OPEN,                               to="stayed",      who=LEADER,         suspends=resolve),
        Move(verb="go_on",     frm=("stayed",),                        to="taken_up",    who=LEADER,         word="went_on", resumes=resolve),
        Move(verb="give_up_part", frm=(*STUDIED, *OPEN, "stayed"),     to="",            who=CLERKS,         word="partly_withdrawn"),
        Move(verb="give_up",   frm=(*STUDIED, *OPEN, "stayed"),        to="given_up",    who=CLERKS,         ends=accept + resolve),
        Move(verb="decide",    frm=OPEN,                               to="decided",     who=LEADER,         closes=resolve, opens=send),
        Move(verb="send",      frm=("decided",),                       to="sent",        who=DESK + LEADER,  closes=send),
        Move(verb="note_suit", frm=("refused", "taken_up", "decided", "sent"), to="",    who=DESK + LEADER,  word="suit_noted"),
        Move(verb="lapse",    frm=STUDIED,                        to="",            who=PLATFORM,       word="term_lapsed", lapses=accept),
        Move(verb="lapse",    frm=(*OPEN, "stayed"),              to="",            who=PLATFORM,       word="term_lapsed", lapses=resolve),
        Move(verb="lapse",    frm=("decided",),                   to="",            who=PLATFORM,       word="term_lapsed", lapses=send),
        Move(verb="recount",  frm=STUDIED,                        to="",            who=PLATFORM,       word="term_recounted", recounts=accept),
        Move(verb="recount",  frm=(*OPEN, "stayed"),              to="",            who=PLATFORM,       word="term_recounted", recounts=resolve),
        Move(verb="recount",  frm=("decided",),                   to="",            who=PLATFORM,       word="term_recounted", recounts=send),
    )  # fmt: skip


LIVES = {instance: _life(instance) for instance in NAMES}
COMPLAINT = tuple(dict.fromkeys((*LIVES[FIRST], *LIVES[SECOND])))
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
    "decided": "Đã có quyết định giải quyết, chờ gửi",
    "sent": "Đã gửi quyết định giải quyết",
}
TONES = {
    "prepared": "plain", "dropped": "plain", "lodged": "wait", "lacking": "wait", "guided": "plain", "transferred": "wait",
    "refused": "plain", "taken_up": "busy", "stayed": "wait", "given_up": "plain", "decided": "busy", "sent": "good",
}  # fmt: skip
SAYS = {  # of journal words
    "prepared": "Soạn đơn khiếu nại trên mạng, chưa nộp",
    "dropped": "Xóa bản soạn vì không nộp trong thời gian giữ",
    "lodged": "Tiếp nhận đơn khiếu nại",
    "guided": "Hướng dẫn người khiếu nại gửi đơn đến nơi có thẩm quyền",
    "lacking": "Yêu cầu người khiếu nại bổ sung đơn",
    "paper_brought": "Người khiếu nại đã bổ sung đơn",
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
    "went_on": "Tiếp tục giải quyết khiếu nại",
    "partly_withdrawn": "Người khiếu nại rút một phần nội dung",
    "given_up": "Người khiếu nại rút toàn bộ khiếu nại",
    "decided": "Ban hành quyết định giải quyết khiếu nại",
    "sent": "Gửi quyết định giải quyết khiếu nại",
    "suit_noted": "Ghi nhận vụ việc được khởi kiện tại Tòa án",
    "term_lapsed": "Quá thời hạn mà chưa thực hiện xong bước này",
    "term_recounted": "Tính lại thời hạn khiếu nại vì lịch làm việc thay đổi",
}
ASIDE = (  # verbs that lead not on but aside: their buttons come last and are plain
    "ask_paper", "guide", "transfer", "refuse", "ask_time", "deny_time", "stay", "give_up_part", "give_up", "note_suit",
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
    "go_on": "Tiếp tục giải quyết",
    "give_up_part": "Ghi nhận rút một phần",
    "give_up": "Ghi nhận rút toàn bộ",
    "decide": "Ban hành quyết định giải quyết",
    "send": "Gửi quyết định",
    "note_suit": "Ghi việc khởi kiện tại Tòa án",
}
CAME = {"counter": "Nộp trực tiếp", "post": "Gửi qua bưu chính"}  # how it came
SHOWN_BY = {"slip": "Giấy biên nhận tại quầy", "stamp": "Dấu công văn đến", "postmark": "Dấu bưu điện"}  # what shows the day
OUTCOMES = {"right": "Khiếu nại đúng", "partly": "Khiếu nại đúng một phần", "wrong": "Khiếu nại sai toàn bộ"}
PAPERS = {  # by the name of its file: the journal's word that it tells of, and what people call it
    "bien-nhan": ("lodged", "Giấy biên nhận"),
    "huong-dan": ("guided", "Phiếu hướng dẫn"),
    "bo-sung": ("lacking", "Phiếu yêu cầu bổ sung"),
    "chuyen-don": ("transferred", "Phiếu chuyển đơn"),
    "thu-ly": ("taken_up", "Thông báo thụ lý"),
    "khong-thu-ly": ("refused", "Thông báo không thụ lý"),
    "keo-dai": ("more_time_given", "Thông báo kéo dài thời hạn"),
    "quyet-dinh": ("decided", "Quyết định giải quyết"),
}
