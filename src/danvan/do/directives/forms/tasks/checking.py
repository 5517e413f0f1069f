"""What is asked of who assigned a task and looks at what was done."""

from datetime import date
from typing import cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.base import TaskForm


class VerifyForm(TaskForm):
    note = Words(label=_("Nhận xét"), rows=3, required=False, help_text=_("Cơ quan thực hiện đọc được."))

    def act(self, *, by: Actor) -> None:
        """Say that it is done indeed."""
        actions.verify(self.thing, remark=self.cleaned_data["note"], by=by, at=self.at)


class SendBackForm(TaskForm):
    note = Words(label=_("Còn thiếu điều gì"), rows=4, missing=_("Chưa ghi điều còn thiếu."))
    due_on = Day(
        label=_("Hạn làm tiếp"), missing=_("Chưa ghi hạn làm tiếp."), help_text=_("Ví dụ: 27/03/2026. Hạn cũ vẫn lưu trong hồ sơ.")
    )

    def clean_due_on(self) -> date:
        """Return the day, if it has not passed."""
        if (day := self.cleaned_data["due_on"]) < localdate(self.at):
            raise forms.ValidationError(_("Hạn làm tiếp không thể ở trước hôm nay."))
        return cast(date, day)

    def act(self, *, by: Actor) -> None:
        """Say that it is not done yet."""
        said = self.cleaned_data
        actions.send_back(self.thing, remark=said["note"], due_on=said["due_on"], by=by, at=self.at)
