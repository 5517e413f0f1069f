from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.matters.models import Matter
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions as office
from danvan.base.office import protection
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions import denunciation as register
from danvan.check.petitions.forms.denunciation import Reference
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries import aside

OTHERS, HEAD = "others", "head"


class AsideForm(MoveForm):
    """The number under which a denunciation that slipped in is sealed on paper; what it says is asked nowhere."""

    sealed_ref = Reference()
    about = forms.ChoiceField(
        label=_("Đơn nói về ai"), widget=forms.RadioSelect,
        choices=[(OTHERS, _("Không phải người đứng đầu xã, phường (hay tỉnh) này")), (HEAD, _("Người đứng đầu xã, phường (hay tỉnh) này: cấp trên nhận"))],
        error_messages={"required": _("Chưa chọn đơn nói về ai."), "invalid_choice": _("Hãy chọn một trong hai dòng.")},
    )

    def __init__(self, *args: Any, matter: Matter, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.matter, self.at = matter, at

    @property
    def is_about_head(self) -> bool:
        """Whether it is about the head of the commune or province with which the matter lies."""
        return self.cleaned_data.get("about") == HEAD

    @property
    def body(self) -> Agency | None:
        """The body that receives it: that commune or province, or the one above if it is about its head; None if that is not here."""
        if not self.is_about_head:
            return seat(self.matter.agency)
        return next(iter(protection.above(self.matter, on=localdate(self.at))), None)

    @property
    def received_on(self) -> date:
        """The day it came: the clock of the law runs from there, not from when somebody noticed."""
        return aside.came_on(self.matter)

    def clean(self) -> dict[str, Any]:
        """Refuse a number that the register has already."""
        cleaned = super().clean() or {}
        if Denunciation.objects.filter(sealed_ref=cleaned.get("sealed_ref"), matter__agency=self.body).exists():
            self.add_error("sealed_ref", _("Số này đã có trong sổ."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Set the matter aside, and let the platform enter the number in the register of the body, if that is kept here."""
        number = self.cleaned_data["sealed_ref"]
        office.set_aside(self.matter, sealed=number, about_head=self.is_about_head, by=by, at=self.at)
        if self.body:
            register.receive(number, agency=self.body, received_on=self.received_on, by=PLATFORM, at=self.at)
