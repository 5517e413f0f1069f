"""What every form on a task's page brings along."""

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import VerbForm
from danvan.do.directives.models import Task


class TaskForm(VerbForm):
    """What a verb asks for on a task's page; `act` does it."""

    thing: Task


class ReasonForm(TaskForm):
    """A move that wants nothing but its reason."""

    note = Words(
        label=_("Lý do"), rows=4, missing=_("Chưa ghi lý do."), help_text=_("Cơ quan giao việc và các cơ quan thực hiện đọc được; không công khai."),
    )

    @property
    def reason(self) -> str:
        """What was written."""
        return str(self.cleaned_data["note"])
