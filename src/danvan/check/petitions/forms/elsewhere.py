"""What is asked of whoever passes a petition on: who outside has it now."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import elsewhere
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.queries import destinations


class ReferForm(ActForm):
    agency = forms.ModelChoiceField(
        Agency.objects.none(), required=False, label=_("Cơ quan nhận"), empty_label=_("Không có trong danh sách"),
        help_text=_("Cơ quan làm việc trên hệ thống này không có ở đây: việc của họ thì chuyển bằng nút chuyển cơ quan giải quyết."),
    )
    body = Words(
        rows=1, required=False, max_length=200, label=_("Cơ quan khác, không có trong danh sách"),
        help_text=_("Ví dụ: Công ty điện lực huyện A. Không ghi tên người."),
    )
    contact = Words(
        rows=1, required=False, max_length=300, label=_("Người gửi hỏi tiếp ở đâu"),
        help_text=_("Địa chỉ, điện thoại của cơ quan nhận. Để trống nếu cơ quan trong danh sách đã có."),
    )
    note = Words(
        label=_("Vì sao chuyển"), rows=3, missing=_("Chưa ghi lý do chuyển."),
        help_text=_("Người gửi đọc câu này; hồ sơ kết thúc ở đây và họ có thể đề nghị xem lại."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["agency"].queryset = destinations.outside(on=localdate(self.at))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for one body, from the list or by name, and for how to reach it."""
        cleaned = super().clean()
        agency, body = cleaned.get("agency"), cleaned.get("body")
        if bool(agency) == bool(body) and "agency" not in self.errors:
            self.add_error("body" if not agency else "agency", _("Hãy chọn một cơ quan trong danh sách, hoặc ghi tên một cơ quan khác."))
        elif body and destinations.works_here(body, on=localdate(self.at)):
            self.add_error("body", _("Cơ quan này làm việc trên hệ thống: hãy dùng nút chuyển cơ quan giải quyết."))
        if not cleaned.get("contact") and "contact" not in self.errors:
            cleaned["contact"] = _reached(agency)
            if not cleaned["contact"]:
                self.add_error("contact", _("Chưa ghi người gửi hỏi tiếp ở đâu."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Pass it on."""
        said = self.cleaned_data
        receiver = elsewhere.Receiver(agency=said["agency"], body=said["body"], contact=said["contact"])
        elsewhere.refer(self.thing, receiver=receiver, reason=said["note"], by=by, at=self.at)


def _reached(agency: Agency | None) -> str:
    return ", ".join(filter(None, [agency.address, agency.phone])) if agency else ""
