from abc import abstractmethod
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from danvan.check.petitions.forms.lane import LaneForm


class About(LaneForm):
    """A form that offers what may be chosen for the thing that it is about."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.offer(on=localdate(self.at))

    @abstractmethod
    def offer(self, *, on: date) -> None:
        """Offer what may be chosen on a day."""
