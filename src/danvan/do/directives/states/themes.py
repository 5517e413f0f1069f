"""The life of the theme of a year or term. One row, one move."""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import CLERKS, LEADERS

KEPT = ("theme_set", "theme_published")

THEME = (
    Move(verb="set_theme",        frm=("",),           to="theme_set",       who=CLERKS),
    Move(verb="change_theme",     frm=KEPT,            to="",                who=CLERKS,  word="theme_changed"),
    Move(verb="set_indicator",    frm=KEPT,            to="",                who=CLERKS,  word="indicator_set"),
    Move(verb="report_indicator", frm=KEPT,            to="",                who=CLERKS,  word="indicator_reported"),
    Move(verb="publish_theme",    frm=("theme_set",),  to="theme_published", who=LEADERS),
)

LABELS = {"theme_set": "Lưu hành nội bộ", "theme_published": "Đã công khai"}  # of states, for whoever reads them
TONES = {"theme_set": "busy", "theme_published": "good"}
SAYS = {  # of journal words
    "theme_set": "Ghi chủ đề",
    "theme_changed": "Sửa chủ đề",
    "indicator_set": "Ghi chỉ tiêu",
    "indicator_reported": "Ghi kết quả chỉ tiêu",
    "theme_published": "Đã công khai chủ đề",
}
DOES = {  # of verbs, on buttons
    "set_theme": "Ghi chủ đề",
    "change_theme": "Sửa chủ đề",
    "set_indicator": "Thêm chỉ tiêu",
    "report_indicator": "Ghi kết quả",
    "publish_theme": "Công khai chủ đề",
}
SENSES = {"least": "ít nhất", "most": "nhiều nhất"}
STANDINGS = {"waiting": "Chưa có kết quả", "missed": "Chưa đạt", "met": "Đạt", "exceeded": "Vượt"}
STANDING_TONES = {"waiting": "wait", "missed": "late", "met": "good", "exceeded": "good"}
