"""Returns on receiving and settling: what of the journal begins and ends a case in each lane, and what is counted. Pure.

The tables of the circular's own forms were not read: lines and columns are ours, in the law's words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from danvan.base.moves.table import Move
from danvan.check.petitions.states import complaint, concerning, feedback, information, land, report, voters
from danvan.check.petitions.states.withdrawing import NOTED, WITHDRAWN

KIND = "return"
DRAWERS = ("reception", "leader", "upper")

RETURN = (
    Move(verb="hand_in", frm=("",), to="handed_in", who=DRAWERS, word="digest_sent"),
    Move(verb="export",  frm=("",), to="exported",  who=DRAWERS, word="rows_exported"),
    Move(verb="opine",   frm=("handed_in",), to="opined", who=("supporting",), word="digest_opined"),
)  # fmt: skip
LABELS = {"handed_in": "Đã gửi bản tổng hợp", "opined": "Đã có ý kiến của Mặt trận", "exported": "Đã kết xuất dữ liệu"}
TONES = {"handed_in": "good", "opined": "good", "exported": "plain"}
SAYS = {
    "digest_sent": "Gửi bản tổng hợp ý kiến Nhân dân", "digest_opined": "Mặt trận cho ý kiến về bản tổng hợp",
    "rows_exported": "Kết xuất dữ liệu cho cơ sở dữ liệu quốc gia",
}  # fmt: skip
DOES = {"opine": "Gửi ý kiến của Mặt trận"}
ASIDE: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Lane:
    """By which of the journal's words a case of a lane begins, goes on and ends."""

    begins: tuple[str, ...]
    ends: Mapping[str, str]  # word: the way in which it ended
    clocks: tuple[str, ...]  # of which one runs or waits while the case is open
    settles: tuple[str, ...]  # ways that were in time or late
    enters: tuple[str, ...] = ()  # by which it also comes in from another agency
    again: tuple[str, ...] = ()  # by which it is taken up once more
    steps: tuple[str, ...] = ()  # with which another clock is owed: what was late before says nothing of it
    lapses: tuple[str, ...] = ()
    pauses: tuple[str, ...] = ()  # until it goes on, only the clock of looking again runs
    goes_on: tuple[str, ...] = ()
    by_outcome: tuple[str, ...] = ()  # ways of which the outcome is told instead
    groups: Mapping[str, str] = field(default_factory=dict)  # the columns: what cases of the lane are told apart by


def _same(*words: str) -> dict[str, str]:
    return {word: word for word in words}


LANES = {
    "complaints": Lane(
        begins=("lodged",), again=("taken_back",), steps=("taken_up",), lapses=("term_lapsed",), pauses=("stayed",), goes_on=("went_on",),
        ends=_same("decided", "refused", "guided", "transferred", "given_up"), settles=("decided",), clocks=complaint.CLOCKS, by_outcome=("decided",),
        groups={"1": "Khiếu nại lần đầu", "2": "Khiếu nại lần hai"},
    ),
    "feedback": Lane(
        begins=("submitted", "split_off"), enters=("routed", "taken_on", "merged", "went_along"), again=("reopened", "looked_again", "not_withdrawn"),
        steps=("classified", "taken_on", "merged", "turned_report", "turned_feedback"), lapses=("lapsed", "left_waiting"),
        ends=_same("answered", "planned", "declined", "referred", WITHDRAWN) | {"guided_elsewhere": "guided", NOTED: WITHDRAWN},
        settles=("answered", "planned", "declined", "guided", "referred"),
        clocks=(*feedback.SORT, *feedback.ANSWER, *report.TAKE, *report.HANDLE),
        groups={"feedback": "Kiến nghị, góp ý", **concerning.GROUPS, "report": "Phản ánh hiện trường"},
    ),
    "land": Lane(
        begins=("mediation_asked",), again=("mediation_objected", "mediation_resumed"), steps=("mediation_taken_up",), lapses=("mediation_lapsed",),
        ends=_same("turned_down", "mediated", "unmediated", "retracted") | {"retraction_accepted": "retracted"}, settles=("mediated", "unmediated", "turned_down"),
        clocks=land.CLOCKS, groups={"": "Tranh chấp đất đai"},
    ),
    "information": Lane(
        begins=("requested", "request_arrived"), enters=("sought",), again=("not_withdrawn",), steps=("sought",), lapses=("request_lapsed",),
        ends=_same("directed", "passed_on", "denied", "supplied", "partly_supplied", WITHDRAWN) | {NOTED: WITHDRAWN}, settles=("denied", "supplied", "partly_supplied"),
        clocks=information.CLOCKS, groups={"": "Yêu cầu cung cấp thông tin"},
    ),
    "voters": Lane(
        begins=("received",), enters=("passed_to_answer",), again=("not_withdrawn",), lapses=("term_lapsed",),
        ends=_same("replied", "under_way", WITHDRAWN) | {NOTED: WITHDRAWN}, settles=("replied", "under_way"), by_outcome=("replied",),
        clocks=voters.ANSWER, groups={"": "Kiến nghị cử tri"},
    ),
}  # fmt: skip
RETURNS = {"khieu-nai": ("complaints", "land", "information"), "phan-anh": ("feedback",), "cu-tri": ("voters",)}  # by the name of its page, what it counts

VOICES = {"feedback": "Kiến nghị, góp ý", "report": "Phản ánh hiện trường", "voters": "Kiến nghị cử tri", "complaint": "Khiếu nại"}
NO_TOPIC, NO_PLACE = "Chưa phân loại", "Không ghi thôn, tổ dân phố"
SOURCES = {"carried": "Kỳ trước chuyển sang", "received": "Tiếp nhận trong kỳ", "again": "Giải quyết lại trong kỳ"}
OPEN = {"open_in_time": "Đang giải quyết, còn hạn hoặc tạm dừng", "open_late": "Đang giải quyết, quá hạn"}
PASSED = {"passed": "Đã sang cơ quan ngoài báo cáo này"}
WAYS: dict[str, dict[str, str]] = {  # of each lane: how its cases ended, those that an office had to settle first
    "complaints": {
        **complaint.OUTCOMES,  # of what was decided
        "refused": "Không thụ lý, có căn cứ", "given_up": "Người khiếu nại rút đơn",
        "guided": "Không thuộc thẩm quyền: đã hướng dẫn", "transferred": "Không thuộc thẩm quyền: đã chuyển đơn",
    },
    "feedback": {
        "answered": "Đã trả lời", "planned": "Đã trả lời, có ngày dự kiến xong", "declined": "Không tiếp nhận, có nêu lý do",
        "guided": "Không thuộc thẩm quyền: đã hướng dẫn", "referred": "Không thuộc thẩm quyền: đã chuyển cơ quan khác",
        "withdrawn": "Người gửi rút lại",
    },
    "land": {
        "mediated": "Hòa giải thành", "unmediated": "Hòa giải không thành", "turned_down": "Không thụ lý hòa giải", "retracted": "Người đề nghị rút đơn",
    },
    "information": {
        "supplied": "Đã cung cấp toàn bộ", "partly_supplied": "Đã cung cấp một phần", "denied": "Từ chối, có căn cứ",
        "directed": "Đã hướng dẫn đến nơi có thông tin", "passed_on": "Đã chuyển nơi có thông tin", "withdrawn": "Người gửi rút lại",
    },
    "voters": {
        voters.SETTLED: "Đã trả lời: giải quyết xong", voters.EXPLAINED: "Đã trả lời: giải trình, thông tin",
        voters.UNDER_WAY: "Đã trả lời: đang giải quyết, có ngày dự kiến xong", "withdrawn": "Nơi tập hợp rút lại",
    },
}  # fmt: skip
COMPETENT = {"competent": "Thuộc thẩm quyền", "not_competent": "Không thuộc thẩm quyền"}
ELSEWHERE = ("guided", "transferred", "referred", "directed", "passed_on", "passed")  # ways that say that it belonged to somebody else
TIMES = {"in_time": "Đúng hạn", "late": "Quá hạn"}
MARKS = {
    "complaints": {"crowds": "Đơn của đoàn đông người", "registered_late": "Vào sổ chậm so với ngày nhận"},
    "feedback": {"crowds": "Của đoàn đông người cùng gửi"},
}
PAPERED = {"entered_late": "Vào sổ chậm so với ngày trên văn bản", "corrected": "Đã ghi là quá hạn, văn bản cho thấy đúng hạn"}
REFUSED = {"complaints": ("refused",), "feedback": ("declined",)}  # ways that have a ground each
OUTCOMES = {"complaints": tuple(complaint.OUTCOMES), "voters": tuple(voters.OUTCOMES)}
SETTLED = {name: OUTCOMES.get(name, lane.settles) for name, lane in LANES.items()}  # as WAYS has them

TITLES = {  # by the name of its page
    "khieu-nai": "Kết quả tiếp nhận, giải quyết khiếu nại, tranh chấp đất đai và yêu cầu cung cấp thông tin",
    "phan-anh": "Kết quả tiếp nhận, giải quyết phản ánh, kiến nghị",
    "cu-tri": "Kết quả giải quyết kiến nghị cử tri",
    "tong-hop": "Tổng hợp ý kiến, nguyện vọng của Nhân dân",
}
CALLED = {
    "complaints": "Khiếu nại", "land": "Hòa giải tranh chấp đất đai", "information": "Yêu cầu cung cấp thông tin", "feedback": "Phản ánh, kiến nghị",
}  # fmt: skip
NAMES = CALLED | {"voters": "Kiến nghị cử tri"}  # of the parts of returns; those above have a book and rows too
CAPTIONS = {
    "sources": "Nguồn", "ways": "Kết quả", "competent": "Thẩm quyền", "times": "Thời hạn của việc đã giải quyết", "grounds": "Căn cứ không nhận",
    "marks": "Trong số tiếp nhận", "papered": "Bước được ghi theo văn bản", "kinds": "Theo loại", "topics": "Theo lĩnh vực", "places": "Theo nơi",
    "cells": "Theo lĩnh vực và nơi: chỉ từ 10 người trở lên", "lines": "Lĩnh vực ưu tiên",
}
COLUMNS = {
    "line": "Chỉ tiêu", "all": "Cộng", "kind": "Loại", "topic": "Lĩnh vực", "place": "Nơi", "now": "Kỳ này", "before": "Kỳ trước", "more": "Tăng, giảm",
    "answered": "Đã trả lời", "people": "Số người", "received": "Đã nhận", "was_late": "Có lúc quá hạn", "waiting": "Đang chờ",
}  # fmt: skip
NOTE = "Chế độ báo cáo: Thông tư 06/2025/TT-TTCP (chưa đối chiếu). Tên dòng, cột do phần mềm đặt theo chữ của luật; biểu mẫu của thông tư chưa được đọc, hãy đối chiếu trước khi chuyển số."
COUNTED = "Đơn tính theo ngày vào sổ. Đơn đã sang cơ quan khác rồi trở lại thì tính là tiếp nhận lại. Phần đã gỡ khỏi hệ thống không tính."
OPINION = "Ý kiến của Mặt trận Tổ quốc Việt Nam"
HOW = (
    "Đếm từ phản ánh, kiến nghị, kiến nghị cử tri và đơn khiếu nại tiếp nhận trong kỳ; không có tên và lời của ai. Góp ý về thái độ phục vụ,"
    " yêu cầu thông tin, hòa giải và phần đã gỡ khỏi hệ thống không tính."
)
