from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import InformationRequest


class RequestForm(MoveForm):
    """What one verb asks for; `act` does it."""

    def __init__(self, *args: Any, request: InformationRequest, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.request, self.at = request, at

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency with whom the request lies."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.request.matter.agency)
        return cleaned

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class NoteForm(RequestForm):
    """A verb that asks for a few words alone; `DO` is the action, which takes them under the name `TAKES`."""

    DO: ClassVar[Callable[..., None]]
    TAKES: ClassVar[str]

    def act(self, *, by: Actor) -> None:
        """Make the move with the words."""
        type(self).DO(self.request, **{self.TAKES: self.cleaned_data["note"]}, by=by, at=self.at)
