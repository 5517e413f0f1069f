"""The life of a proposal to settle for good what comes back again and again. One row, one move."""

from danvan.base.moves.table import Move

HEADS, PLATFORM = ("leader", "upper"), ("platform",)
DECIDE = ("petitions.decide_recurrence",)

RECURRENCE = (
    Move(verb="raise",    frm=("",),        to="raised",  who=PLATFORM, word="recurrence_raised", opens=DECIDE),
    Move(verb="add_one",  frm=("raised",),  to="",        who=PLATFORM, word="recurrence_grew"),
    Move(verb="order",    frm=("raised",),  to="ordered", who=HEADS,    word="recurrence_ordered", closes=DECIDE),
    Move(verb="leave",    frm=("raised",),  to="left_be", who=HEADS,    word="recurrence_left", closes=DECIDE),
    Move(verb="lapse",    frm=("raised",),  to="",        who=PLATFORM, word="recurrence_lapsed", lapses=DECIDE),
    Move(verb="recount",  frm=("raised",),  to="",        who=PLATFORM, word="recounted", recounts=DECIDE),
    Move(verb="tie",      frm=("ordered",), to="",        who=PLATFORM, word="recurrence_tied"),
)  # fmt: skip

LABELS = {  # of states
    "raised": "Chờ lãnh đạo quyết định",
    "ordered": "Đã giao nhiệm vụ giải quyết tận gốc",
    "left_be": "Không giao nhiệm vụ, có nêu lý do",
}
TONES = {"raised": "wait", "ordered": "good", "left_be": "plain"}
SAYS = {  # of journal words
    "recurrence_raised": "Việc lặp lại, đề nghị giải quyết tận gốc",
    "recurrence_clock_began": "Đặt hạn để lãnh đạo quyết định",  # of proposals that were decided before all had their clock
    "recurrence_lapsed": "Quá hạn mà lãnh đạo chưa quyết định",
    "recurrence_grew": "Thêm một hồ sơ cùng việc",
    "recurrence_ordered": "Lãnh đạo giao giải quyết tận gốc",
    "recurrence_left": "Lãnh đạo không giao nhiệm vụ",
    "recurrence_tied": "Nhiệm vụ đã được lập",
}
ASIDE = ("leave",)
DOES = {"order": "Giao nhiệm vụ", "leave": "Không giao"}
