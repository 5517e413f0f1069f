"""What is asked where a task changes hands, or comes back."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.base import ReasonForm, TaskForm
from danvan.do.directives.queries import telling


class AcceptForm(TaskForm):
    """Nothing is asked."""

    def act(self, *, by: Actor) -> None:
        """Take the task on."""
        actions.take_on(self.task, by=by, at=self.at)


class ReturnForm(ReasonForm):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["note"].label = _("Vì sao không thuộc thẩm quyền, nên giao cơ quan nào")

    def act(self, *, by: Actor) -> None:
        """Return the task to who assigned it."""
        actions.give_back(self.task, reason=self.reason, by=by, at=self.at)


class InsistForm(ReasonForm):
    def act(self, *, by: Actor) -> None:
        """Leave the task where it is."""
        actions.insist(self.task, reason=self.reason, by=by, at=self.at)


class PassForm(ReasonForm):
    """A task goes to one of the agencies below another."""

    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Cơ quan nhận"), empty_label=_("Chọn một cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan nhận."), "invalid_choice": _("Không giao được cho cơ quan này.")},
    )
    field_order = ["agency", "due_on", "note"]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        field: Any = self.fields["agency"]
        field.queryset = self.possible()

    def above(self) -> Agency | None:
        """Return the agency below which the task may go."""
        return self.task.matter.agency

    def possible(self) -> Any:
        """Return the agencies that may be told to do it."""
        if (above := self.above()) is None:
            return Agency.objects.none()
        return telling.told_by(above, on=localdate(self.at)).exclude(pk=self.task.matter.agency.pk)


class HandOverForm(PassForm):
    def act(self, *, by: Actor) -> None:
        """Give the task on to a unit below."""
        actions.hand_over(self.task, unit=self.cleaned_data["agency"], reason=self.reason, by=by, at=self.at)


class ReassignForm(PassForm):
    due_on = Day(label=_("Hạn mới"), required=False, help_text=_("Để trống nếu giữ hạn cũ. Ví dụ: 27/03/2026"))

    def above(self) -> Agency | None:
        """Return who assigned the task."""
        return self.task.matter.assigner

    def clean_due_on(self) -> date | None:
        """Return the day, if it has not passed."""
        day: date | None = self.cleaned_data["due_on"]
        if day and day < localdate(self.at):
            raise forms.ValidationError(_("Hạn mới không thể ở trước hôm nay."))
        return day

    def act(self, *, by: Actor) -> None:
        """Give the task to another agency."""
        said = self.cleaned_data
        actions.reassign(self.task, agency=said["agency"], due_on=said["due_on"], reason=self.reason, by=by, at=self.at)
