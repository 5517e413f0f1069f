"""What is asked of a head who decides on what comes back again and again."""

from abc import abstractmethod
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import recurring
from danvan.check.petitions.models import Recurrence


class DecideForm(MoveForm):
    """What one verb asks for about what comes back; `act` does it."""

    def __init__(self, *args: Any, one: Recurrence, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.one, self.at = one, at

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.one.matter.agency)
        return cleaned

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class OrderForm(DecideForm):
    wanted = Words(
        label=_("Phải làm gì để việc không lặp lại"), rows=4, missing=_("Chưa ghi phải làm gì."),
        help_text=_("Nhiệm vụ và văn bản giao việc mang đúng lời này. Không ghi tên người gửi phản ánh."),
    )
    lead = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Cơ quan chủ trì"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan chủ trì.")},
    )
    due_on = Day(label=_("Xong trước hoặc trong ngày"), missing=_("Chưa ghi thời hạn."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        own = agencies.own(self.one.matter.agency, on=localdate(self.at)).exclude(kind__in=kinds.ASKABLE)
        self.fields["lead"].queryset = own  # type: ignore[attr-defined]

    def clean_due_on(self) -> date:
        """Refuse a day that is not to come."""
        day: date = self.cleaned_data["due_on"]
        if day <= localdate(self.at):
            raise forms.ValidationError(_("Thời hạn phải ở sau hôm nay."))
        return day

    def act(self, *, by: Actor) -> None:
        """Order a task."""
        said = {name: self.cleaned_data[name] for name in ("wanted", "lead", "due_on")}
        recurring.order(self.one, wanted=recurring.Order(**said), by=by, at=self.at)


class LeaveForm(DecideForm):
    reason = Words(
        label=_("Vì sao không giao nhiệm vụ"), rows=3, missing=_("Chưa ghi vì sao."),
        help_text=_("Lý do được giữ lại cùng các hồ sơ. Ví dụ: đã có kế hoạch sửa chữa, ghi số văn bản."),
    )

    def act(self, *, by: Actor) -> None:
        """Keep why not."""
        recurring.leave(self.one, reason=self.cleaned_data["reason"], by=by, at=self.at)


FORMS: dict[str, type[DecideForm]] = {"order": OrderForm, "leave": LeaveForm}
