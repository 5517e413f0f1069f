"""What a verifier found, and what was said in the talk."""

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm


class FindForm(ComplaintForm):
    note = Words(label=_("Kết quả xác minh"), missing=_("Chưa ghi kết quả xác minh."), rows=8, help_text=_("Chỉ cán bộ của hồ sơ đọc."))
    differ = forms.BooleanField(
        required=False, label=_("Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau"),
        help_text=_("Khi đó luật bắt buộc đối thoại trước khi quyết định."),
    )

    def act(self, *, by: Actor) -> None:
        """Report what was found."""
        complaints.find(self.complaint, findings=self.cleaned_data["note"], differ=self.cleaned_data["differ"], by=by, at=self.at)


class MeetForm(ComplaintForm):
    DAYS = ("on",)

    on = Day(label=_("Ngày đối thoại"), missing=_("Chưa ghi ngày đối thoại."))
    note = Words(
        label=_("Thành phần, nội dung, kết quả đối thoại"), missing=_("Chưa ghi nội dung đối thoại."), rows=6,
        help_text=_("Người khiếu nại đọc biên bản này."),
    )

    def act(self, *, by: Actor) -> None:
        """Write down the talk."""
        complaints.meet(self.complaint, on=self.cleaned_data["on"], words=self.cleaned_data["note"], by=by, at=self.at)
