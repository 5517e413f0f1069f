"""What is asked where a request for mediation is taken back on a paper, and where its author denies that."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.check.petitions.actions import land
from danvan.check.petitions.forms.land.base import DisputeForm, NoteForm
from danvan.check.petitions.forms.lane import BareForm


class TakeRetractionForm(NoteForm):
    number = Words(rows=1, label=_("Số đến của giấy rút"), max_length=60, missing=_("Chưa ghi số đến."), help_text=_("Do văn thư cấp khi vào sổ."))
    note = Words(
        label=_("Giấy rút ghi gì"), missing=_("Chưa ghi nội dung giấy rút."), rows=3,
        help_text=_("Giấy phải có chữ ký hoặc điểm chỉ. Người đề nghị đọc câu này và có thể nói mình không rút; lãnh đạo mới được kết thúc."),
    )
    DO, TAKES = land.take_retraction, "words"

    def more(self) -> dict[str, Any]:
        """Return the number of the paper."""
        return {"number": self.cleaned_data["number"]}


class AcceptRetractionForm(BareForm, DisputeForm):
    DO = land.accept_retraction


class DenyRetractionForm(NoteForm):
    note = Words(
        label=_("Bà con muốn nói gì thêm"), missing=_("Chưa ghi điều muốn nói."), rows=2,
        help_text=_("Việc hòa giải đi tiếp ngay khi gửi; thời hạn tính như cũ."),
    )
    DO, TAKES = land.deny_retraction, "words"
