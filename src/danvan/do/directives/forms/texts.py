"""A document's text: as a file taken in memory, never on disk, or as words typed; stored in one form of writing."""

import codecs
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import tidy

LIMIT = 500_000  # bytes of a file: some 150 pages, which the reader reads in a second or two
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


class InMemory(MemoryFileUploadHandler):
    """Takes a file into memory up to the limit, so that a document that is refused leaves nothing on any disk."""

    def handle_raw_input(self, *args: Any, **more: Any) -> None:
        """Take every file, however long the request says it is."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Take a piece; of those beyond the limit none, but for the first, by which the file is known to be too large."""
        return super().receive_data_chunk(raw_data, start) if start <= LIMIT else None


class TextFile(forms.FileField):
    """A file of plain text in UTF-8, or in UTF-16 with its mark; cleans to its text."""

    widget = forms.FileInput(attrs={"accept": ".txt,text/plain"})

    def clean(self, data: Any, initial: Any = None) -> str:
        """Return the text, empty if there is no file.

        :raises ValidationError: if the file is too large or no text
        """
        return _text(data) if data else ""


def _text(sent: "UploadedFile[bytes]") -> str:
    data = sent.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise forms.ValidationError(_("Tệp nặng hơn 500 kB. Hãy tách văn bản, hoặc chỉ dán phần giao nhiệm vụ."))
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise forms.ValidationError(
            _("Đây không phải tệp văn bản thuần (.txt, mã UTF-8). Hãy mở văn bản, chọn tất cả, chép rồi dán vào ô bên trên.")
        )
    return tidy(text)
