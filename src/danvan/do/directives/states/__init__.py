"""The tables of moves of this house, and what people call their states, words and verbs."""

from danvan.do.directives.states import documents, supports, tasks
from danvan.do.directives.states.documents import DIRECTIVE, ROLES
from danvan.do.directives.states.supports import ANSWER, SUPPORT
from danvan.do.directives.states.tasks import DONE, ENDED, FINISH, LEFT, OPEN, TASK, WAITING

MOVES = (*DIRECTIVE, *TASK, *SUPPORT)
TABLES = (documents, tasks, supports)
LABELS = {state: label for table in TABLES for state, label in table.LABELS.items()}
TONES = {state: tone for table in TABLES for state, tone in table.TONES.items()}
SAYS = {word: says for table in TABLES for word, says in table.SAYS.items()}
DOES = {verb: does for table in TABLES for verb, does in table.DOES.items()}

__all__ = [
    "ANSWER", "DIRECTIVE", "DOES", "DONE", "ENDED", "FINISH", "LABELS", "LEFT", "MOVES", "OPEN", "ROLES", "SAYS", "SUPPORT", "TASK",
    "TONES", "WAITING",
]
