"""What is asked where a task stands still, goes on, or is taken back."""

from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.tasks.base import ReasonForm


class SuspendForm(ReasonForm):
    def act(self, *, by: Actor) -> None:
        """Let the task stand still."""
        actions.suspend(self.thing, reason=self.reason, by=by, at=self.at)


class ResumeForm(ReasonForm):
    def act(self, *, by: Actor) -> None:
        """Let the task go on."""
        actions.resume(self.thing, reason=self.reason, by=by, at=self.at)


class WithdrawForm(ReasonForm):
    def act(self, *, by: Actor) -> None:
        """Take the task back."""
        actions.withdraw(self.thing, reason=self.reason, by=by, at=self.at)
