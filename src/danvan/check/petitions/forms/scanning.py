"""A letter on paper, brought in as its scanned pages: it waits in the same room as what came by mail."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import ON_PAPER, Day
from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.moves.forms import MoveForm
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.forms.lane import refuse_ahead, refuse_before
from danvan.engines import vietnamese

PAGES = 20  # files of one letter


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class Scans(forms.Field):
    """Scanned pages, as pictures or PDF, in the order of their names. Cleans to StoredFiles."""

    widget = SeveralFiles

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.widget.attrs["accept"] = ",".join([*files.PICTURES.values(), files.PDF])

    def clean(self, value: "Sequence[UploadedFile[bytes]]") -> list[StoredFile]:
        """Return the stored files.

        :raises ValidationError: if there is none or one is not taken, with its name
        """
        super().clean(value)
        if len(value) > PAGES:
            raise forms.ValidationError(_("Mỗi thư tối đa %(most)s tệp. Hãy quét nhiều trang vào một tệp PDF.") % {"most": PAGES})
        return [self._stored(one) for one in sorted(value, key=lambda one: one.name or "")]

    def _stored(self, sent: "UploadedFile[bytes]") -> StoredFile:
        if stamp := vietnamese.secrecy_stamp_of_file(sent.name or ""):
            raise forms.ValidationError([_("Tên tệp có dấu “%(stamp)s” nên tệp không được nhận.") % {"stamp": stamp}, ON_PAPER])
        try:
            return files.take(sent)
        except files.BadFile as bad:
            raise forms.ValidationError(f"{(sent.name or '')[-80:]}: {bad}") from bad


class ScanForm(MoveForm):
    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Nơi nhận thư"), to_field_name="code", empty_label=None,
        error_messages={"required": _("Chưa chọn nơi nhận thư."), "invalid_choice": _("Bạn không tiếp nhận thư của cơ quan này.")},
    )
    received_on = Day(
        label=_("Ngày nhận"), missing=_("Chưa ghi ngày nhận."), help_text=_("Ngày thư đến cơ quan, theo dấu đến: thời hạn tính từ ngày này."),
    )
    pages = Scans(
        label=_("Bản quét"), help_text=_("Ảnh hoặc PDF, chọn được nhiều tệp một lần, xếp theo tên tệp. Trang nào ngược thì xoay ở trang sau."),
        error_messages={"required": _("Chưa chọn bản quét.")},
    )

    def __init__(self, *args: Any, by: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at
        agency = self.fields["agency"]
        counters = relations.serving(by, words=("reception",), on=localdate(at))
        agency.queryset = Agency.objects.filter(pk__in=counters).order_by("sort_key", "pk")  # type: ignore[attr-defined]
        agency.initial = agency.queryset.first()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a day that has not come, or lies before the law's clocks."""
        cleaned = super().clean() or {}
        refuse_ahead(self, names=("received_on",), at=self.at)
        refuse_before(self, name="received_on", rules=("petitions.sort", "petitions.take_on"))
        return cleaned
