"""What is asked where an office brings its own list of tasks: the file, and which column is which."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face import stamps
from danvan.base.face.fields import ON_PAPER
from danvan.base.moves.forms import MoveForm
from danvan.base.office.queries import held as office
from danvan.do.directives.forms.documents import SECRECY
from danvan.engines import sheets, vietnamese

SALT = "danvan.list"
LARGEST = 10 * 2**20  # bytes of a file
LONGEST = 1_500_000  # signs of a list that is kept on the page
NAME = 120  # letters of a file's name that are kept
REQUIRED = ("text", "lead")
LABELS = {
    "text": _("Cột nhiệm vụ"), "lead": _("Cột cơ quan chủ trì"), "support": _("Cột cơ quan phối hợp"), "due": _("Cột thời hạn"),
    "document": _("Cột số, ký hiệu văn bản"),
}
Rows = list[tuple[int, list[str]]]


class SheetForm(MoveForm):
    """A list as a file, and the clerk's word on its secrecy. The gate stands before everything else."""

    secrecy = forms.ChoiceField(
        label=_("Độ mật của danh sách"), choices=SECRECY, widget=forms.RadioSelect, help_text=_("Chỉ văn bản thường được đưa vào hệ thống này."),
        error_messages={"required": _("Chưa chọn độ mật. Hãy xem dấu độ mật trên văn bản rồi chọn.")},
    )
    file = forms.FileField(
        label=_("Tệp Excel (.xlsx)"), help_text=_("Danh sách ở bảng đầu tiên, mỗi nhiệm vụ một dòng, tối đa 2.000 dòng."),
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        error_messages={"required": _("Chưa chọn tệp."), "empty": _("Tệp này rỗng. Hãy xem lại rồi gửi tệp khác.")},
    )

    def __init__(self, *args: Any, keeper: Agency, **more: Any) -> None:
        super().__init__(*args, **more)
        self.keeper = keeper

    def clean(self) -> dict[str, Any]:
        """Read the file, unless the gate refuses it; nothing of it is stored."""
        cleaned = super().clean() or {}
        sent = cleaned.get("file")
        refused = self._stamp(str(sent.name)) if sent else None
        sheet = _opened(sent.read(LARGEST + 1), form=self) if sent and not refused else None
        if sheet and not refused:
            refused = self._stamp_in(sheet)
        if declared := dict(SECRECY[1:]).get(self.data.get("secrecy", "")):
            refused = str(declared)
        if refused:
            self.errors.clear()
            raise forms.ValidationError(
                _("Danh sách hoặc tên tệp có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": refused} + f" {ON_PAPER}"
            )
        cleaned["sheet"] = sheet
        return cleaned

    def token(self) -> str:
        """Return the list signed, to be kept on the page: nothing of it lies on any disk before it is taken in."""
        sheet, name = self.cleaned_data["sheet"], str(self.cleaned_data["file"].name)[-NAME:]
        return signing.dumps([name, sheet.rows], salt=SALT, compress=True)

    def _stamp(self, name: str) -> str | None:
        return vietnamese.secrecy_stamp_of_file(name) or office.mark_of(self.keeper, text=name)

    def _stamp_in(self, sheet: sheets.Sheet) -> str | None:
        cells = [cell for _number, row in sheet.rows for cell in row if cell]
        words = "\n".join([*cells, sheet.beside])
        each = (stamps.stamp_in(text) for text in (words, *cells))
        return next(filter(None, each), None) or office.mark_of(self.keeper, text=words)


class MapForm(MoveForm):
    """The list as it is kept on the page, and which of its columns is which."""

    kept = forms.CharField(widget=forms.HiddenInput)
    head = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2_000)

    def __init__(self, *args: Any, heads: Sequence[str], **more: Any) -> None:
        super().__init__(*args, **more)
        choices = [(str(at), f"{chr(65 + at) if at < 26 else at + 1}: {head[:60] or _now('(không có tên)')}") for at, head in enumerate(heads)]
        for name, label in LABELS.items():
            none = _("Chọn một cột") if name in REQUIRED else _("Không có cột này")
            self.fields[name] = forms.ChoiceField(
                label=label, choices=[("", none), *choices], required=name in REQUIRED,
                error_messages={"required": _("Chưa chọn cột này."), "invalid_choice": _("Tệp không có cột này.")},
            )

    def clean(self) -> dict[str, Any]:
        """Let no column stand for two things."""
        cleaned = super().clean() or {}
        seen: dict[str, str] = {}
        for name in LABELS:
            at = cleaned.get(name)
            if at and at in seen:
                self.add_error(name, _("Cột này đã được chọn cho mục khác. Mỗi cột chỉ dùng một lần."))
            elif at:
                seen[at] = name
        return cleaned

    @property
    def columns(self) -> dict[str, int]:
        """The place of each column that was chosen."""
        return {name: int(self.cleaned_data[name]) for name in LABELS if self.cleaned_data.get(name)}


def kept(token: str) -> tuple[str, Rows]:
    """Return the name of the file and the rows that a page has kept.

    :raises BadSignature: if it is not what was kept
    """
    name, rows = signing.loads(token, salt=SALT)
    return name, [(number, cells) for number, cells in rows]


def _opened(data: bytes, *, form: forms.Form) -> sheets.Sheet | None:
    try:
        sheet = sheets.opened(data)
    except sheets.Refused as refused:
        form.add_error("file", _now(refused.sentence))
        return None
    if len(signing.dumps(["", sheet.rows], salt=SALT, compress=True)) > LONGEST:
        form.add_error("file", _now(sheets.REFUSALS["long"]))
        return None
    return sheet
