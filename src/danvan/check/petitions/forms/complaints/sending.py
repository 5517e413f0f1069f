"""What is asked once a complaint is decided: when the decision went out and came, and whether a court has it now."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm


class SendForm(ComplaintForm):
    DAYS = ("on", "delivered_on")

    on = Day(label=_("Ngày gửi quyết định"), missing=_("Chưa ghi ngày gửi."))
    number = Words(
        rows=1, required=False, label=_("Số phiếu gửi bưu chính hoặc số trong sổ chuyển giao"), max_length=60,
        help_text=_("Ngày gửi trước hôm nay chỉ được tính khi có số này, hoặc có giấy giao nhận bên dưới."),
    )
    delivered_on = Day(
        required=False, label=_("Ngày người khiếu nại nhận được"),
        help_text=_("Ghi nếu giao tận tay hoặc có giấy báo phát."),
    )
    slip = Words(
        rows=1, required=False, label=_("Số biên bản giao nhận hoặc giấy báo phát"), max_length=60,
        help_text=_("Có giấy này thì thời hạn khiếu nại lần hai tính từ ngày nhận; không có thì tính từ ngày muộn nhất ghi trong sổ."),
    )

    def clean(self) -> dict[str, Any]:
        """Let nothing be sent before it was decided, nor come before it was sent."""
        cleaned = super().clean()
        on: date | None = cleaned.get("on")
        if on and self.complaint.decided_on and on < self.complaint.decided_on:
            self.add_error("on", _("Ngày gửi không thể trước ngày quyết định."))
        if on and (came := cleaned.get("delivered_on")) and came < on:
            self.add_error("delivered_on", _("Ngày nhận được không thể trước ngày gửi."))
        if cleaned.get("slip") and not cleaned.get("delivered_on") and "delivered_on" not in self.errors:
            self.add_error("delivered_on", _("Hãy ghi ngày nhận được theo giấy này."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Send the decision."""
        said = self.cleaned_data
        papers = {"number": said["number"], "delivered_on": said["delivered_on"], "slip": said["slip"]}
        complaints.send(self.complaint, on=said["on"], **papers, by=by, at=self.at)


class NoteDeliveryForm(ComplaintForm):
    DAYS = ("on",)

    on = Day(label=_("Ngày người khiếu nại nhận được"), missing=_("Chưa ghi ngày nhận được."))
    note = Words(rows=1, label=_("Số biên bản giao nhận hoặc giấy báo phát"), max_length=60, missing=_("Chưa ghi số giấy."))

    def clean(self) -> dict[str, Any]:
        """Let nothing come before it was sent."""
        cleaned = super().clean()
        if (sent := self.complaint.sent_on) and (day := cleaned.get("on")) and day < sent:
            self.add_error("on", _("Ngày nhận được không thể trước ngày gửi."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Write down when it came."""
        complaints.note_delivery(self.complaint, on=self.cleaned_data["on"], slip=self.cleaned_data["note"], by=by, at=self.at)


class NoteSuitForm(ComplaintForm):
    DAYS = ("on",)

    note = Words(rows=1, label=_("Tòa án nào"), max_length=200, missing=_("Chưa ghi Tòa án."))
    on = Day(label=_("Ngày khởi kiện"), missing=_("Chưa ghi ngày khởi kiện."))

    def act(self, *, by: Actor) -> None:
        """Note the suit."""
        complaints.note_suit(self.complaint, court=self.cleaned_data["note"], on=self.cleaned_data["on"], by=by, at=self.at)
