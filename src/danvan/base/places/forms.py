from datetime import date
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.face.choices import Grouped
from danvan.base.places import queries
from danvan.base.places.models import Place

MOST = 30  # places that one list shows; where there are more, the commune is chosen first


class WhereForm(forms.Form):
    """Where something is: one list of places under their communes, or first a commune and then its places."""

    commune = forms.ModelChoiceField(
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
        """Offer the places of a day, of the commune that is chosen if they are many."""
        found, place = queries.standing(on=on), cast(Grouped, self.fields["place"])
        if queries.count(on=on) > MOST:
            takers = queries.takers(on=on)
            self.fields["commune"].queryset = queries.communes(takers)  # type: ignore[attr-defined]
            code = self["commune"].value()
            found = found.filter(agency__in=[one.pk for one in takers if seat(one).code == code])
        else:
            del self.fields["commune"]
            place.looked_up = lambda code: queries.of_code(code, on=on)
        place.heading_of, place.arranged, place.queryset = queries.commune, queries.by_commune, found
