"""What is asked where a counter brings in a list: the file, which column is which, and what is to become of it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.timezone import localdate
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face import stamps
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import ON_PAPER
from danvan.base.files import actions as files
from danvan.base.files import memory
from danvan.base.files.models import StoredFile
from danvan.base.moves.forms import MoveForm
from danvan.base.places import queries as places
from danvan.base.places.former import Labels
from danvan.base.places.models import Place
from danvan.check.petitions import states
from danvan.check.petitions.actions.importing import Columns
from danvan.check.petitions.forms.lane import choices
from danvan.check.petitions.models import Import
from danvan.check.petitions.states import imports
from danvan.engines import diversion, sheets, vietnamese

LARGEST = 30 * 2**20  # bytes of a file
LOOKED_AT = 25  # rows by which columns are told apart
REQUIRED = ("text", "received_on")
KINDS = {"report": _("Phản ánh hiện trường"), "feedback": _("Kiến nghị, góp ý")}


class InMemory(memory.InMemory):
    LARGEST = LARGEST


class BringForm(MoveForm):
    """A file, and whose counter brings it. What bears a stamp of secrecy is not kept for a moment."""

    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Cơ quan tiếp nhận"), to_field_name="code", empty_label=None,
        error_messages={"required": _("Chưa chọn cơ quan tiếp nhận."), "invalid_choice": _("Bạn không tiếp nhận ở cơ quan này.")},
    )
    file = forms.FileField(
        label=_("Tệp Excel (.xlsx)"), widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text=_("Mỗi phản ánh, kiến nghị một dòng, ở bảng đầu tiên; nhiều nhất 100.000 dòng, 30 MB."),
        error_messages={"required": _("Chưa chọn tệp."), "empty": _("Tệp này rỗng. Hãy xem lại rồi gửi tệp khác.")},
    )

    def __init__(self, *args: Any, counters: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["agency"].queryset = counters  # type: ignore[attr-defined]
        self.fields["agency"].initial = counters.first()

    def clean_file(self) -> bytes:
        """Return the file, if its first rows can be read."""
        sent: UploadedFile[bytes] = self.cleaned_data["file"]
        _refuse(vietnamese.secrecy_stamp_of_file(sent.name or ""))
        data: bytes = sent.read(LARGEST + 1)
        self.suffix = PurePath(sent.name or "").suffix.lower()
        try:
            top = sheets.top(data, most=LOOKED_AT)
        except sheets.Refused as refused:
            raise forms.ValidationError(_now(refused.sentence)) from refused
        _refuse(stamps.stamp_in("\n".join([top.beside, *(cell for _number, cells in top.rows for cell in cells)])))
        found = diversion.look(top.beside)
        if found and found.is_diverted:
            raise forms.ValidationError(
                _("Ghi chú trong tệp có vẻ là tố cáo hoặc tin báo tội phạm. Hãy xóa ghi chú, chuyển bản giấy cho người giữ sổ niêm phong.")
            )
        return data

    def kept(self) -> StoredFile:
        """Store the file.

        :raises BadFile: if it is not what is kept here
        """
        return files.keep(self.cleaned_data["file"], suffix=self.suffix, most=LARGEST)


class ColumnsForm(MoveForm):
    """Which column is which, where the rows begin, and what holds for rows that do not say it."""

    first = forms.IntegerField(
        label=_("Dòng đầu tiên bên dưới tên cột"), min_value=1, max_value=1_000, help_text=_("Số dòng như ở bên trái trong Excel."),
        error_messages={
            "required": _("Chưa ghi số dòng."), "invalid": _("Hãy ghi số dòng."),
            "min_value": _("Hãy ghi số từ 1 đến 1.000."), "max_value": _("Hãy ghi số từ 1 đến 1.000."),
        },
    )
    came = forms.ChoiceField(
        label=_("Các dòng này đã đến cơ quan bằng cách nào"), choices=choices(states.CAME), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn cách các dòng này đến cơ quan.")},
    )
    kind = forms.ChoiceField(
        label=_("Dòng không ghi loại là"), choices=list(KINDS.items()), widget=forms.RadioSelect, initial="feedback",
        error_messages={"required": _("Chưa chọn loại.")},
    )
    place = Grouped(
        Place.objects.none(), label=_("Dòng không ghi nơi là ở"), to_field_name="code", required=False, empty_label=_("Không nhận dòng không ghi nơi"),
        error_messages={"invalid_choice": _("Nơi này không có trong danh sách. Hãy chọn lại.")},
    )
    tells = forms.BooleanField(
        required=False, label=_("Những người có số điện thoại, thư điện tử trong tệp đã đồng ý được báo tin về hồ sơ của mình"),
        help_text=_("Không đánh dấu thì không ai được báo, và các địa chỉ ấy không được giữ."),
    )

    def __init__(self, *args: Any, one: Import, heads: Sequence[str], at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        place, on = cast(Grouped, self.fields["place"]), localdate(at)
        place.queryset, place.called = places.standing(on=on).filter(agency=one.agency), Labels(on)
        offered = [(str(at), f"{_letter(at)}: {head[:60] or _now('(không có tên)')}") for at, head in enumerate(heads)]
        for name, words in imports.FIELDS.items():
            none = _("Chọn một cột") if name in REQUIRED else _("Không có cột này")
            self.fields[f"column_{name}"] = forms.ChoiceField(
                label=_now(words), choices=[("", none), *offered], required=name in REQUIRED,
                error_messages={"required": _("Chưa chọn cột này."), "invalid_choice": _("Tệp không có cột này.")},
            )
        self.order_fields(["first", *(f"column_{name}" for name in imports.FIELDS)])

    def clean(self) -> dict[str, Any]:
        """Let no column stand for two things, and every row have a place."""
        cleaned = super().clean() or {}
        seen: set[str] = set()
        for name in imports.FIELDS:
            at = cleaned.get(f"column_{name}")
            if at and at in seen:
                self.add_error(f"column_{name}", _("Cột này đã được chọn cho mục khác. Mỗi cột chỉ dùng một lần."))
            seen.add(at or "")
        if not cleaned.get("place") and not cleaned.get("column_place"):
            self.add_error("place", _("Tệp không có cột thôn, tổ dân phố: hãy chọn một nơi cho mọi dòng."))
        return cleaned

    def chosen(self) -> Columns:
        """Return what was chosen."""
        said = self.cleaned_data
        at = {name: int(said[f"column_{name}"]) for name in imports.FIELDS if said[f"column_{name}"]}
        return Columns(places=at, first=said["first"], kind=said["kind"], came=said["came"], place=said["place"], tells=said["tells"])


class BeginForm(MoveForm):
    """What is to become of the rows that were read."""

    how = forms.ChoiceField(
        label=_("Tiếp nhận thế nào"), widget=forms.RadioSelect, initial="good",
        choices=[
            ("good", _("Tiếp nhận các dòng đúng, để lại các dòng cần sửa")), ("whole", _("Tất cả hoặc không dòng nào: còn dòng cần sửa thì không tiếp nhận")),
        ],
        error_messages={"required": _("Chưa chọn cách tiếp nhận."), "invalid_choice": _("Hãy chọn một trong hai dòng.")},
    )
    twins = forms.BooleanField(required=False, label=_("Tiếp nhận cả những dòng giống hệt một dòng trên (cùng nội dung, nơi, ngày)"))

    def asked(self) -> dict[str, bool]:
        """Return what was asked for."""
        return {"whole": self.cleaned_data["how"] == "whole", "twins": self.cleaned_data["twins"]}


def _letter(at: int) -> str:
    return chr(65 + at) if at < 26 else f"A{chr(65 + at - 26)}"


def _refuse(stamp: str | None) -> None:
    """Refuse a file that bears a stamp of secrecy.

    :raises ValidationError: if it bears one
    """
    if stamp:
        refusal = _("Tệp có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": stamp}
        raise forms.ValidationError(f"{refusal} {ON_PAPER}")
