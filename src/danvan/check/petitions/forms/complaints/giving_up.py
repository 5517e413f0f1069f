"""What is asked where a complainant gives up a part of a complaint, or all of it: the paper; and where they deny that they did."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm, NoteForm
from danvan.check.petitions.forms.lane import BareForm


class PaperForm(ComplaintForm):
    """The paper by which somebody withdraws: nothing is withdrawn without one."""

    DAYS = ("received_on",)

    received_on = Day(label=_("Ngày nhận giấy rút"), missing=_("Chưa ghi ngày nhận giấy rút."))
    number = Words(rows=1, label=_("Số đến của giấy rút"), max_length=60, missing=_("Chưa ghi số đến."), help_text=_("Do văn thư cấp khi vào sổ."))
    signed = forms.BooleanField(
        label=_("Giấy rút có chữ ký hoặc điểm chỉ của người khiếu nại"),
        error_messages={"required": _("Giấy rút không có chữ ký hoặc điểm chỉ thì không ghi nhận được.")},
    )
    note = Words(
        label=_("Giấy rút ghi gì"), missing=_("Chưa ghi nội dung giấy rút."), rows=3,
        help_text=_("Người khiếu nại đọc câu này và có thể nói mình không rút. Phần đã rút không xem xét lại, trừ khi rút do bị đe dọa, cưỡng ép."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a paper that came before the complaint did."""
        cleaned = super().clean()
        came = self.complaint.received_on
        if came and (day := cleaned.get("received_on")) and day < came:
            self.add_error("received_on", _("Giấy rút không thể đến trước đơn khiếu nại."))
        return cleaned

    def paper(self) -> complaints.Paper:
        """Return what was filled in."""
        said = self.cleaned_data
        return complaints.Paper(received_on=said["received_on"], number=said["number"], words=said["note"], signed=said["signed"])


class GiveUpPartForm(PaperForm):
    def act(self, *, by: Actor) -> None:
        """Write down what is given up."""
        complaints.give_up_part(self.complaint, paper=self.paper(), by=by, at=self.at)


class TakeWithdrawalForm(PaperForm):
    def act(self, *, by: Actor) -> None:
        """Write down that all is given up."""
        complaints.take_withdrawal(self.complaint, paper=self.paper(), by=by, at=self.at)


class GiveUpForm(BareForm):
    DO = complaints.give_up


class DisputeForm(NoteForm):
    note = Words(
        label=_("Vì sao giấy rút không phải của bà con"), missing=_("Chưa ghi vì sao."), rows=3,
        help_text=_("Ví dụ: tôi không viết giấy đó, tôi bị ép ký, tôi chỉ rút một phần."),
    )
    DO, TAKES = complaints.dispute, "words"


class UpholdForm(NoteForm):
    note = Words(label=_("Vì sao giấy rút là thật"), missing=_("Chưa ghi vì sao."), rows=4, help_text=_("Người khiếu nại đọc câu này."))
    DO, TAKES = complaints.uphold, "reason"


class TakeBackForm(BareForm):
    DO = complaints.take_back
