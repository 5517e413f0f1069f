"""What a program passes on, looked at as the web form of reports looks at it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.files.fields import Attached
from danvan.base.files.models import StoredFile
from danvan.base.notices import sinks
from danvan.base.notices.fields import Mail, Mobile
from danvan.base.office.forms.marks import refuse_marked
from danvan.base.places.fields import Whereabouts
from danvan.base.places.models import Place
from danvan.check.petitions.queries import locating
from danvan.engines import maps

LONGEST = 4000  # letters of a description, by GeoReport v2
PICTURES = 10  # of one report; FixMyStreet sends three


class Sent(forms.FileInput):
    allow_multiple_selected = True


class Pictures(forms.Field):
    """Pictures in the order in which they were sent, each looked at as the one of the web form. Cleans to StoredFiles."""

    widget = Sent

    def clean(self, value: "Sequence[UploadedFile[bytes]]") -> list[StoredFile]:
        """Return the stored pictures, the same one once.

        :raises ValidationError: if one is not taken
        """
        one = Attached(pictures_only=True)
        return list(dict.fromkeys(kept for sent in value[:PICTURES] if (kept := one.clean(([sent], "")))))


class RelayForm(forms.Form):
    """A report: what and where, with the pictures that came along; and where its author agreed to be told of it."""

    text = Words(rows=8, max_length=LONGEST, missing=_("Thiếu description: nội dung phản ánh."))
    where = Words(rows=1, max_length=300, required=False)
    spot = Whereabouts(required=False)
    place = forms.CharField(required=False, max_length=40)
    pictures = Pictures(required=False)
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
        first = next(iter(self.cleaned_data["pictures"]), None)
        return {name: self.cleaned_data[name] for name in ("text", "where", "spot", "place")} | {"photo": first}

    def enclosed(self) -> list[StoredFile]:
        """Return the pictures after the first, which go along with it."""
        found: list[StoredFile] = self.cleaned_data["pictures"][1:]
        return found

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
