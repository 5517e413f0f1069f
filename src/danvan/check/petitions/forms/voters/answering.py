"""What is asked of whoever answers a recommendation, looks at the answer, or says that it was carried out."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms.lane import BareForm, LaneForm, NoteForm, choices
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.states import voters as states


class ProposeForm(LaneForm):
    thing: Recommendation

    outcome = forms.ChoiceField(
        label=_("Kết quả"), choices=choices(states.OUTCOMES), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn kết quả.")},
    )
    text = Words(
        label=_("Nội dung trả lời"), missing=_("Chưa ghi nội dung trả lời."), rows=8,
        help_text=_("Đã làm gì, ở đâu, bao giờ; hoặc vì sao chưa làm được. Cử tri đọc câu này khi kết quả được công bố: không ghi tên cử tri."),
    )
    planned_on = Day(
        required=False, label=_("Ngày dự kiến xong"), help_text=_("Chỉ ghi khi đang giải quyết. Ngày này trở thành hạn của cơ quan. Ví dụ: 27/03/2026"),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a day that lies ahead of what is under way, and of that alone."""
        cleaned = super().clean()
        day = cleaned.get("planned_on")
        if cleaned.get("outcome") == states.UNDER_WAY and "planned_on" not in self.errors:
            if day is None or day < localdate(self.at):
                self.add_error("planned_on", _("Việc đang giải quyết phải có ngày dự kiến xong, không trước hôm nay."))
        elif day and "outcome" in cleaned:
            self.add_error("planned_on", _("Chỉ việc đang giải quyết mới có ngày dự kiến xong. Hãy xóa ngày, hoặc chọn lại kết quả."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Put the answer before the head."""
        said = {name: self.cleaned_data[name] for name in ("outcome", "text", "planned_on")}
        voters.propose(self.thing, answer=voters.Answer(**said), by=by, at=self.at)


class SendBackForm(NoteForm):
    note = Words(label=_("Câu trả lời còn thiếu điều gì"), missing=_("Chưa ghi điều còn thiếu."), rows=3)
    DO, TAKES = voters.send_back, "remark"


class ApproveForm(BareForm):
    DO = voters.approve


class FinishForm(NoteForm):
    note = Words(
        label=_("Đã làm gì, có gì chứng minh"), missing=_("Chưa ghi điều chứng minh đã làm xong."), rows=4,
        help_text=_("Ví dụ: biên bản nghiệm thu số, ngày nào; ai xác nhận. Cử tri đọc câu này."),
    )
    DO, TAKES = voters.finish, "result"
