"""The tables of moves of this house, one for each lane, and what people call their states, words and verbs."""

from danvan.check.petitions.states import complaint, conduct, feedback, information, report, voters
from danvan.check.petitions.states.complaint import COMPLAINT
from danvan.check.petitions.states.conduct import CONDUCT
from danvan.check.petitions.states.feedback import FEEDBACK
from danvan.check.petitions.states.information import INFORMATION
from danvan.check.petitions.states.report import REFUSALS, REPORT, URGENCIES
from danvan.check.petitions.states.voters import SESSION, VOTERS

TABLES = (voters, information, feedback, report, complaint, conduct)
MOVES = (*FEEDBACK, *REPORT, *COMPLAINT, *CONDUCT, *SESSION, *VOTERS, *INFORMATION)
LABELS = {state: label for table in TABLES for state, label in table.LABELS.items()}
TONES = {state: tone for table in TABLES for state, tone in table.TONES.items()}
SAYS = {word: says for table in TABLES for word, says in table.SAYS.items()}
DOES = {verb: does for table in TABLES for verb, does in table.DOES.items()}
ASIDE = tuple(verb for table in TABLES for verb in table.ASIDE)

__all__ = [
    "ASIDE", "COMPLAINT", "CONDUCT", "DOES", "FEEDBACK", "LABELS", "MOVES", "REFUSALS", "REPORT", "SAYS", "TONES", "URGENCIES",
]
