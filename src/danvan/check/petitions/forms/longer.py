"""What is asked where something takes more time."""

from typing import Any

from danvan.check.petitions.actions import more_time
from danvan.check.petitions.forms.lane import LaneForm


class InTime(LaneForm):
    """A verb that comes too late once the time is over or was made longer before; `OVER` says so."""

    OVER: Any
    thing: Any

    def clean(self) -> dict[str, Any]:
        """Refuse what comes too late or a second time."""
        if not more_time.can_be_longer(self.thing, at=self.at):
            self.add_error(None, self.OVER)
        return super().clean()
