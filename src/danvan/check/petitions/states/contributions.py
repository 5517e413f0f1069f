"""What another agency is asked for a matter that somebody else leads. One row, one move.

The agency that leads asks, urges and calls off by moves of the matter itself, in whichever lane it is; what was asked has a life of
its own with its own clock, and the platform tells either of what became of the other.
"""

from danvan.base.moves.table import Move

KIND = "contribution"
CLOCK = ("petitions.contribute",)
DOERS, PLATFORM = ("assigned", "leader"), ("platform",)
INVITED = ("contribution_invited",)  # without a clock
OPEN = ("contribution_asked", *INVITED)

CONTRIBUTION = (
    Move(verb="ask",     frm=("",),                     to="contribution_asked",    who=PLATFORM, opens=CLOCK),
    Move(verb="invite",  frm=("",),                     to="contribution_invited",  who=PLATFORM),
    Move(verb="give",    frm=("contribution_asked",),   to="contribution_given",    who=DOERS,    closes=CLOCK),
    Move(verb="give",    frm=("contribution_invited",), to="contribution_given",    who=DOERS),
    Move(verb="return",  frm=("contribution_asked",),   to="contribution_returned", who=DOERS,    ends=CLOCK),
    Move(verb="return",  frm=("contribution_invited",), to="contribution_returned", who=DOERS),
    Move(verb="stop",    frm=("contribution_asked",),   to="contribution_stopped",  who=PLATFORM, ends=CLOCK),
    Move(verb="stop",    frm=("contribution_invited",), to="contribution_stopped",  who=PLATFORM),
    Move(verb="remind",  frm=OPEN,                      to="",                      who=PLATFORM, word="contribution_reminded"),
    Move(verb="lapse",   frm=("contribution_asked",),   to="",                      who=PLATFORM, word="contribution_lapsed", lapses=CLOCK),
    Move(verb="recount", frm=("contribution_asked",),   to="",                      who=PLATFORM, word="recounted", recounts=CLOCK),
)  # fmt: skip


def consulting(who: tuple[str, ...], *, asks: tuple[str, ...], hears: tuple[str, ...]) -> tuple[Move, ...]:
    """Return the rows by which some people of a lane ask in some states, and hear, urge and call off in those and others."""
    return (
        Move(verb="consult",     frm=asks,  to="", who=who,      word="consulted"),
        Move(verb="urge",        frm=hears, to="", who=who,      word="contribution_urged"),
        Move(verb="call_off",    frm=hears, to="", who=who,      word="contribution_called_off"),
        Move(verb="hear",        frm=hears, to="", who=PLATFORM, word="contribution_heard"),
        Move(verb="hear_return", frm=hears, to="", who=PLATFORM, word="contribution_declined"),
    )  # fmt: skip


LABELS = {  # of states, for whoever reads them
    "contribution_asked": "Chờ cơ quan được hỏi cho ý kiến",
    "contribution_invited": "Đã đề nghị cho ý kiến",
    "contribution_given": "Đã cho ý kiến",
    "contribution_returned": "Trả lại, có nêu lý do",
    "contribution_stopped": "Không cần ý kiến nữa",
}
TONES = {
    "contribution_asked": "wait", "contribution_invited": "plain", "contribution_given": "good", "contribution_returned": "plain",
    "contribution_stopped": "plain",
}  # fmt: skip
SAYS = {  # of journal words: first of what was asked, then of the matter for which it was
    "contribution_asked": "Được hỏi ý kiến",
    "contribution_invited": "Được đề nghị cho ý kiến",
    "contribution_given": "Cho ý kiến",
    "contribution_returned": "Trả lại, không cho ý kiến",
    "contribution_stopped": "Không cần ý kiến nữa",
    "contribution_reminded": "Được nhắc cho ý kiến",
    "contribution_lapsed": "Quá hạn mà chưa cho ý kiến",
    "consulted": "Hỏi ý kiến cơ quan khác",
    "contribution_urged": "Nhắc cơ quan được hỏi ý kiến",
    "contribution_called_off": "Thôi hỏi ý kiến",
    "contribution_heard": "Nhận được ý kiến của cơ quan được hỏi",
    "contribution_declined": "Cơ quan được hỏi trả lại, không cho ý kiến",
}
ASIDE = ("consult", "urge", "call_off", "return")
DOES = {  # of verbs, on buttons
    "consult": "Hỏi ý kiến cơ quan khác",
    "urge": "Nhắc cơ quan được hỏi",
    "call_off": "Thôi hỏi ý kiến",
    "give": "Cho ý kiến",
    "return": "Trả lại",
}
