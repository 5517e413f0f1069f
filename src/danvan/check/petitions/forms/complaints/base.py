from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint


class ComplaintForm(MoveForm):
    """What one verb asks for; `act` does it. None of its days lies ahead."""

    DAYS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, complaint: Complaint, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.complaint, self.at = complaint, at

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the settler's, and days that have not come."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.complaint.matter.agency)
        refuse_ahead(self, names=self.DAYS, at=self.at)
        return cleaned

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class NoteForm(ComplaintForm):
    """A verb that asks for a few words alone; `DO` is the action, which takes them under the name `TAKES`."""

    DO: ClassVar[Callable[..., None]]
    TAKES: ClassVar[str]

    def act(self, *, by: Actor) -> None:
        """Make the move with the words."""
        type(self).DO(self.complaint, **{self.TAKES: self.cleaned_data["note"]}, by=by, at=self.at)


def refuse_ahead(form: forms.Form, *, names: tuple[str, ...], at: datetime) -> None:
    """Refuse each of some days that lies after today."""
    for name in names:
        if (day := form.cleaned_data.get(name)) and day > localdate(at):
            form.add_error(name, _("Ngày này chưa đến. Hãy ghi ngày không sau hôm nay."))
