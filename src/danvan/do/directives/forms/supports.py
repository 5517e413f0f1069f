"""What a supporting agency is asked on its own page."""

from abc import abstractmethod
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.models import Support


class SupportForm(MoveForm):
    """What a verb asks for on a support's page; `act` does it."""

    def __init__(self, *args: Any, support: Support, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.support, self.at = support, at

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class AnswerForm(SupportForm):
    note = Words(
        label=_("Đã phối hợp được gì"), rows=5, missing=_("Chưa ghi đã phối hợp được gì."),
        help_text=_("Cơ quan giao việc và cơ quan chủ trì đọc được."),
    )

    def act(self, *, by: Actor) -> None:
        """Say what was done."""
        actions.answer(self.support, words=self.cleaned_data["note"], by=by, at=self.at)


SUPPORT_FORMS: dict[str, type[SupportForm]] = {"answer": AnswerForm}
