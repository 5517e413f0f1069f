from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Day, Words
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.by_paper import ByPaper
from danvan.check.petitions.forms.complaints import foretelling
from danvan.check.petitions.forms.complaints.base import ComplaintForm, NoteForm
from danvan.check.petitions.forms.complaints.following import refuse_second
from danvan.check.petitions.forms.complaints.posts import Posts
from danvan.check.petitions.forms.lane import choices, elsewhere, refuse_ahead, refuse_before
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.states import complaint as states


class ReceivedForm(forms.Form):
    """How and when the paper came."""

    at: datetime

    came = forms.ChoiceField(
        label=_("Đơn đến bằng cách nào"), choices=choices(states.CAME), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn đơn đến bằng cách nào.")},
    )
    received_on = Day(
        label=_("Ngày nhận đơn"), missing=_("Chưa ghi ngày nhận đơn."),
        help_text=_("Ngày đơn đến cơ quan, không phải ngày vào sổ: thời hạn thụ lý tính từ ngày này. Ví dụ: 27/03/2026"),
    )
    shown_by = forms.ChoiceField(
        label=_("Ngày nhận thể hiện ở đâu"), choices=choices(states.SHOWN_BY), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn ngày nhận thể hiện ở đâu.")},
    )
    signed = forms.BooleanField(required=False, label=_("Đơn có chữ ký hoặc điểm chỉ của người khiếu nại"))
    remote = forms.BooleanField(
        required=False, label=_("Vùng sâu, vùng xa, đi lại khó khăn"), help_text=_("Thời hạn giải quyết dài hơn theo luật."),
    )
    remote_by = Words(
        rows=1, required=False, max_length=120, label=_("Vùng sâu, vùng xa theo văn bản nào"),
        help_text=_("Số, ngày, cơ quan ban hành; người khiếu nại đọc được. Chỉ ghi khi đã chọn ô trên."),
    )

    taken_by = Posts(
        Role.objects.none(), required=False, label=_("Người ra quyết định hoặc có hành vi bị khiếu nại"), empty_label=_("Chưa rõ, hoặc không ở đây"),
        help_text=_("Người này không đọc và không xử lý hồ sơ nữa, trừ người đứng đầu mà luật giao giải quyết."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a day that has not come, or lies before the law's clocks."""
        cleaned = super().clean() or {}
        refuse_ahead(self, names=("received_on",), at=self.at)
        refuse_before(self, name="received_on", rules=states.ACCEPTS)
        if cleaned.get("remote") and not cleaned.get("remote_by"):
            self.add_error("remote_by", _("Chưa ghi văn bản nào xác định đây là vùng sâu, vùng xa. Không có văn bản thì bỏ chọn ô trên."))
        return cleaned

    def receipt(self) -> complaints.Receipt:
        """Return what was filled in."""
        said = {name: self.cleaned_data[name] for name in ReceivedForm.base_fields}
        role: Role | None = said["taken_by"]
        return complaints.Receipt(**said | {"taken_by": role.person if role else None})


class RegisterForm(ReceivedForm, ComplaintForm):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(Posts, self.fields["taken_by"]).queryset = queries.verifiers(self.complaint, on=localdate(self.at))
        foretelling.remote(self, instances=[self.complaint.instance], on=localdate(self.at))

    def clean(self) -> dict[str, Any]:
        """Refuse a second complaint beside another, or one that came before it could."""
        cleaned = super().clean()
        if first := self.complaint.first:
            refuse_second(self, first=first, at=self.at, came_on=cleaned.get("received_on"), but=self.complaint)
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Register the paper."""
        complaints.register(self.complaint, receipt=self.receipt(), by=by, at=self.at)


class GuideForm(ByPaper, NoteForm):
    note = Words(
        label=_("Gửi đơn đến đâu, vì sao"), missing=_("Chưa ghi nơi có thẩm quyền."), rows=3,
        help_text=_("Người khiếu nại đọc câu này. Chỉ hướng dẫn một lần; hồ sơ kết thúc ở đây."),
    )
    DO, TAKES = complaints.guide, "where"


class AskPaperForm(NoteForm):
    note = Words(
        label=_("Đơn còn thiếu điều gì"), missing=_("Chưa ghi điều còn thiếu."), rows=3,
        help_text=_("Người khiếu nại đọc câu này. Thời hạn thụ lý tạm dừng cho đến khi có bổ sung."),
    )
    DO, TAKES = complaints.ask_paper, "lacks"


class BringForm(ComplaintForm):
    note = Words(
        label=_("Đã bổ sung điều gì"), missing=_("Chưa ghi điều đã bổ sung."), rows=3,
        help_text=_("Ghi riêng, không lẫn vào lời của người khiếu nại."),
    )
    signed = forms.BooleanField(required=False, label=_("Nay đơn có chữ ký hoặc điểm chỉ của người khiếu nại"))

    def act(self, *, by: Actor) -> None:
        """Take in what was lacking."""
        complaints.bring(self.complaint, words=self.cleaned_data["note"], signed=self.cleaned_data["signed"], by=by, at=self.at)


class TransferForm(ByPaper, ComplaintForm):
    agency = Grouped(
        Agency.objects.none(), label=_("Nơi có thẩm quyền"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn nơi có thẩm quyền.")},
    )
    note = Words(label=_("Vì sao chuyển"), missing=_("Chưa ghi lý do chuyển."), rows=3)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(Grouped, self.fields["agency"]).queryset = elsewhere(self.complaint.matter.agency, on=localdate(self.at))

    def act(self, *, by: Actor) -> None:
        """Hand the complaint over."""
        said = {"agency": self.cleaned_data["agency"], "reason": self.cleaned_data["note"], **self.more()}
        complaints.transfer(self.complaint, **said, by=by, at=self.at)
