"""In which lanes somebody else may be asked, and after which words nobody waits for them any more: as the tables have it. Pure."""

from collections.abc import Iterator

from danvan.base.moves.table import Move
from danvan.check.petitions.states.complaint import COMPLAINT
from danvan.check.petitions.states.conduct import CONDUCT, TROUBLED
from danvan.check.petitions.states.feedback import FEEDBACK
from danvan.check.petitions.states.information import INFORMATION
from danvan.check.petitions.states.land import LAND
from danvan.check.petitions.states.report import REPORT
from danvan.check.petitions.states.voters import SESSION as SESSIONS
from danvan.check.petitions.states.voters import SESSION_KIND, VOTERS

TABLES = {
    "feedback": FEEDBACK, "report": REPORT, "complaint": COMPLAINT, "land": LAND, "information": INFORMATION,
    "conduct": CONDUCT, "trouble": TROUBLED, SESSION_KIND: SESSIONS, "voters": VOTERS,
}  # fmt: skip
LANES = frozenset(kind for kind, table in TABLES.items() if any(move.verb == "consult" for move in table))


def ends(table: tuple[Move, ...]) -> Iterator[str]:
    """Yield the words of a lane after which it hears no answer any more."""
    hears = {state for move in table if move.verb == "hear" for state in move.frm}
    yield from (move.says for move in table if move.to and move.to not in hears and not hears.isdisjoint(move.frm))


ENDED = frozenset(word for kind in LANES for word in ends(TABLES[kind]))
