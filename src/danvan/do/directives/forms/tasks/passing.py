"""To which agency below another a task may go, and what is asked where it is handed on."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.base import ReasonForm
from danvan.do.directives.queries import telling


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
        return self.thing.matter.agency

    def possible(self) -> Any:
        """Return the agencies that may be told to do it."""
        if (above := self.above()) is None:
            return Agency.objects.none()
        return telling.told_by(above, on=localdate(self.at)).exclude(pk=self.thing.matter.agency.pk)


class HandOverForm(PassForm):
    def act(self, *, by: Actor) -> None:
        """Give the task on to a unit below."""
        actions.hand_over(self.thing, unit=self.cleaned_data["agency"], reason=self.reason, by=by, at=self.at)
