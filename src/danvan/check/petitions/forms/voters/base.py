from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Recommendation, Session


class ThingForm(MoveForm):
    """What one verb asks for about a session or a recommendation; `act` does it."""

    def __init__(self, *args: Any, thing: Session | Recommendation, actor: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.thing, self.actor, self.at = thing, actor, at

    def clean(self) -> dict[str, Any]:
        """Refuse words that bear a mark of the agency with whom it lies."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.thing.matter.agency)
        return cleaned

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class PlainForm(ThingForm):
    """A verb that asks for nothing; `DO` is the action."""

    DO: ClassVar[Callable[..., None]]

    def act(self, *, by: Actor) -> None:
        """Make the move."""
        type(self).DO(self.thing, by=by, at=self.at)


class NoteForm(ThingForm):
    """A verb that asks for a few words alone; `DO` is the action, which takes them under the name `TAKES`."""

    DO: ClassVar[Callable[..., None]]
    TAKES: ClassVar[str]

    def act(self, *, by: Actor) -> None:
        """Make the move with the words."""
        type(self).DO(self.thing, **{self.TAKES: self.cleaned_data["note"]}, by=by, at=self.at)
