"""What each verb about a complaint asks of whoever does it."""

from danvan.check.petitions.forms import consulting
from danvan.check.petitions.forms.complaints import (
    appointing,
    deciding,
    giving_up,
    grounds,
    lodging,
    sending,
    showing,
    timing,
    verifying,
)
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.noting import ComplaintNoteForm

FORMS: dict[str, type[LaneForm]] = {
    "register": lodging.RegisterForm, "accept": deciding.AcceptForm, "bring": lodging.BringForm, "add_evidence": showing.AddEvidenceForm,
    "appoint": appointing.AppointForm, "find": verifying.FindForm, "meet": verifying.MeetForm, "give_time": timing.GiveTimeForm,
    "decide": deciding.DecideForm, "send": sending.SendForm, "note_delivery": sending.NoteDeliveryForm, "go_on": timing.GoOnForm,
    "stay_on": timing.StayOnForm, **dict.fromkeys(("take_back", "take_on_again"), giving_up.TakeBackForm),
    "ask_paper": lodging.AskPaperForm, "guide": lodging.GuideForm, "transfer": lodging.TransferForm, "refuse": grounds.RefuseForm,
    "ask_time": timing.AskTimeForm, "deny_time": timing.DenyTimeForm, "stay": timing.StayForm, "take_evidence": showing.TakeEvidenceForm,
    "give_up_part": giving_up.GiveUpPartForm, "take_withdrawal": giving_up.TakeWithdrawalForm, "give_up": giving_up.GiveUpForm,
    "note_suit": sending.NoteSuitForm, "dispute": giving_up.DisputeForm, "uphold": giving_up.UpholdForm, **consulting.FORMS, "note": ComplaintNoteForm,
}  # fmt: skip

__all__ = ["FORMS"]
