"""What each verb about a request for information asks of whoever does it."""

from danvan.check.petitions.forms.information import asking, deciding, timing
from danvan.check.petitions.forms.information.base import RequestForm

FORMS: dict[str, type[RequestForm]] = {
    "seek": asking.SeekForm, "complete": asking.CompleteForm, "propose": deciding.ProposeForm,
    **dict.fromkeys(("grant", "grant_part", "deny"), deciding.ApproveForm),
    "deliver": deciding.DeliverForm, "give_time": timing.GiveTimeForm, "ask_back": asking.AskBackForm, "direct": asking.DirectForm,
    "pass_on": asking.PassOnForm, "ask_time": timing.AskTimeForm, "deny_time": timing.DenyTimeForm, "send_back": deciding.SendBackForm,
    "recommend": deciding.RecommendForm,
}  # fmt: skip

__all__ = ["FORMS", "RequestForm"]
