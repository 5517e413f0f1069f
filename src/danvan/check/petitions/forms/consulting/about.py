from abc import abstractmethod
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate

from danvan.base.matters.models import Thing


class About(forms.Form):
    """A form that offers what may be chosen for the thing that it is about, as forms of every lane name it."""

    about: Thing
    at: datetime

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.offer(on=localdate(self.at))

    @abstractmethod
    def offer(self, *, on: date) -> None:
        """Offer what may be chosen on a day."""
