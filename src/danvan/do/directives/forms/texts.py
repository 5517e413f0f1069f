"""A document's text: as a file taken in memory, never on disk, or as words typed; stored in one form of writing."""

import codecs
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler

from danvan.engines import vietnamese

LIMIT = 2_000_000  # bytes of a file; what is typed has the limit of the settings
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
LONGEST = 10_000  # letters of what is typed in a box


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


class Words(forms.CharField):
    """A person's own words, as they are stored: composed letters (NFC)."""

    def __init__(self, *, rows: int, missing: str = "", max_length: int = LONGEST, **more: Any) -> None:
        messages = {
            "required": missing,
            "max_length": "Nội dung dài %(show_value)s ký tự, tối đa %(limit_value)s. Hãy viết gọn lại.",
        }
        widget = forms.Textarea(attrs={"rows": rows}) if rows > 1 else forms.TextInput()
        super().__init__(widget=widget, error_messages=messages, max_length=max_length, **more)

    def to_python(self, value: Any) -> str:
        """Return the words, tidy."""
        return tidy(super().to_python(value) or "")


class Day(forms.DateField):
    """A day, typed as people write it."""

    def __init__(self, *, missing: str = "", **more: Any) -> None:
        more.setdefault("help_text", "Ví dụ: 27/03/2026")
        messages = {"required": missing, "invalid": "Ngày chưa đúng. Hãy ghi như 27/03/2026."}
        super().__init__(error_messages=messages, **more)


def tidy(text: str) -> str:
    """Return a text as it is stored: composed letters (NFC), lines that end with a line feed, nothing around it."""
    return vietnamese.nfc(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _text(sent: "UploadedFile[bytes]") -> str:
    data = sent.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise forms.ValidationError("Tệp nặng hơn 2 MB. Hãy tách văn bản, hoặc chỉ dán phần giao nhiệm vụ.")
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise forms.ValidationError(
            "Đây không phải tệp văn bản thuần (.txt, mã UTF-8). Hãy mở văn bản, chọn tất cả, chép rồi dán vào ô bên trên."
        )
    return tidy(text)
