"""The number under which what slipped in by mail or message lies sealed; what it says is asked nowhere."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.moves.forms import MoveForm
from danvan.check.petitions.forms.aside import HEAD, OTHERS
from danvan.check.petitions.forms.denunciation import Reference
from danvan.check.petitions.models import Denunciation


class SealForm(MoveForm):
    sealed_ref = Reference()
    about = forms.ChoiceField(
        label=_("Đơn nói về ai"), widget=forms.RadioSelect,
        choices=[(OTHERS, _("Không phải người đứng đầu xã, phường (hay tỉnh) này")), (HEAD, _("Người đứng đầu xã, phường (hay tỉnh) này: cấp trên nhận"))],
        error_messages={"required": _("Chưa chọn đơn nói về ai."), "invalid_choice": _("Hãy chọn một trong hai dòng.")},
    )

    def __init__(self, *args: Any, agency: Agency, on: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.received_by, self.on = agency, on

    @property
    def body(self) -> Agency | None:
        """The body that receives it: the commune or province, or who stands above if it is about its head; None if that is not here."""
        here, *above = seat(self.received_by).chain()
        if self.cleaned_data.get("about") != HEAD:
            return here
        return next((one for one in above if one.stands(on=self.on)), None)

    def clean(self) -> dict[str, Any]:
        """Refuse a number that the register has already."""
        cleaned = super().clean() or {}
        if Denunciation.objects.filter(sealed_ref=cleaned.get("sealed_ref"), matter__agency=self.body).exists():
            self.add_error("sealed_ref", _("Số này đã có trong sổ."))
        return cleaned
