"""The life of what a supporting agency is asked for a task. One row, one move."""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import ASSIGNER, DOERS, PLATFORM

ANSWER = ("directives.support",)
OPEN = ("asked", "invited")
DONE = ("supported",)
ENDED = (*DONE, "released")

SUPPORT = (
    Move(verb="ask",       frm=("",),               to="asked",     who=ASSIGNER, opens=ANSWER),
    Move(verb="invite",    frm=("",),               to="invited",   who=ASSIGNER),
    Move(verb="answer",    frm=("asked",),          to="supported", who=DOERS,    closes=ANSWER),
    Move(verb="answer",    frm=("invited",),        to="supported", who=DOERS),
    Move(verb="release",   frm=("asked",),          to="released",  who=PLATFORM, ends=ANSWER),
    Move(verb="release",   frm=("invited",),        to="released",  who=PLATFORM),
    Move(verb="lapse",     frm=("asked",),          to="",          who=PLATFORM, word="support_lapsed", lapses=ANSWER),
    Move(verb="go_on",     frm=("asked",),          to="",          who=ASSIGNER, word="support_carried_over", extends=ANSWER),
    Move(verb="remind",    frm=("asked",),          to="",          who=PLATFORM, word="support_reminded"),
)

LABELS = {  # of states, for whoever reads them
    "asked": "Chờ phối hợp",
    "invited": "Đã đề nghị phối hợp",
    "supported": "Đã phối hợp",
    "released": "Không cần phối hợp nữa",
}
TONES = {"asked": "wait", "invited": "plain", "supported": "good", "released": "plain"}
SAYS = {  # of journal words
    "asked": "Giao phối hợp",
    "invited": "Đề nghị phối hợp",
    "supported": "Báo kết quả phối hợp",
    "released": "Không cần phối hợp nữa",
    "support_lapsed": "Quá hạn mà chưa báo kết quả phối hợp",
    "support_carried_over": "Phối hợp tiếp theo văn bản sau",
    "support_reminded": "Đã nhắc phối hợp",
}
DOES = {"answer": "Báo kết quả phối hợp"}  # of verbs, on buttons
