"""The tables of moves of this house, one for each lane, and what people call their states, words and verbs."""

from danvan.check.petitions.states import feedback
from danvan.check.petitions.states.feedback import FEEDBACK

TABLES = (feedback,)
MOVES = (*FEEDBACK,)
LABELS = {state: label for table in TABLES for state, label in table.LABELS.items()}
TONES = {state: tone for table in TABLES for state, tone in table.TONES.items()}
SAYS = {word: says for table in TABLES for word, says in table.SAYS.items()}
DOES = {verb: does for table in TABLES for verb, does in table.DOES.items()}
ASIDE = tuple(verb for table in TABLES for verb in table.ASIDE)

__all__ = ["ASIDE", "DOES", "FEEDBACK", "LABELS", "MOVES", "SAYS", "TONES"]
