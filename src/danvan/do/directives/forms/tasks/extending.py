"""What is asked where more time is wanted, granted or refused."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.tasks.base import ReasonForm, TaskForm
from danvan.do.directives.queries import extensions


class AskExtensionForm(ReasonForm):
    wanted_on = Day(label=_("Xin lùi đến ngày"), missing=_("Chưa ghi xin lùi đến ngày nào."))
    field_order = ["wanted_on", "note"]

    def clean_wanted_on(self) -> date:
        """Return the day, if it is later than the one that counts."""
        return later(self, day=self.cleaned_data["wanted_on"])

    def act(self, *, by: Actor) -> None:
        """Ask for more time."""
        actions.ask_extension(
            self.thing, wanted_on=self.cleaned_data["wanted_on"], reason=self.reason, by=by, at=self.at,
        )


class ExtendForm(TaskForm):
    due_on = Day(label=_("Đồng ý lùi đến ngày"), missing=_("Chưa ghi lùi đến ngày nào."), help_text=_("Có thể khác ngày được xin. Ví dụ: 27/03/2026"))
    note = Words(label=_("Nhận xét"), rows=3, required=False, help_text=_("Cơ quan thực hiện đọc được."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        asked = extensions.asked(self.thing)
        self.fields["due_on"].initial = asked and asked.wanted_on

    def clean_due_on(self) -> date:
        """Return the day, if it is later than the one that counts."""
        return later(self, day=self.cleaned_data["due_on"])

    def act(self, *, by: Actor) -> None:
        """Grant more time."""
        actions.extend(
            self.thing, due_on=self.cleaned_data["due_on"], remark=self.cleaned_data["note"], by=by, at=self.at,
        )


class RefuseExtensionForm(ReasonForm):
    def act(self, *, by: Actor) -> None:
        """Leave the day as it is."""
        actions.refuse_extension(self.thing, remark=self.reason, by=by, at=self.at)


def later(form: TaskForm, *, day: date) -> date:
    """Return a day, if it lies ahead and after the one that a form's task is due on.

    :raises ValidationError: if it does not
    """
    clock = queries.clock(form.thing)
    if clock and clock.due_on and day <= clock.due_on:
        raise forms.ValidationError(
            _("Ngày này không muộn hơn hạn hiện tại (%(day)s)."), params={"day": f"{clock.due_on:%d/%m/%Y}"},
        )
    if day < localdate(form.at):
        raise forms.ValidationError(_("Ngày này đã qua."))
    return day
