"""What each verb about a request for information asks of whoever does it."""

from danvan.check.petitions.forms import consulting, withdrawing
from danvan.check.petitions.forms.information import asking, deciding, timing
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.noting import NoteForm

FORMS: dict[str, type[LaneForm]] = {
    "seek": asking.SeekForm, "complete": asking.CompleteForm, "take_down": asking.TakeDownForm, "propose": deciding.ProposeForm,
    **dict.fromkeys(("grant", "grant_part", "deny"), deciding.ApproveForm),
    "deliver": deciding.DeliverForm, "give_time": timing.GiveTimeForm, "ask_back": asking.AskBackForm, "direct": asking.DirectForm,
    "pass_on": asking.PassOnForm, "ask_time": timing.AskTimeForm, "deny_time": timing.DenyTimeForm, "send_back": deciding.SendBackForm,
    "recommend": deciding.RecommendForm, **consulting.FORMS, **withdrawing.FORMS, "note": NoteForm,
}  # fmt: skip

__all__ = ["FORMS"]
