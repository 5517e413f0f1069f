"""What is asked where a complaint is taken up and decided."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.complaints.base import ComplaintForm
from danvan.check.petitions.forms.lane import BareForm, choices
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.states import complaint as states


class AcceptForm(ByPaper, BareForm):
    DO, AFTER = complaints.accept, states.BROUGHT
    thing: Complaint

    def clean(self) -> dict[str, Any]:
        """Ask for a signed paper."""
        if not self.thing.signed:
            self.add_error(None, _("Đơn chưa có chữ ký hoặc điểm chỉ nên chưa thụ lý được. Hãy yêu cầu bổ sung đơn, hoặc không thụ lý."))
        return super().clean()


class DecideForm(ComplaintForm):
    DAYS = ("decided_on",)

    number = Words(rows=1, label=_("Số quyết định"), max_length=60, missing=_("Chưa ghi số quyết định."), help_text=_("Do văn thư cấp, ví dụ: 57/QĐ-UBND"))
    decided_on = Day(
        label=_("Ngày quyết định"), missing=_("Chưa ghi ngày quyết định."),
        help_text=_("Đúng hạn hay không tính theo ngày này. Ghi vào đây sau ngày làm việc tiếp theo thì bị tính là vào sổ chậm."),
    )
    outcome = forms.ChoiceField(
        label=_("Kết luận"), choices=choices(states.OUTCOMES), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn kết luận.")},
    )
    text = Words(label=_("Nội dung quyết định"), missing=_("Chưa ghi nội dung quyết định."), rows=8)

    def clean(self) -> dict[str, Any]:
        """Ask for the talk that the law wants, and for a day within the life of the complaint."""
        cleaned = super().clean()
        if complaints.must_be_talked_over(self.complaint, at=self.at):
            self.add_error(
                None,
                _("Chưa đối thoại với người khiếu nại. Luật bắt buộc đối thoại khi giải quyết lần hai, và lần đầu khi ý kiến hai bên còn khác nhau. Hãy ghi "
                "biên bản đối thoại trước."),
            )
        if (day := cleaned.get("decided_on")) and day < (ready := self.complaint.ready_on):
            self.add_error(
                "decided_on", _("Ngày quyết định không thể trước ngày thụ lý, báo cáo xác minh và đối thoại (%(day)s).") % {"day": f"{ready:%d/%m/%Y}"},
            )
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Decide the complaint."""
        said = {name: self.cleaned_data[name] for name in ("number", "decided_on", "outcome", "text")}
        complaints.decide(self.complaint, decision=complaints.Decision(**said), by=by, at=self.at)
