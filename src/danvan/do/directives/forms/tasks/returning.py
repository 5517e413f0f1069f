"""What is asked where a task is taken on, or comes back."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.base import ReasonForm, TaskForm


class AcceptForm(TaskForm):
    """Nothing is asked."""

    def act(self, *, by: Actor) -> None:
        """Take the task on."""
        actions.take_on(self.thing, by=by, at=self.at)


class ReturnForm(ReasonForm):
    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["note"].label = _("Vì sao không thuộc thẩm quyền, nên giao cơ quan nào")

    def act(self, *, by: Actor) -> None:
        """Return the task to who assigned it."""
        actions.give_back(self.thing, reason=self.reason, by=by, at=self.at)


class InsistForm(ReasonForm):
    def act(self, *, by: Actor) -> None:
        """Leave the task where it is."""
        actions.insist(self.thing, reason=self.reason, by=by, at=self.at)
