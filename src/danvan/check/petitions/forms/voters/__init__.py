"""What is asked of whoever deals with recommendations of voters and their sessions."""

from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.voters import answering, aside, sessions, sorting

FORMS: dict[str, type[LaneForm]] = {  # of one recommendation
    "route": sorting.RouteForm, "propose": answering.ProposeForm, "approve": answering.ApproveForm, "plan": answering.ApproveForm,
    "finish": answering.FinishForm, "group": sorting.GroupForm, "ungroup": sorting.UngroupForm, "send_back": answering.SendBackForm,
    **aside.FORMS,
}  # fmt: skip
SESSION_FORMS: dict[str, type[LaneForm]] = {
    "invite": sessions.InviteForm, "ask_out": sessions.AskOutForm, "put_out": sessions.PutOutForm, "postpone": sessions.PostponeForm,
}  # fmt: skip
