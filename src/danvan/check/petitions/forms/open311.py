"""What a program passes on, looked at as the web form of reports looks at it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.files.fields import Attached
from danvan.base.notices import sinks
from danvan.base.notices.fields import Mail, Mobile
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.places.fields import Whereabouts
from danvan.base.places.models import Place
from danvan.check.petitions.queries import locating
from danvan.engines import maps

LONGEST = 4000  # letters of a description, by GeoReport v2


class RelayForm(forms.Form):
    """A report: what and where, with a picture if there is one; and where its author agreed to be told of it."""

    text = Words(rows=8, max_length=LONGEST, missing=_("Thiếu description: nội dung phản ánh."))
    where = Words(rows=1, max_length=300, required=False)
    spot = Whereabouts(required=False)
    place = forms.CharField(required=False, max_length=40)
    photo = Attached(pictures_only=True)
    phone = Mobile()
    email = Mail()

    def __init__(self, *args: Any, commune: Agency, on: date, **more: Any) -> None:
        super().__init__(*args, **more)
        self.commune, self.on = commune, on

    def clean(self) -> dict[str, Any]:
        """Find the village, and refuse what bears a mark of secrecy there."""
        cleaned = super().clean() or {}
        if not any(cleaned.get(name) for name in ("where", "spot", "place")) and not self.errors:
            self.add_error(None, _("Thiếu nơi xảy ra việc: gửi lat và long, address_string, hoặc address_id."))
        elif not self.errors:
            cleaned["place"] = self._located(cleaned)
            if cleaned["place"]:
                refuse_marked(self, agency=cleaned["place"].agency)
        return cleaned

    def sent(self) -> dict[str, Any]:
        """Return what the report says, as it is taken in."""
        return {name: self.cleaned_data[name] for name in ("text", "where", "spot", "place", "photo")}

    def wanted(self) -> dict[str, str]:
        """Return the address for each channel on which its author is told."""
        given = {sinks.for_phone(): self.cleaned_data["phone"], "email": self.cleaned_data["email"]}
        return {channel: address for channel, address in given.items() if address}

    def _located(self, cleaned: dict[str, Any]) -> Place | None:
        spot = maps.spot(cleaned["spot"]) if cleaned["spot"] else None
        try:
            found = locating.located(self.commune, on=self.on, code=cleaned["place"], spot=spot, address=cleaned["where"])
        except locating.Elsewhere:
            self.add_error(None, _("Tọa độ này nằm ngoài địa bàn của xã, phường."))
            return None
        if found is None:
            self.add_error(None, _("Chưa rõ thôn, tổ dân phố: gửi mã thôn trong address_id hoặc attribute[place], theo danh sách của dịch vụ."))
        return found


class MoreForm(forms.Form):
    """What is said afterwards."""

    words = Words(rows=4, max_length=LONGEST, required=False)

    def __init__(self, *args: Any, agency: Agency, **more: Any) -> None:
        super().__init__(*args, **more)
        self.lies_with = agency

    def clean(self) -> dict[str, Any]:
        """Refuse what bears a mark of secrecy."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.lies_with)
        return cleaned


def sentences(form: forms.Form) -> list[str]:
    """Return what is wrong with a form."""
    return [str(sentence) for found in form.errors.values() for sentence in found]
