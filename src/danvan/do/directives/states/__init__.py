"""The tables of moves of this house, and what people call their states, words and verbs."""

from danvan.do.directives.states import documents, packages, reports, supports, targets, tasks, themes
from danvan.do.directives.states.documents import DIRECTIVE, KEPT, READ, ROLES
from danvan.do.directives.states.packages import PACKAGE, RECORDS
from danvan.do.directives.states.reports import BRIEF, CAME, FIGURES, MEANS, MOVED, REPORT, STOOD, TOTAL
from danvan.do.directives.states.supports import ANSWER, SUPPORT
from danvan.do.directives.states.targets import AWAITED, EVERY, GRADES, PERIOD, TARGET
from danvan.do.directives.states.tasks import DONE, ENDED, FINISH, LEFT, OPEN, RUNNING, TASK, USUAL, WAITING
from danvan.do.directives.states.themes import SENSES, STANDINGS, THEME

MOVES = (*DIRECTIVE, *TASK, *SUPPORT, *REPORT, *TARGET, *THEME, *PACKAGE)
ASKED = ("requested", "invited")  # a task, a support: without a clock, so no desk shows it
SAME = ("draft_accepted", "draft_changed", "draft_added", "draft_dropped", "linked", "unlinked", "sent_out", "heard_of")  # the words of the document
TABLES = (documents, tasks, supports, reports, targets, themes, packages)
LABELS = {state: label for table in TABLES for state, label in table.LABELS.items()}
TONES = {state: tone for table in TABLES for state, tone in table.TONES.items()}
SAYS = {word: says for table in TABLES for word, says in table.SAYS.items()}

__all__ = [
    "ANSWER", "ASKED", "AWAITED", "BRIEF", "CAME", "DIRECTIVE", "DONE", "ENDED", "EVERY", "FIGURES", "FINISH", "GRADES", "KEPT", "LABELS",
    "LEFT", "MEANS", "MOVED", "MOVES", "OPEN", "PACKAGE", "PERIOD", "READ", "RECORDS", "REPORT", "ROLES", "RUNNING", "SAME", "SAYS", "SENSES", "STANDINGS", "STOOD", "SUPPORT", "TARGET",
    "TASK", "THEME", "TONES", "TOTAL", "USUAL", "WAITING",
]
