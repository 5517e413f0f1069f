"""What may be done with documents, with the drafts found in them, and with the tasks that come of those."""

from danvan.do.directives.actions.arriving import NotYet, take_in
from danvan.do.directives.actions.assigning import assign
from danvan.do.directives.actions.drafting import Share, Wanted, accept, add, change, drop
from danvan.do.directives.actions.exchanging import DELIVER, NumberTaken, hear, number, send, send_report
from danvan.do.directives.actions.extending import ask_extension, extend, refuse_extension
from danvan.do.directives.actions.filing import file
from danvan.do.directives.actions.linking import Circle, link, place, unlink
from danvan.do.directives.actions.ordering import order
from danvan.do.directives.actions.registering import AlreadyRegistered, Filing, Identity, publish, register, registrar
from danvan.do.directives.actions.reminding import remind, summarise, tell_reminded
from danvan.do.directives.actions.reporting import AlreadyDrawnUp, draw_up, remark, submit
from danvan.do.directives.actions.returning import give_back, hand_over, insist, reassign, take_on
from danvan.do.directives.actions.settling import decline, tell_records
from danvan.do.directives.actions.stopping import resume, suspend, withdraw
from danvan.do.directives.actions.supporting import answer
from danvan.do.directives.actions.tallying import tally, touch
from danvan.do.directives.actions.working import finish, report, send_back, verify

__all__ = [
    "DELIVER", "AlreadyDrawnUp", "AlreadyRegistered", "Circle", "Filing", "Identity", "NotYet", "NumberTaken", "Share", "Wanted",
    "accept", "add", "answer", "ask_extension", "assign", "change", "decline", "draw_up", "drop", "extend", "file", "finish",
    "give_back", "hand_over", "hear", "insist", "link", "number", "order", "place", "publish", "reassign",
    "refuse_extension", "register", "registrar", "remark", "remind", "report", "resume", "send", "send_back", "send_report",
    "submit", "summarise", "suspend", "take_in", "take_on", "tally", "tell_records", "tell_reminded", "touch", "unlink", "verify", "withdraw",
]
