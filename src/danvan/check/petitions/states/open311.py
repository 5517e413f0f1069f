"""How what becomes of a report is said in Open311 GeoReport v2, which knows two states, and in mySociety's words for updates. Pure."""

from danvan.check.petitions.states.after import AT_WORK
from danvan.check.petitions.states.elsewhere import TURNED_AWAY
from danvan.check.petitions.states.withdrawing import NOTED, WITHDRAWN

OPEN, CLOSED = "open", "closed"
CLOSING = ("answered", "confirmed", *TURNED_AWAY, WITHDRAWN)  # states in which an office owes nothing more; all others are open
WORDS = {  # mySociety's words for updates: after which words of the journal a report stands so
    "OPEN": ("submitted", "split_off", "reopened", "looked_again", "turned_feedback", "turned_report", "not_withdrawn"),
    "IN_PROGRESS": ("taken_on", "classified", "routed", "merged", "separated", "completed", "wait_ended", "said_to_counter"),
    "INVESTIGATING": ("asked_back",), "ACTION_SCHEDULED": ("planned",), "CLOSED": ("answered", "fulfilled"), "FIXED": ("confirmed",),
    "NO_FURTHER_ACTION": ("declined", WITHDRAWN, NOTED), "NOT_COUNCILS_RESPONSIBILITY": ("guided_elsewhere", "referred"),
}  # fmt: skip
TURNS = {past: word for word, pasts in WORDS.items() for past in pasts}
SAID = (  # the words that a client may send as the status of an update
    "OPEN", "CLOSED", "FIXED", "IN_PROGRESS", "ACTION_SCHEDULED", "INVESTIGATING", "DUPLICATE", "NOT_COUNCILS_RESPONSIBILITY",
    "NO_FURTHER_ACTION", "INTERNAL_REFERRAL", "FOR_TRIAGE", "CANCELLED", "REOPEN",
)  # fmt: skip
AGAIN, SOLVED = ("OPEN", "REOPEN"), ("FIXED", "CLOSED")


def status(state: str) -> str:
    """Return which of the two states of Open311 a state is."""
    return CLOSED if state in CLOSING else OPEN


def verb(state: str, *, said: str, has_words: bool) -> str:
    """Return by which verb of a resident an update is taken down, in the state that a matter is in.

    Words complete what was asked for; that it is not settled opens it again, that it is confirms it; all else is added as it was said.
    """
    if state == "waiting" and has_words:
        return "complete"
    if said in AGAIN and state in ("answered", *AT_WORK, *TURNED_AWAY):
        return "reopen"
    if said in SOLVED and state in ("answered", "planned") and not has_words:
        return "confirm"
    return "add"
