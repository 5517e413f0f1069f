"""A document's text: as a file taken in memory, never on disk, or as words typed; stored in one form of writing."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import tidy
from danvan.base.files import memory
from danvan.engines import texts

LIMIT = 500_000  # signs of a text: some 150 pages, which the reader reads in a second or two
LARGEST = 10 * 2**20  # bytes of a Word or PDF file
SECONDS = 20  # in which such a file is opened
KINDS = ".txt,.docx,.pdf,text/plain,application/pdf"
TOO_LONG = _("Văn bản trong tệp dài hơn 500.000 ký tự. Hãy tách văn bản, hoặc chỉ dán phần giao nhiệm vụ.")
TOO_LARGE = _("Tệp nặng hơn 10 MB. Hãy tách văn bản, hoặc chỉ dán phần giao nhiệm vụ.")


class InMemory(memory.InMemory):
    """Takes a file into memory up to the limit, so that a document that is refused leaves nothing on any disk."""

    LARGEST = LARGEST


class TextFile(forms.FileField):
    """A Word or PDF file, or plain text in UTF-8 or in UTF-16 with its mark; cleans to what stands in it and beside."""

    widget = forms.FileInput(attrs={"accept": KINDS})

    def clean(self, data: Any, initial: Any = None) -> texts.Opened | None:
        """Return what stands in the file, or None if there is no file.

        :raises ValidationError: if the file is too large or cannot be read
        """
        return _opened(data) if data else None


def _opened(sent: "UploadedFile[bytes]") -> texts.Opened:
    data = sent.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise forms.ValidationError(TOO_LARGE)
    try:
        found = texts.opened(data, seconds=SECONDS)
    except texts.Refused as refused:
        raise forms.ValidationError(_now(refused.sentence)) from refused
    if len(found.text) > LIMIT:
        raise forms.ValidationError(TOO_LONG)
    return replace(found, text=_noted(tidy(found.text), pages=found.pictures))


def _noted(text: str, *, pages: tuple[int, ...]) -> str:
    """Return the text with a word on the pages that are pictures, so that nobody takes it for the whole."""
    if not pages:
        return text
    named = ", ".join(map(str, pages))
    return f"{text}\n\n[{_now('Trang %(pages)s của tệp là ảnh, chưa đọc được chữ.') % {'pages': named}}]"
