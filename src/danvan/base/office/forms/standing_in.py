"""Who stands in, and when."""

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face.fields import Day
from danvan.base.moves.forms import MoveForm
from danvan.base.office.actions import standing_in as actions
from danvan.base.office.models import Appointment
from danvan.base.office.queries import standing_in as queries
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor


class LeaveForm(MoveForm):
    person = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Người làm thay"), empty_label=gettext_lazy("Chọn người"),
        error_messages={
            "required": gettext_lazy("Chưa chọn người làm thay."),
            "invalid_choice": gettext_lazy("Người này không làm thay ở đây được. Hãy chọn trong danh sách."),
        },
    )  # fmt: skip
    begins_on = Day(label=gettext_lazy("Từ ngày"), missing=gettext_lazy("Chưa ghi ngày bắt đầu."))
    ends_on = Day(label=gettext_lazy("Đến hết ngày"), missing=gettext_lazy("Chưa ghi ngày cuối cùng."))

    def __init__(self, *args: Any, role: Role, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.role, self.at, self.on = role, at, localdate(at)
        self.fields["person"].queryset = queries.able(role, on=self.on)  # type: ignore[attr-defined]
        self.fields["begins_on"].initial = self.on

    def clean(self) -> dict[str, Any]:
        """Ask for days in their order, none before today, within the post's own time, and not too many."""
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("begins_on"), cleaned.get("ends_on")
        if begins and begins < max(self.on, self.role.valid_from):
            self.add_error("begins_on", _("Ngày bắt đầu không thể ở trước hôm nay."))
        if begins and ends:
            self._check_end(begins, ends)
        return cleaned

    def act(self, *, by: Actor) -> Appointment:
        """Name them."""
        said = self.cleaned_data
        leave = actions.Leave(person=said["person"], valid_from=said["begins_on"], valid_to=said["ends_on"] + timedelta(days=1))
        return actions.name_stand_in(self.role, leave=leave, by=by, at=self.at)

    def _check_end(self, begins: date, ends: date) -> None:
        last = begins + queries.LONGEST - timedelta(days=1)
        if self.role.valid_to:
            last = min(last, self.role.valid_to - timedelta(days=1))
        if ends < begins:
            self.add_error("ends_on", _("Ngày cuối cùng không thể ở trước ngày bắt đầu."))
        elif ends > last:
            self.add_error("ends_on", _("Làm thay được đến hết ngày %(last)s. Vắng lâu hơn thì giao chức danh cho người khác.") % {"last": f"{last:%d/%m/%Y}"})
