"""What each verb about a complaint asks of whoever does it."""

from danvan.check.petitions.forms.complaints import deciding, lodging, timing, verifying
from danvan.check.petitions.forms.complaints.base import ComplaintForm

FORMS: dict[str, type[ComplaintForm]] = {
    "register": lodging.RegisterForm, "accept": deciding.AcceptForm, "ask_paper": lodging.AskPaperForm, "bring": lodging.BringForm,
    "guide": lodging.GuideForm, "transfer": lodging.TransferForm, "refuse": deciding.RefuseForm, "appoint": verifying.AppointForm,
    "find": verifying.FindForm, "meet": verifying.MeetForm, "give_time": timing.GiveTimeForm, "deny_time": timing.DenyTimeForm,
    "go_on": timing.GoOnForm, "decide": deciding.DecideForm, "send": deciding.SendForm, "ask_time": timing.AskTimeForm,
    "stay": timing.StayForm, "give_up_part": timing.GiveUpPartForm, "give_up": timing.GiveUpForm, "note_suit": deciding.NoteSuitForm,
}  # fmt: skip

__all__ = ["FORMS", "ComplaintForm"]
