from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import land
from danvan.check.petitions.forms.land.base import DisputeForm
from danvan.check.petitions.forms.lane import choices
from danvan.check.petitions.states import land as states


class CallForm(DisputeForm):
    on = Day(label=_("Ngày họp"), missing=_("Chưa ghi ngày họp."))
    hour = forms.TimeField(
        label=_("Giờ họp"), input_formats=["%H:%M", "%Hh%M", "%Hh"], help_text=_("Ví dụ: 8:30 hoặc 8h30"),
        error_messages={"required": _("Chưa ghi giờ họp."), "invalid": _("Giờ chưa đúng. Hãy ghi như 8:30 hoặc 8h30.")},
    )
    where = Words(rows=1, label=_("Họp ở đâu"), max_length=300, missing=_("Chưa ghi nơi họp."))

    def clean(self) -> dict[str, Any]:
        """Ask for a meeting that lies ahead."""
        cleaned = super().clean()
        if "on" in cleaned and "hour" in cleaned and self.meets_at <= self.at:
            self.add_error("on", _("Giờ họp này đã qua. Hãy ghi ngày giờ sau lúc này."))
        return cleaned

    @property
    def meets_at(self) -> datetime:
        """The moment at which the meeting begins."""
        return datetime.combine(self.cleaned_data["on"], self.cleaned_data["hour"], tzinfo=get_current_timezone())

    def act(self, *, by: Actor) -> None:
        """Call both parties."""
        land.call_meeting(self.thing, meets_at=self.meets_at, where=self.cleaned_data["where"], by=by, at=self.at)


class AbsenceForm(DisputeForm):
    party = forms.ChoiceField(
        label=_("Ai vắng mặt"), choices=choices(states.PARTIES), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn ai vắng mặt.")},
    )
    note = Words(
        label=_("Đã mời thế nào, lý do vắng nếu biết"), missing=_("Chưa ghi đã mời thế nào."), rows=3,
        help_text=_("Một bên vắng mặt đến lần thứ hai thì coi là hòa giải không thành."),
    )

    def act(self, *, by: Actor) -> None:
        """Write the absence down."""
        land.note_absence(self.thing, party=self.cleaned_data["party"], words=self.cleaned_data["note"], by=by, at=self.at)
