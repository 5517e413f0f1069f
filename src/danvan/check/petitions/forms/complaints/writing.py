"""What a complainant writes: prepared on the web, or taken in at the counter in one go."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.notices.forms import NewsForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import refuse_ahead
from danvan.check.petitions.forms.complaints.lodging import ReceivedForm
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries


class WrittenForm(MoveForm, NewsForm):
    """A complaint as the law wants it written (Luật Khiếu nại, art. 8): who, against what, why, and what they ask for."""

    settler = forms.ModelChoiceField(
        Agency.objects.none(), to_field_name="code", label=_("Gửi đến"), empty_label=_("Chọn cơ quan"),
        help_text=_("Khiếu nại lần đầu gửi đến nơi có người ra quyết định hoặc có hành vi bị khiếu nại."),
        error_messages={"required": _("Chưa chọn cơ quan."), "invalid_choice": _("Cơ quan này không có trong danh sách. Hãy chọn lại.")},
    )
    complainant = Words(rows=1, label=_("Họ và tên người khiếu nại"), max_length=200, missing=_("Chưa ghi họ tên người khiếu nại."))
    address = Words(rows=1, label=_("Địa chỉ"), max_length=300, missing=_("Chưa ghi địa chỉ."))
    against = Words(
        rows=3, label=_("Khiếu nại quyết định hoặc hành vi nào"), missing=_("Chưa ghi quyết định hoặc hành vi bị khiếu nại."), max_length=1000,
        help_text=_("Quyết định: số, ngày, về việc gì. Hành vi: việc gì, ngày nào, ở đâu."),
    )
    decided_by = Words(rows=1, required=False, label=_("Ai ra quyết định hoặc có hành vi đó"), max_length=200, help_text=_("Tên, chức vụ hoặc cơ quan, nếu biết."))
    text = Words(rows=8, label=_("Nội dung, lý do khiếu nại"), missing=_("Chưa ghi nội dung, lý do khiếu nại."))
    request = Words(rows=3, label=_("Yêu cầu giải quyết"), missing=_("Chưa ghi yêu cầu giải quyết."), max_length=2000)

    def __init__(self, *args: Any, at: datetime, first: Complaint | None = None, by: Actor, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at, self.first, self.by = at, first, by
        self.fields["settler"].queryset = self.settlers()  # type: ignore[attr-defined]

    def settlers(self) -> Any:
        """Return who may settle it: the seats of a day, or whoever stands above who settled the first complaint."""
        on = localdate(self.at)
        if self.first:
            return agencies.superior(self.first.matter.agency, on=on)
        return Agency.objects.standing(on=on).filter(kind__in=kinds.SEATS)

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the settler's own."""
        cleaned = super().clean() or {}
        if settler := cleaned.get("settler"):
            refuse_marked(self, agency=settler)
        return cleaned

    def words(self) -> complaints.Words:
        """Return what was written."""
        return complaints.Words(**{name: self.cleaned_data[name] for name in complaints.Words.__dataclass_fields__})


class CounterForm(ReceivedForm, WrittenForm):
    """A complaint that came on paper, as a clerk copies it."""

    first_code = Words(
        rows=1, required=False, label=_("Số hồ sơ khiếu nại lần đầu"), max_length=40, help_text=_("Chỉ ghi khi đây là khiếu nại lần hai."),
    )
    field_order = ["settler", "came", "received_on", "shown_by", "signed", "complainant", "address", "against", "decided_by", "text", "request", "remote", "first_code"]

    def settlers(self) -> Any:
        """Return the agencies at whose counter the clerk sits."""
        on = localdate(self.at)
        counters = [role.agency_id for role in relations.held(self.by, on=on) if role.word == "reception"]
        return Agency.objects.standing(on=on).filter(pk__in=counters)

    def clean_first_code(self) -> str:
        """Find the first complaint, which must be one that a second may follow."""
        code = str(self.cleaned_data["first_code"]).upper()
        self.first = queries.visible(self.by, at=self.at).filter(matter__code=code).first() if code else None
        if code and (self.first is None or not queries.is_open_to_second(self.first, on=localdate(self.at))):
            raise forms.ValidationError(_("Không có hồ sơ lần đầu với số này, hoặc hồ sơ đó chưa đến lúc khiếu nại lần hai."))
        return code

    def clean(self) -> dict[str, Any]:
        """Refuse a day that has not come."""
        cleaned = super().clean()
        refuse_ahead(self, names=("received_on",), at=self.at)
        return cleaned
