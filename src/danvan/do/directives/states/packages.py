"""The life of a package that the document system laid into the folder. One row, one move."""

from danvan.base.moves.table import Move
from danvan.do.directives.states.who import PLATFORM

RECORDS = ("reception", "leader")  # of the office to which the folder belongs: who takes in what comes

PACKAGE = (
    Move(verb="lay_down",  frm=("",),              to="package_came",     who=PLATFORM),
    Move(verb="take_in",   frm=("package_came",),  to="package_taken",    who=RECORDS),
    Move(verb="turn_away", frm=("package_came",),  to="package_declined", who=RECORDS),
)

LABELS = {  # of states, for whoever reads them
    "package_came": "Chờ văn thư mở gói",
    "package_taken": "Đã nhập gói",
    "package_declined": "Không nhận gói",
}
TONES = {"package_came": "wait", "package_taken": "good", "package_declined": "plain"}
SAYS = {  # of journal words
    "package_came": "Gói văn bản đã đến",
    "package_taken": "Văn thư đã nhập gói",
    "package_declined": "Văn thư không nhận gói",
}
DOES = {"take_in": "Nhập gói", "turn_away": "Không nhận gói"}  # of verbs, on buttons
