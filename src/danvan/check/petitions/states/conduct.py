"""The life of an opinion on the conduct of officials: the head reads and answers it, nobody between. One row, one move."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states.noting import noting
from danvan.check.petitions.states.withdrawing import EARLY, WITHDRAWN, Stage, withdrawing

KIND, TROUBLE = "conduct", "trouble"  # an opinion; that somebody was given trouble for what they sent
KINDS = (KIND, TROUBLE)
SEEN_BY = ("leader",)  # the head of the agency it is sent to, and neither officers nor the counter nor those above
ANSWER, PROTECT = ("petitions.answer",), ("petitions.protect",)
OPEN = ("heard", "waiting")


def _life(clock: tuple[str, ...], *, name: str) -> tuple[Move, ...]:
    """Return the rows of a kind whose own words bear its name."""
    return (
        Move(verb="submit",   frm=("",),         to="heard",     who=("author",),   word=f"{name}_received", opens=clock),
        Move(verb="ask_back", frm=("heard",),    to="waiting",   who=("leader",),   word="asked_back", suspends=clock),
        Move(verb="complete", frm=("waiting",),  to="heard",     who=("author",),   word="completed", resumes=clock),
        Move(verb="go_on",    frm=("waiting",),  to="heard",     who=("platform",), word="wait_ended", resumes=clock),
        Move(verb="answer",   frm=("heard",),    to="answered",  who=("leader",),   word=f"{name}_answered", closes=clock),
        Move(verb="lapse",    frm=OPEN,          to="",          who=("platform",), word=f"{name}_lapsed", lapses=clock),
        Move(verb="recount",  frm=OPEN,          to="",          who=("platform",), word="recounted", recounts=clock),
        Move(verb="confirm",  frm=("answered",), to="confirmed", who=("author",)),
        Move(verb="reopen",   frm=("answered",), to="heard",     who=("author",),   word=f"{name}_reopened", opens=clock),
        *withdrawing(Stage(frm=OPEN, clock=clock, denied=EARLY, to="heard"), by_paper=()), *noting((*OPEN, "answered", "confirmed", WITHDRAWN), who=SEEN_BY),
    )  # fmt: skip


CONDUCT = _life(ANSWER, name=KIND)
TROUBLED = _life(PROTECT, name=TROUBLE)

LABELS = {"heard": "Đã đến người đứng đầu"}
TONES = {"heard": "busy"}
SAYS = {
    "conduct_received": "Đã gửi đến người đứng đầu",
    "conduct_answered": "Người đứng đầu đã trả lời",
    "conduct_lapsed": "Quá hạn mà người đứng đầu chưa trả lời",
    "conduct_reopened": "Người gửi báo chưa thỏa đáng, hồ sơ được mở lại",
    "trouble_received": "Đã báo bị gây khó đến nơi khác với nơi đang giữ hồ sơ",
    "trouble_answered": "Đã trả lời người báo bị gây khó",
    "trouble_lapsed": "Quá hạn mà chưa trả lời người báo bị gây khó",
    "trouble_reopened": "Người báo bị gây khó cho là chưa xong, hồ sơ được mở lại",
}
DOES = {"answer": "Trả lời người gửi"}
FOUND = {"right": "Đúng như góp ý", "partly": "Đúng một phần", "wrong": "Không đúng"}  # what the head found, counted for Home Affairs
FEWEST = 10  # findings, below which they are not told: of few, somebody could be told apart
ASIDE: tuple[str, ...] = ()
