"""What is asked of whoever lets a petition go over to the other lane: nothing. It does so once."""

from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import handling
from danvan.check.petitions.forms.feedback import ActForm


class TurnForm(ActForm):
    kind = ""  # the lane it goes to

    def act(self, *, by: Actor) -> None:
        """Let it go over."""
        handling.turn(self.thing, kind=self.kind, by=by, at=self.at)


class AsReportForm(TurnForm):
    kind = "report"


class AsFeedbackForm(TurnForm):
    kind = "feedback"
