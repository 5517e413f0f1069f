"""What each verb about a complaint asks of whoever does it."""

from danvan.check.petitions.forms.complaints import (
    appointing,
    deciding,
    giving_up,
    grounds,
    lodging,
    sending,
    timing,
    verifying,
)
from danvan.check.petitions.forms.complaints.base import ComplaintForm

FORMS: dict[str, type[ComplaintForm]] = {
    "register": lodging.RegisterForm, "accept": deciding.AcceptForm, "ask_paper": lodging.AskPaperForm, "bring": lodging.BringForm,
    "guide": lodging.GuideForm, "transfer": lodging.TransferForm, "refuse": grounds.RefuseForm, "appoint": appointing.AppointForm,
    "find": verifying.FindForm, "meet": verifying.MeetForm, "give_time": timing.GiveTimeForm, "deny_time": timing.DenyTimeForm,
    "go_on": timing.GoOnForm, "decide": deciding.DecideForm, "send": sending.SendForm, "ask_time": timing.AskTimeForm,
    "stay": timing.StayForm, "give_up_part": giving_up.GiveUpPartForm, "give_up": giving_up.GiveUpForm, "note_suit": sending.NoteSuitForm,
}  # fmt: skip

__all__ = ["FORMS", "ComplaintForm"]
