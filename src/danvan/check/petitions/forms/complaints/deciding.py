from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm
from danvan.check.petitions.forms.complaints.lodging import choices
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.states import complaint as states


class GroundForm(ComplaintForm):
    """A verb that needs a ground of the law and the reason in this case."""

    WHAT = ""  # refuse, stay

    ground = forms.ChoiceField(
        label=_("Căn cứ của luật"), error_messages={"required": _("Chưa chọn căn cứ."), "invalid_choice": _("Căn cứ này không có hiệu lực vào hôm nay.")},
    )
    note = Words(label=_("Lý do trong vụ việc này"), missing=_("Chưa ghi lý do."), rows=4, help_text=_("Người khiếu nại đọc câu này."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = choices(queries.grounds(self.WHAT, on=localdate(self.at)))
        self.fields["ground"].choices = [("", _("Chọn căn cứ")), *offered]  # type: ignore[attr-defined]


class RefuseForm(GroundForm):
    WHAT = "refuse"

    def act(self, *, by: Actor) -> None:
        """Give notice that it is not taken up."""
        complaints.refuse(self.complaint, ground=self.cleaned_data["ground"], reason=self.cleaned_data["note"], by=by, at=self.at)


class AcceptForm(ComplaintForm):
    def clean(self) -> dict[str, Any]:
        """Ask for a signed paper."""
        if not self.complaint.signed:
            self.add_error(None, _("Đơn chưa có chữ ký hoặc điểm chỉ nên chưa thụ lý được. Hãy yêu cầu bổ sung đơn, hoặc không thụ lý."))
        return super().clean()

    def act(self, *, by: Actor) -> None:
        """Take the complaint up."""
        complaints.accept(self.complaint, by=by, at=self.at)


class DecideForm(ComplaintForm):
    DAYS = ("decided_on",)

    number = Words(rows=1, label=_("Số quyết định"), max_length=60, missing=_("Chưa ghi số quyết định."), help_text=_("Do văn thư cấp, ví dụ: 57/QĐ-UBND"))
    decided_on = Day(label=_("Ngày quyết định"), missing=_("Chưa ghi ngày quyết định."))
    outcome = forms.ChoiceField(
        label=_("Kết luận"), choices=choices(states.OUTCOMES), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn kết luận.")},
    )
    text = Words(label=_("Nội dung quyết định"), missing=_("Chưa ghi nội dung quyết định."), rows=8)

    def clean(self) -> dict[str, Any]:
        """Ask for the talk that the law wants, and for a day within the life of the complaint."""
        cleaned = super().clean()
        if complaints.must_be_talked_over(self.complaint, at=self.at):
            self.add_error(None, _("Chưa đối thoại với người khiếu nại. Luật bắt buộc đối thoại khi giải quyết lần hai, và lần đầu khi ý kiến hai bên còn khác nhau. Hãy ghi biên bản đối thoại trước."))
        if (day := cleaned.get("decided_on")) and day < self.complaint.received_on:
            self.add_error("decided_on", _("Ngày quyết định không thể trước ngày nhận đơn."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Decide the complaint."""
        said = {name: self.cleaned_data[name] for name in ("number", "decided_on", "outcome", "text")}
        complaints.decide(self.complaint, decision=complaints.Decision(**said), by=by, at=self.at)


class SendForm(ComplaintForm):
    DAYS = ("on", "delivered_on")

    on = Day(label=_("Ngày gửi quyết định"), missing=_("Chưa ghi ngày gửi."))
    delivered_on = Day(
        required=False, label=_("Ngày người khiếu nại nhận được"),
        help_text=_("Ghi nếu giao tận tay hoặc có giấy báo phát: thời hạn khiếu nại lần hai tính từ ngày này."),
    )

    def clean(self) -> dict[str, Any]:
        """Let nothing be sent before it was decided, nor come before it was sent."""
        cleaned = super().clean()
        on: date | None = cleaned.get("on")
        if on and self.complaint.decided_on and on < self.complaint.decided_on:
            self.add_error("on", _("Ngày gửi không thể trước ngày quyết định."))
        if on and (came := cleaned.get("delivered_on")) and came < on:
            self.add_error("delivered_on", _("Ngày nhận được không thể trước ngày gửi."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Send the decision."""
        complaints.send(self.complaint, on=self.cleaned_data["on"], delivered_on=self.cleaned_data["delivered_on"], by=by, at=self.at)


class NoteSuitForm(ComplaintForm):
    DAYS = ("on",)

    note = Words(rows=1, label=_("Tòa án nào"), max_length=200, missing=_("Chưa ghi Tòa án."))
    on = Day(label=_("Ngày khởi kiện"), missing=_("Chưa ghi ngày khởi kiện."))

    def act(self, *, by: Actor) -> None:
        """Note the suit."""
        complaints.note_suit(self.complaint, court=self.cleaned_data["note"], on=self.cleaned_data["on"], by=by, at=self.at)
