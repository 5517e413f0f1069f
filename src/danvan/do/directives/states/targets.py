"""The life of what one period of a standing task is to bring. One row, one move."""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import ASSIGNER, DOERS, PLATFORM

PERIOD = ("directives.period",)
AWAITED = ("target_opened", "target_set")  # its report is awaited
ALL = (*AWAITED, "target_reported", "target_released")

TARGET = (
    Move(verb="open_target",    frm=("",),               to="target_opened",   who=PLATFORM, opens=PERIOD),
    Move(verb="set_target",     frm=("",),               to="target_set",      who=ASSIGNER, opens=PERIOD),
    Move(verb="set_target",     frm=("target_opened",),  to="target_set",      who=ASSIGNER, extends=PERIOD),
    Move(verb="report_target",  frm=AWAITED,             to="target_reported", who=DOERS,    closes=PERIOD),
    Move(verb="release_target", frm=AWAITED,             to="target_released", who=PLATFORM, ends=PERIOD),
    Move(verb="publish_target", frm=ALL,                 to="",                who=PLATFORM, word="target_published"),
    Move(verb="follow_task",    frm=AWAITED,             to="",                who=PLATFORM, word="target_followed"),
    Move(verb="lapse_target",   frm=AWAITED,             to="",                who=PLATFORM, word="target_lapsed", lapses=PERIOD),
    Move(verb="remind_target",  frm=AWAITED,             to="",                who=PLATFORM, word="target_reminded"),
)

LABELS = {  # of states, for whoever reads them
    "target_opened": "Kỳ đã mở, chưa đặt mục tiêu",
    "target_set": "Chờ báo cáo kỳ",
    "target_reported": "Đã báo cáo kỳ",
    "target_released": "Không còn tính kỳ này",
}
TONES = {"target_opened": "wait", "target_set": "wait", "target_reported": "good", "target_released": "plain"}
SAYS = {  # of journal words
    "target_opened": "Kỳ mới bắt đầu",
    "target_set": "Đặt mục tiêu của kỳ",
    "target_reported": "Báo cáo kết quả của kỳ",
    "target_released": "Không còn tính kỳ này",
    "target_published": "Đã công khai mục tiêu của kỳ",
    "target_followed": "Mục tiêu của kỳ đi theo nhiệm vụ",
    "target_lapsed": "Quá hạn mà chưa báo cáo kỳ",
    "target_reminded": "Đã nhắc báo cáo kỳ",
}
DOES = {"set_target": "Đặt mục tiêu của kỳ", "report_target": "Báo cáo kết quả của kỳ"}  # of verbs, on buttons
GRADES = {"poor": "Chưa đạt", "fair": "Đạt", "good": "Khá", "excellent": "Tốt"}  # of quality, worst first
EVERY = {"month": "Hằng tháng", "quarter": "Hằng quý", "half": "6 tháng một lần", "year": "Hằng năm"}
