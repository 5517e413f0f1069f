"""What may be done with documents, with the drafts found in them, and with the tasks that come of those."""

from danvan.do.directives.actions.assigning import assign
from danvan.do.directives.actions.drafting import Wanted, accept, add, change, drop
from danvan.do.directives.actions.registering import AlreadyRegistered, Identity, publish, register, registrar
from danvan.do.directives.actions.working import finish, lapse, report, send_back

__all__ = [
    "AlreadyRegistered", "Identity", "Wanted", "accept", "add", "assign", "change", "drop", "finish", "lapse", "publish",
    "register", "registrar", "report", "send_back",
]
