"""What is asked of a head who decides on what comes back again and again."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import recurring
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.models import Recurrence


class OrderForm(LaneForm):
    thing: Recurrence

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
        own = agencies.own(self.thing.matter.agency, on=localdate(self.at)).exclude(kind__in=kinds.ASKABLE)
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
        recurring.order(self.thing, wanted=recurring.Order(**said), by=by, at=self.at)


class LeaveForm(LaneForm):
    thing: Recurrence

    reason = Words(
        label=_("Vì sao không giao nhiệm vụ"), rows=3, missing=_("Chưa ghi vì sao."),
        help_text=_("Lý do được giữ lại cùng các hồ sơ. Ví dụ: đã có kế hoạch sửa chữa, ghi số văn bản."),
    )

    def act(self, *, by: Actor) -> None:
        """Keep why not."""
        recurring.leave(self.thing, reason=self.cleaned_data["reason"], by=by, at=self.at)


FORMS: dict[str, type[LaneForm]] = {"order": OrderForm, "leave": LeaveForm}
