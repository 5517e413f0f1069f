from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions as office
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions import denunciation as register
from danvan.check.petitions.forms.denunciation import Reference
from danvan.check.petitions.models import Denunciation, Petition


class AsideForm(MoveForm):
    """The number under which a denunciation that slipped in is sealed on paper; what it says is asked nowhere."""

    sealed_ref = Reference()

    def __init__(self, *args: Any, petition: Petition, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.petition, self.at = petition, at

    @property
    def body(self) -> Agency:
        """The body that receives it: the seat of the agency with whom the petition lies."""
        return seat(self.petition.matter.agency)

    @property
    def received_on(self) -> date:
        """The day it came: the clock of the law runs from there, not from when somebody noticed."""
        return localdate(self.petition.matter.opened_at)

    def clean(self) -> dict[str, Any]:
        """Refuse a number that the register has already."""
        cleaned = super().clean() or {}
        if Denunciation.objects.filter(sealed_ref=cleaned.get("sealed_ref"), matter__agency=self.body).exists():
            self.add_error("sealed_ref", _("Số này đã có trong sổ."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Set the petition aside, and let the platform enter the number."""
        number = self.cleaned_data["sealed_ref"]
        office.set_aside(self.petition.matter, sealed=number, by=by, at=self.at)
        register.receive(number, agency=self.body, received_on=self.received_on, by=PLATFORM, at=self.at)
