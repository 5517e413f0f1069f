"""The life of an opinion on the conduct of officials: the head reads and answers it, nobody between. One row, one move."""

from danvan.base.moves.table import Move

KIND = "conduct"
SEEN_BY = ("leader",)  # the head of the agency it is sent to, and neither officers nor the counter nor those above
ANSWER = ("petitions.answer",)
OPEN = ("heard", "waiting")

CONDUCT = (
    Move(verb="submit",   frm=("",),         to="heard",     who=("author",),   word="conduct_received", opens=ANSWER),
    Move(verb="ask_back", frm=("heard",),    to="waiting",   who=("leader",),   word="asked_back", suspends=ANSWER),
    Move(verb="complete", frm=("waiting",),  to="heard",     who=("author",),   word="completed", resumes=ANSWER),
    Move(verb="answer",   frm=("heard",),    to="answered",  who=("leader",),   word="conduct_answered", closes=ANSWER),
    Move(verb="lapse",    frm=OPEN,          to="",          who=("platform",), word="conduct_lapsed", lapses=ANSWER),
    Move(verb="recount",  frm=OPEN,          to="",          who=("platform",), word="recounted", recounts=ANSWER),
    Move(verb="confirm",  frm=("answered",), to="confirmed", who=("author",)),
    Move(verb="reopen",   frm=("answered",), to="heard",     who=("author",),   word="conduct_reopened", opens=ANSWER),
)  # fmt: skip

LABELS = {"heard": "Đã đến người đứng đầu"}
TONES = {"heard": "busy"}
SAYS = {
    "conduct_received": "Đã gửi đến người đứng đầu",
    "conduct_answered": "Người đứng đầu đã trả lời",
    "conduct_lapsed": "Quá hạn mà người đứng đầu chưa trả lời",
    "conduct_reopened": "Người gửi báo chưa thỏa đáng, hồ sơ được mở lại",
}
DOES = {"answer": "Trả lời người gửi"}
ASIDE: tuple[str, ...] = ()
