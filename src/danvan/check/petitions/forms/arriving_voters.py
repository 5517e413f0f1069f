"""Recommendations of voters in a letter of the Front or of deputies: each line is one, and what is taken in is shown before."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Thing
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import arrivals, voters
from danvan.check.petitions.actions.arrivals import Code
from danvan.check.petitions.forms.arriving import LaneArrivingForm
from danvan.check.petitions.forms.voters.collecting import PasteForm
from danvan.check.petitions.models import Arrival, Session
from danvan.check.petitions.queries import voters as queries

SESSIONS = 20  # to choose from


def open_to(actor: Actor, *, at: datetime) -> dict[str, Session]:
    """Return by their codes the sessions for which somebody may take recommendations in, the latest first."""
    found = queries.sessions(actor, at=at).filter(matter__state="collecting")[:SESSIONS]
    return {one.matter.code: one for one in found if voters.may_take_in(one, by=actor, at=at)}


class VotersArrivingForm(LaneArrivingForm, PasteForm):
    """The letter's lines, of which a clerk takes out greeting and signature; there must be an open session."""

    WORDS, KNOWN = "lines", ()

    chosen = forms.ChoiceField(
        label=_("Kỳ họp"), error_messages={"required": _("Chưa chọn kỳ họp."), "invalid_choice": _("Kỳ họp này không còn nhận kiến nghị.")},
    )

    def __init__(self, data: Any = None, *, arrival: Arrival, by: Actor, at: datetime, **more: Any) -> None:
        sessions = open_to(by, at=at)
        session = sessions.get((data or {}).get("chosen", "")) or next(iter(sessions.values()))
        super().__init__(data, arrival=arrival, session=session, at=at, **more)
        self.fields["chosen"].choices = [(code, one.name) for code, one in sessions.items()]  # type: ignore[attr-defined]
        self.order_fields(["sure", "chosen", "lines", "collected_by", "collected_on", "place"])

    @staticmethod
    def offers(arrival: Arrival) -> dict[str, Any]:
        """Return what else stands in the form at first."""
        return {"collected_by": "front", "collected_on": localdate(arrival.received_at)}

    @property
    def is_last(self) -> bool:  # type: ignore[override]
        """Whether what was shown is what is sent now."""
        return "keep" in self.data and self.data.get("seen") == self.digest()

    @property
    def preview(self) -> list[str]:
        """What would be taken in, line by line."""
        return list(self.cleaned_data["lines"]) if self.is_bound and not self.errors else []

    def reader(self, cleaned: dict[str, Any]) -> Agency | None:
        """Return the agency whose marks hold: that of the session."""
        agency: Agency = self.session.matter.agency
        return agency

    def take(self, *, code: Code, by: Actor, at: datetime) -> Thing:
        """Take in each line, and return the first."""
        return arrivals.take_recommendations(
            self.arrival, lines=self.cleaned_data["lines"], session=self.session, collected=self.collected(), code=code, by=by, at=at,
        )[0]
