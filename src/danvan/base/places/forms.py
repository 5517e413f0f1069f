from datetime import date
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.face.choices import Grouped
from danvan.base.places import queries
from danvan.base.places.former import Labels
from danvan.base.places.models import Place

MOST = 30  # places that one list shows; where there are more, the commune is chosen first


class WhereForm(forms.Form):
    """Where something is: one list of places under their communes, or first a commune and then its places."""

    commune = Grouped(
        Agency.objects.none(), label=_("Xã, phường"), to_field_name="code", empty_label=_("Chọn xã, phường"),
        help_text=_("Chọn rồi bấm “Xem thôn, tổ dân phố của nơi này”."),
        error_messages={
            "required": _("Chưa chọn xã, phường."), "invalid_choice": _("Xã, phường này không có trong danh sách. Hãy chọn lại."),
        },
    )
    place = Grouped(
        Place.objects.none(), label=_("Thôn, tổ dân phố"), to_field_name="code", empty_label=_("Chọn nơi xảy ra việc"),
        error_messages={
            "required": _("Chưa chọn thôn, tổ dân phố. Nếu không rõ, hãy chọn dòng chung của cả xã."),
            "invalid_choice": _("Nơi này không có trong danh sách. Hãy chọn lại."),
        },
    )

    def offer(self, *, on: date) -> None:
        """Offer the places of a day, of the commune that is chosen if they are many; each with the names it once had.

        The code of a place or commune that ended, as an old poster has it, leads to the one of today.
        """
        found, place = queries.standing(on=on), cast(Grouped, self.fields["place"])
        self._lead(on=on)
        if queries.count(on=on) > MOST:
            takers, commune = queries.takers(on=on), cast(Grouped, self.fields["commune"])
            commune.queryset, commune.called = queries.communes(takers), Labels(on)
            code = self["commune"].value()
            found = found.filter(agency__in=[one.pk for one in takers if seat(one).code == code])
        else:
            del self.fields["commune"]
            place.looked_up = lambda code: queries.of_code(code, on=on)
        place.heading_of, place.arranged, place.queryset, place.called = queries.commune, queries.by_commune, found, Labels(on)

    def _lead(self, *, on: date) -> None:
        """Begin with the place of today, whatever code the address of the form says."""
        said = {name: str(self.initial.get(name) or "") for name in ("place", "commune")}
        if self.is_bound or not any(said.values()):
            return
        if said["place"] and (now := queries.of_code(said["place"], on=on)):
            self.initial = {**self.initial, "place": now.code, "commune": seat(now.agency).code}
        elif agency := queries.commune_of_code(said["commune"], on=on):
            self.initial = {**self.initial, "commune": agency.code}
