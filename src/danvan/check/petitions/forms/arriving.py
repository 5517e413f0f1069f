"""What is alike when a clerk takes something out of the waiting room, in any lane: what it looks like, and what it says of itself already."""

from abc import abstractmethod
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.text import format_lazy
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.face.fields import ON_PAPER
from danvan.base.matters.models import Thing
from danvan.base.moves.forms import MoveForm
from danvan.base.office.queries import held
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.arrivals import Code
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals_guessed as guessed
from danvan.check.petitions.queries.arrivals import STAMPED, found_in
from danvan.check.petitions.states import arrivals as states
from danvan.engines.vietnamese import writers

ROWS = 14  # in which a letter is read
ASKS_NEWS = ("phone", "email", "agreed")


class ArrivingForm(MoveForm):
    """A form that takes something in: what looks like a denunciation only once the clerk has said that it is none, a state secret never."""

    sure = forms.BooleanField(label=_("Tôi đã đọc hết: đây không phải tố cáo, tố giác"), required=False)

    arrival: Arrival
    is_last: bool = True  # else something is shown before it is taken in

    def clean(self) -> dict[str, Any]:
        """Refuse words that must not be kept here, unless the clerk says that they are none, and those that bear a mark of the commune's own."""
        cleaned = super().clean() or {}
        said = "\n".join(words for value in cleaned.values() for words in (value if isinstance(value, list) else [value]) if isinstance(words, str))
        found, agency = self.arrival.found or found_in(said), self.reader(cleaned)
        if found == STAMPED or (agency and held.mark_of(agency, text=self.arrival.words)):
            self.add_error(None, format_lazy("{} {}", _("Nội dung có dấu mật nên không được nhận vào hồ sơ ở đây."), ON_PAPER))
        elif found and not cleaned.get("sure"):
            self.add_error("sure", _("Nội dung có chữ giống đơn tố cáo hoặc tin báo tội phạm. Nếu không phải, hãy đánh dấu ô này."))
        return cleaned

    def full_clean(self) -> None:
        """Check all that was typed; whether it is a denunciation is asked only of what looks like one."""
        super().full_clean()
        if not (self.arrival.found or self.errors.get("sure") or self.data.get("sure")):
            self.fields.pop("sure", None)

    def reader(self, cleaned: dict[str, Any]) -> Agency | None:
        """Return the agency to which it would go, whose marks of secrecy hold for its words."""
        place = cleaned.get("place")
        return place.agency if place else cleaned.get("agency") or cleaned.get("settler")


class LaneArrivingForm(ArrivingForm):
    """The form of a lane's counter, filled in from what waits: `WORDS` and `NAME` are its fields for these, `KNOWN` those that need no asking."""

    WORDS: ClassVar[str]
    NAME: ClassVar[str] = ""
    KNOWN: ClassVar[tuple[str, ...]] = ("received_on",)
    FIRST: ClassVar[tuple[str, ...]] = ()  # fields that stand next to the words

    def __init__(self, *args: Any, arrival: Arrival, **more: Any) -> None:
        words = arrival.words
        said = {self.WORDS: words, **self.offers(arrival)}
        said |= {self.NAME: writers.name_in(words), "address": writers.address_in(words)} if self.NAME else {}
        more["initial"] = said
        super().__init__(*args, **more)
        self.arrival = arrival
        for name in (*self.KNOWN, *(() if arrival.way == states.SCAN else ASKS_NEWS)):
            self.fields.pop(name, None)
        self.fields[self.WORDS].widget.attrs["rows"] = ROWS
        self.order_fields(["sure", self.WORDS, *self.FIRST])

    @staticmethod
    def offers(arrival: Arrival) -> dict[str, Any]:
        """Return what else stands in the form at first."""
        here = seat(arrival.agency).code
        return {"agency": here, "settler": here, **guessed.whereabouts(arrival, on=localdate(arrival.received_at))}

    def clean(self) -> dict[str, Any]:
        """Take the day from the letter."""
        self.cleaned_data["received_on"] = localdate(self.arrival.received_at)
        return super().clean()

    def wanted_news(self) -> dict[str, str]:
        """Return where the author of a letter on paper wants to hear of it."""
        asked: dict[str, str] = self.wanted() if hasattr(self, "wanted") else {}
        return asked if self.arrival.way == states.SCAN else {}

    @abstractmethod
    def take(self, *, code: Code, by: Actor, at: datetime) -> Thing:
        """Take it in."""
