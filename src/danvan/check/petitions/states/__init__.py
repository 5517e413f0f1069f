"""The tables of moves of this house, one for each lane, and what people call their states, words and verbs."""

from danvan.check.petitions.states import (
    after,
    complaint,
    conduct,
    contributions,
    crowds,
    elsewhere,
    feedback,
    information,
    land,
    met,
    noting,
    recurrence,
    report,
    returns,
    voters,
    withdrawing,
)
from danvan.check.petitions.states.after import OUTCOMES
from danvan.check.petitions.states.complaint import COMPLAINT
from danvan.check.petitions.states.conduct import CONDUCT, TROUBLED
from danvan.check.petitions.states.contributions import CONTRIBUTION
from danvan.check.petitions.states.feedback import BY_STAFF, CAME, FEEDBACK
from danvan.check.petitions.states.information import INFORMATION
from danvan.check.petitions.states.land import LAND
from danvan.check.petitions.states.recurrence import RECURRENCE
from danvan.check.petitions.states.report import AGAIN, REFUSALS, REPORT, URGENCIES
from danvan.check.petitions.states.returns import RETURN
from danvan.check.petitions.states.voters import SESSION, VOTERS

TABLES = (contributions, returns, recurrence, land, voters, information, complaint, after, feedback, report, elsewhere, conduct, noting, withdrawing, met, crowds)
MOVES = (*FEEDBACK, *REPORT, *COMPLAINT, *CONDUCT, *TROUBLED, *SESSION, *VOTERS, *INFORMATION, *LAND, *RECURRENCE, *RETURN, *CONTRIBUTION)
REASONS = REFUSALS | elsewhere.REASONS
LABELS = {state: label for table in TABLES for state, label in table.LABELS.items()}
TONES = {state: tone for table in TABLES for state, tone in table.TONES.items()}
SAYS = {word: says for table in TABLES for word, says in table.SAYS.items()}
OF_PETITIONS = (contributions, after, feedback, report, elsewhere, conduct, noting, withdrawing, met, crowds)  # those a petition goes through: the same verb is called otherwise in other lanes
DOES = {verb: does for table in OF_PETITIONS for verb, does in table.DOES.items()}
ASIDE = tuple(verb for table in OF_PETITIONS for verb in table.ASIDE)

__all__ = [
    "AGAIN", "ASIDE", "BY_STAFF", "CAME", "COMPLAINT", "CONDUCT", "CONTRIBUTION", "DOES", "FEEDBACK", "INFORMATION", "LABELS",
    "LAND", "MOVES", "OUTCOMES", "REASONS", "RECURRENCE", "REFUSALS", "REPORT", "RETURN", "SAYS", "SESSION", "TONES", "TROUBLED",
    "URGENCIES", "VOTERS",
]
