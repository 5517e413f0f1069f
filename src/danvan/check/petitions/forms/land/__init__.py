"""What each verb about a land dispute asks of whoever does it."""

from danvan.check.petitions.forms import consulting
from danvan.check.petitions.forms.land import asking, ending, mediating, retracting
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.noting import NoteForm
from danvan.check.petitions.states import land as states

FORMS: dict[str, type[LaneForm]] = {
    "take_up": asking.TakeUpForm, "call_meeting": mediating.CallForm, "settle": ending.SettleForm, "fail": ending.FailForm,
    "forward": ending.ForwardForm, "note_absence": mediating.AbsenceForm, "turn_down": asking.TurnDownForm, "object": asking.ObjectForm,
    "retract": asking.RetractForm, "take_retraction": retracting.TakeRetractionForm, "accept_retraction": retracting.AcceptRetractionForm,
    **dict.fromkeys(states.DENY, retracting.DenyRetractionForm), **consulting.FORMS, "note": NoteForm,
}  # fmt: skip

__all__ = ["FORMS"]
