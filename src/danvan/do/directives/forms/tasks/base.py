"""What every form on a task's page brings along."""

from abc import abstractmethod
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Task


class TaskForm(MoveForm):
    """What a verb asks for on a task's page; `act` does it."""

    def __init__(self, *args: Any, task: Task, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.task, self.at = task, at

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class ReasonForm(TaskForm):
    """A move that wants nothing but its reason."""

    note = Words(
        label=_("Lý do"), rows=4, missing=_("Chưa ghi lý do."), help_text=_("Cơ quan giao việc và các cơ quan thực hiện đọc được; không công khai."),
    )

    @property
    def reason(self) -> str:
        """What was written."""
        return str(self.cleaned_data["note"])
