"""What is asked where whoever assigned a task gives it to another agency."""

from datetime import date

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.passing import PassForm


class ReassignForm(PassForm):
    due_on = Day(label=_("Hạn mới"), required=False, help_text=_("Để trống nếu giữ hạn cũ. Ví dụ: 27/03/2026"))

    def above(self) -> Agency | None:
        """Return who assigned the task."""
        return self.thing.matter.assigner

    def clean_due_on(self) -> date | None:
        """Return the day, if it has not passed."""
        day: date | None = self.cleaned_data["due_on"]
        if day and day < localdate(self.at):
            raise forms.ValidationError(_("Hạn mới không thể ở trước hôm nay."))
        return day

    def act(self, *, by: Actor) -> None:
        """Give the task to another agency."""
        said = self.cleaned_data
        actions.reassign(self.thing, agency=said["agency"], due_on=said["due_on"], reason=self.reason, by=by, at=self.at)
