from typing import Any

from django import forms
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm, NoteForm
from danvan.check.petitions.states import complaint as states


def choices(labels: dict[str, str]) -> list[tuple[str, Any]]:
    """Return what a list offers, with words that are translated as they are drawn."""
    return [(key, _(words)) for key, words in labels.items()]


class ReceivedForm(forms.Form):
    """How and when the paper came."""

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

    def receipt(self) -> complaints.Receipt:
        """Return what was filled in."""
        said = {name: self.cleaned_data[name] for name in ReceivedForm.base_fields}
        return complaints.Receipt(**said)


class RegisterForm(ReceivedForm, ComplaintForm):
    DAYS = ("received_on",)

    def act(self, *, by: Actor) -> None:
        """Register the paper."""
        complaints.register(self.complaint, receipt=self.receipt(), by=by, at=self.at)


class GuideForm(NoteForm):
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
    note = Words(label=_("Đã bổ sung điều gì"), missing=_("Chưa ghi điều đã bổ sung."), rows=3)
    signed = forms.BooleanField(required=False, label=_("Nay đơn có chữ ký hoặc điểm chỉ của người khiếu nại"))

    def act(self, *, by: Actor) -> None:
        """Take in what was lacking."""
        complaints.bring(self.complaint, words=self.cleaned_data["note"], signed=self.cleaned_data["signed"], by=by, at=self.at)


class TransferForm(ComplaintForm):
    agency = Grouped(
        Agency.objects.none(), label=_("Nơi có thẩm quyền"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn nơi có thẩm quyền.")},
    )
    note = Words(label=_("Vì sao chuyển"), missing=_("Chưa ghi lý do chuyển."), rows=3)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        own, on = self.complaint.matter.agency, localdate(self.at)
        above = agencies.superior(own, on=on).order_by().values("pk")
        found = Agency.objects.standing(on=on).filter(Q(kind__in=kinds.SEATS) | Q(pk__in=above)).exclude(pk=own.pk)
        self.fields["agency"].queryset = found.exclude(kind__in=kinds.ASKABLE)  # type: ignore[attr-defined]

    def act(self, *, by: Actor) -> None:
        """Hand the complaint over."""
        complaints.transfer(self.complaint, agency=self.cleaned_data["agency"], reason=self.cleaned_data["note"], by=by, at=self.at)
