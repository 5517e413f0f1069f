"""What a program passes on, looked at as the web form of reports looks at it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext, ngettext
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

    text = Words(rows=8, max_length=LONGEST, required=False)
    where = Words(rows=1, max_length=300, required=False)
    spot = Whereabouts(required=False)
    place = forms.CharField(required=False, max_length=40)
    pictures = Pictures(required=False)
    phone = Mobile()
    email = Mail()

    def __init__(self, *args: Any, commune: Agency, on: date, beside: Sequence[str] = (), wordless: str = "", **more: Any) -> None:
        """Take what was typed, with lines that stand below the words, and what a report says that came without words, if it says anything then."""
        super().__init__(*args, **more)
        self.commune, self.on, self.beside, self.wordless = commune, on, [*beside], wordless

    def clean(self) -> dict[str, Any]:
        """Find the village, and refuse what bears a mark of secrecy there, or says nothing at all."""
        cleaned = super().clean() or {}
        if not (cleaned.get("text") or cleaned.get("pictures") or self.beside or self.wordless or self.errors):
            self.add_error("text", _("Thiếu description: nội dung phản ánh."))
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
        words = self.cleaned_data["text"] or " ".join(filter(None, [self.wordless, gettext("(Người gửi không ghi lời.)")]))
        return {name: self.cleaned_data[name] for name in ("where", "spot", "place")} | {"photo": first, "text": "\n\n".join([words, *self.beside])}

    def enclosed(self) -> list[StoredFile]:
        """Return the pictures after the first, which go along with it."""
        found: list[StoredFile] = self.cleaned_data["pictures"][1:]
        return found

    def wanted(self) -> dict[str, str]:
        """Return the address for each channel on which its author is told."""
        given = {sinks.for_phone(): self.cleaned_data["phone"], "email": self.cleaned_data["email"]}
        return {channel: address for channel, address in given.items() if address}

    def _located(self, cleaned: dict[str, Any]) -> Place | None:
        """Return the village; a spot far from all of them is told to whoever sorts it, in words, and stands on no map."""
        spot = maps.spot(cleaned["spot"]) if cleaned["spot"] else None
        if spot and locating.is_far(self.commune, spot=spot):
            self.beside.append(gettext("Tọa độ gửi kèm nằm xa địa bàn xã, phường: %(spot)s.") % {"spot": cleaned["spot"]})
            cleaned["spot"], spot = "", None
        found = locating.located(self.commune, on=self.on, code=cleaned["place"], spot=spot, address=cleaned["where"])
        if found is None:
            self.add_error(None, _("Chưa rõ thôn, tổ dân phố: gửi mã thôn trong address_id hoặc attribute[place], theo danh sách của dịch vụ."))
        return found


class MoreForm(forms.Form):
    """What is said afterwards."""

    words = Words(rows=4, max_length=LONGEST, required=False)
    pictures = Pictures(required=False)

    def __init__(self, *args: Any, agency: Agency, **more: Any) -> None:
        super().__init__(*args, **more)
        self.lies_with = agency

    def clean(self) -> dict[str, Any]:
        """Refuse what bears a mark of secrecy."""
        cleaned = super().clean() or {}
        refuse_marked(self, agency=self.lies_with)
        return cleaned

    def said(self, beside: Sequence[str]) -> str:
        """Return what is said, with lines that stand below, and how many pictures came along."""
        many = len(self.cleaned_data["pictures"])
        came = [ngettext("Gửi kèm thêm %(many)s ảnh.", "Gửi kèm thêm %(many)s ảnh.", many) % {"many": many}] if many else []
        return "\n\n".join(filter(None, [self.cleaned_data["words"], *beside, *came]))


def sentences(form: forms.Form) -> list[str]:
    """Return what is wrong with a form."""
    return [str(sentence) for found in form.errors.values() for sentence in found]
