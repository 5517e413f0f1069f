"""For which steps an office may keep sentences: where somebody writes words that a resident or another officer reads. Pure."""

from collections.abc import Iterator

from danvan.base.moves.table import Move
from danvan.check.petitions.states import LABELS
from danvan.check.petitions.states import complaint as of_complaint
from danvan.check.petitions.states import information as of_information
from danvan.check.petitions.states import land as of_land
from danvan.check.petitions.states import voters as of_voters
from danvan.check.petitions.states.conduct import CONDUCT
from danvan.check.petitions.states.contributions import DOES as OF_OTHERS
from danvan.check.petitions.states.elsewhere import DOES as ELSEWHERE
from danvan.check.petitions.states.feedback import DOES, FEEDBACK
from danvan.check.petitions.states.report import DOES as OF_REPORTS
from danvan.check.petitions.states.report import REPORT

AFTER = ("ask_back", "ask_more", "propose", "finish", "send_back", "consult", "guide", "refer")
SHARED = ELSEWHERE | {"finish": "Báo đã giải quyết xong"}
LANES: tuple[tuple[str, str, tuple[Move, ...], dict[str, str], tuple[str, ...]], ...] = (
    ("feedback", "Phản ánh, kiến nghị", FEEDBACK, DOES | SHARED, AFTER),
    ("report", "Phản ánh hiện trường", REPORT, DOES | OF_REPORTS | SHARED, (*AFTER, "decline")),
    ("conduct", "Thái độ phục vụ", CONDUCT, {"answer": "Trả lời"}, ("answer",)),
    ("complaint", "Khiếu nại", of_complaint.COMPLAINT, of_complaint.DOES, ("ask_paper", "guide", "refuse", "find", "meet", "decide", "consult")),
    ("information", "Yêu cầu cung cấp thông tin", of_information.INFORMATION, of_information.DOES, ("ask_back", "direct", "propose", "send_back", "consult")),
    ("land", "Hòa giải tranh chấp đất đai", of_land.LAND, of_land.DOES, ("turn_down", "call_meeting", "settle", "fail", "consult")),
    ("voters", "Kiến nghị cử tri", of_voters.VOTERS, of_voters.DOES, ("propose", "send_back", "finish")),
)  # fmt: skip


def uses() -> dict[str, dict[str, str]]:
    """Return, by lane, each step as "kind:state:verb" with what people call its state and its verb."""
    return {title: dict(_steps(kind, table, does | OF_OTHERS, verbs)) for kind, title, table, does, verbs in LANES}


def _steps(kind: str, table: tuple[Move, ...], does: dict[str, str], verbs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for move in table:
        if move.verb in verbs:
            yield from ((f"{kind}:{state}:{move.verb}", f"{LABELS[state]} · {does[move.verb]}") for state in move.frm if state)
