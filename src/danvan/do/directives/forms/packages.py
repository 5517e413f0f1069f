"""A package that came in is read in memory and stands before the same gate as a text; one that goes out needs receivers."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.face import stamps
from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.documents import NOT_HERE, DocumentForm
from danvan.do.directives.forms.texts import LARGEST, TOO_LARGE
from danvan.engines import edxml, texts, vietnamese

CODE = re.compile(r"[0-9A-Z]{2,3}(?:\.[0-9A-Z]{2,3}){2,5}")
SECONDS = 20  # in which an attachment is opened
READABLE = (".txt", ".docx", ".pdf")


class PackageForm(MoveForm):
    """A file that is a document's package, or what became of one that was sent."""

    file = forms.FileField(
        label=_("Gói văn bản điện tử (edXML)"), help_text=_("Tệp .edxml hoặc .xml từ phần mềm quản lý văn bản, nhẹ hơn 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".edxml,.xml,application/xml,text/xml"}),
        error_messages={"required": _("Chưa chọn tệp."), "empty": _("Tệp rỗng. Hãy chọn lại tệp.")},
    )

    package: edxml.Package | None = None
    status: edxml.Status | None = None
    text = ""  # of the document: its longest attachment that can be read, or what the package says itself

    def clean_file(self) -> None:
        """Read the file; nothing of it goes on if the gate refuses it."""
        data = _bytes(self.cleaned_data["file"])
        try:
            self.package = edxml.read(data)
        except edxml.Refused as refused:
            self._read_status(data, refused)
            return
        opened = [found for one in self.package.attachments if (found := _opened(one))]
        if stamp := _stamp(self.package, opened):
            self.package = None
            refusal = _now("Gói hoặc tệp đính kèm có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": stamp}
            raise forms.ValidationError(f"{refusal} {NOT_HERE}")
        self.text = max((one.text for one in opened), key=len, default=self.package.content)

    def _read_status(self, data: bytes, refused: edxml.Refused) -> None:
        try:
            self.status = edxml.read_status(data)
        except edxml.Refused:
            raise forms.ValidationError(_now(refused.sentence)) from refused


class SendForm(DocumentForm):
    """To whom a document goes."""

    to = Words(
        label=_("Nơi nhận"), rows=4, max_length=2_000, missing=_("Chưa ghi nơi nhận."),
        help_text=_("Mỗi nơi một dòng: mã định danh, rồi tên. Ví dụ: 000.00.12.H26 UBND xã An Hòa"),
    )

    def clean_to(self) -> tuple[edxml.Party, ...]:
        """Return the receivers."""
        lines = [line.split(maxsplit=1) for line in self.cleaned_data["to"].splitlines() if line.strip()]
        for line in lines:
            if len(line) < 2 or not CODE.fullmatch(line[0]):
                raise forms.ValidationError(
                    _("Dòng “%(line)s” chưa có mã định danh và tên. Hãy ghi như 000.00.12.H26 UBND xã An Hòa."), params={"line": " ".join(line)[:80]}
                )
        return tuple(edxml.Party(code, name) for code, name in lines)

    def clean(self) -> dict[str, Any]:
        """Ask for the office's own code, without which nobody could answer."""
        cleaned = super().clean() or {}
        if not settings.OFFICE_CODE:
            raise forms.ValidationError(_("Máy chủ chưa khai mã định danh của cơ quan. Hãy nhờ cán bộ công nghệ thông tin đặt DANVAN_OFFICE_CODE."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Say that it went out."""
        to = self.cleaned_data["to"]
        actions.send(self.directive, document_id=queries.package(self.directive, to=to).document_id, to=len(to), by=by, at=self.at)


def _bytes(sent: "UploadedFile[bytes]") -> bytes:
    data: bytes = sent.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise forms.ValidationError(TOO_LARGE)
    return data


def _opened(one: edxml.Attachment) -> texts.Opened | None:
    """Return what stands in an attachment; None if it has no letters that can be read here."""
    if not one.name.lower().endswith(READABLE):
        return None
    try:
        return texts.opened(one.content, seconds=SECONDS)
    except texts.Refused:
        return None


def _stamp(package: edxml.Package, opened: list[texts.Opened]) -> str | None:
    names = [vietnamese.secrecy_stamp_of_file(one.name) for one in package.attachments]
    words = [package.code, package.subject, package.content, package.type_name, *(one.description for one in package.attachments)]
    words += [part for one in opened for part in (one.text, one.beside)]
    return next(filter(None, [*names, *(stamps.stamp_in(part) for part in words)]), None)
