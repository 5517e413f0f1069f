"""What whoever asks for information fills in."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.notices.forms import NewsForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.lane import choices
from danvan.check.petitions.states import information as states


class SubmitForm(MoveForm, NewsForm):
    """A request as the law wants it written: who, from where, which information, in which way."""

    agency = forms.ModelChoiceField(
        Agency.objects.none(), to_field_name="code", label=_("Gửi đến"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan."), "invalid_choice": _("Cơ quan này không có trong danh sách. Hãy chọn lại.")},
    )
    asked = Words(
        rows=5, label=_("Bà con cần thông tin gì"), missing=_("Chưa ghi cần thông tin gì."),
        help_text=_("Tên văn bản, số liệu, việc gì, của năm nào. Ghi càng rõ, tìm càng nhanh."),
    )
    way = forms.ChoiceField(
        label=_("Muốn nhận bằng cách nào"), choices=choices(states.WAYS), widget=forms.RadioSelect, initial="electronic",
        error_messages={"required": _("Chưa chọn cách nhận.")},
    )
    requester = Words(rows=1, label=_("Họ và tên"), max_length=200, missing=_("Chưa ghi họ tên."))
    address = Words(
        rows=1, label=_("Nơi ở"), max_length=300, missing=_("Chưa ghi nơi ở."),
        help_text=_("Luật yêu cầu ghi họ tên và nơi ở. Chỉ cán bộ giải quyết đọc được."),
    )
    purpose = Words(rows=2, required=False, label=_("Dùng vào việc gì"), max_length=1000)

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        seats = Agency.objects.standing(on=localdate(at)).filter(kind__in=kinds.SEATS)
        self.fields["agency"].queryset = seats  # type: ignore[attr-defined]
        if len(found := seats[:2]) == 1:
            self.fields["agency"].initial = found[0].code

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency's own."""
        cleaned = super().clean() or {}
        if agency := cleaned.get("agency"):
            refuse_marked(self, agency=agency)
        return cleaned

    def what(self) -> information.Asked:
        """Return what was written."""
        return information.Asked(**{name: self.cleaned_data[name] for name in information.Asked.__dataclass_fields__})
