"""What whoever asks for the mediation of a land dispute fills in; or a clerk, of a paper that was brought."""

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.notices.forms import NewsForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import land
from danvan.check.petitions.forms.lane import refuse_ahead, refuse_before


class SubmitForm(MoveForm, NewsForm):
    agency = forms.ModelChoiceField(
        Agency.objects.none(), to_field_name="code", label=_("Xã, phường nơi có đất"), empty_label=_("Chọn xã, phường"),
        error_messages={"required": _("Chưa chọn xã, phường nơi có đất."), "invalid_choice": _("Cơ quan này không có trong danh sách. Hãy chọn lại.")},
    )
    plot = Words(
        rows=1, label=_("Thửa đất nào"), max_length=300, missing=_("Chưa ghi thửa đất nào."),
        help_text=_("Số thửa, số tờ bản đồ nếu biết; nếu không, tả chỗ đất ở đâu."),
    )
    about = Words(rows=6, label=_("Tranh chấp về việc gì, đề nghị hòa giải điều gì"), missing=_("Chưa ghi tranh chấp về việc gì."))
    asker = Words(rows=1, label=_("Họ và tên người đề nghị"), max_length=200, missing=_("Chưa ghi họ tên."))
    address = Words(rows=1, label=_("Nơi ở"), max_length=300, missing=_("Chưa ghi nơi ở."))
    other_party = Words(rows=1, label=_("Bên kia là ai"), max_length=300, missing=_("Chưa ghi bên kia là ai."))
    other_address = Words(rows=1, required=False, label=_("Nơi ở của bên kia"), max_length=300, help_text=_("Để cơ quan gửi giấy mời."))

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at
        communes = self.communes()
        self.fields["agency"].queryset = communes  # type: ignore[attr-defined]
        if len(found := communes[:2]) == 1:
            self.fields["agency"].initial = found[0].code

    def communes(self) -> QuerySet[Agency]:
        """Return the communes to choose from."""
        return Agency.objects.standing(on=localdate(self.at)).filter(kind="commune")

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the commune's own, and a day that has not come."""
        cleaned = super().clean() or {}
        if agency := cleaned.get("agency"):
            refuse_marked(self, agency=agency)
        refuse_ahead(self, names=("received_on",), at=self.at)
        refuse_before(self, name="received_on", rules=("mediations.accept_land", "mediations.settle_land"))
        return cleaned

    def what(self) -> land.Asked:
        """Return what was written."""
        return land.Asked(**{name: self.cleaned_data[name] for name in land.Asked.__dataclass_fields__})


class CounterForm(SubmitForm):
    """The same, of a paper: with the day on which it came."""

    received_on = Day(
        label=_("Ngày nhận đơn"), missing=_("Chưa ghi ngày nhận đơn."), help_text=_("Ngày đơn đến cơ quan, không phải ngày vào sổ: thời hạn tính từ ngày này."),
    )

    def __init__(self, *args: Any, by: Actor, **more: Any) -> None:
        self.by = by
        super().__init__(*args, **more)

    def communes(self) -> QuerySet[Agency]:
        """Return the communes at whose counter the clerk sits."""
        return super().communes().filter(pk__in=relations.serving(self.by, words=("reception",), on=localdate(self.at)))
