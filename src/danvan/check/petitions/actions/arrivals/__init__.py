"""What is done with letters and messages that wait for a clerk: they come, in parts too, are taken in, or are marked as what is not for here."""

from danvan.check.petitions.actions.arrivals.closing import Code
from danvan.check.petitions.actions.arrivals.collecting import collect
from danvan.check.petitions.actions.arrivals.keeping import Sent, arrive
from danvan.check.petitions.actions.arrivals.lanes import (
    take_complaint,
    take_dispute,
    take_opinion,
    take_recommendations,
    take_request,
)
from danvan.check.petitions.actions.arrivals.marking import bring_back, mark_spam, print_slip, set_aside
from danvan.check.petitions.actions.arrivals.parts import Piece, take_piece
from danvan.check.petitions.actions.arrivals.purging import purge_due, sweep
from danvan.check.petitions.actions.arrivals.taking import Said, take_in
from danvan.check.petitions.actions.arrivals.turning import turn

__all__ = [
    "Code", "Piece", "Said", "Sent", "arrive", "bring_back", "collect", "mark_spam", "print_slip", "purge_due", "set_aside", "sweep", "take_complaint",
    "take_dispute", "take_in", "take_opinion", "take_piece", "take_recommendations", "take_request", "turn",
]
