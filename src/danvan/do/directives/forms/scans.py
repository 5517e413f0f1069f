"""The signed paper of a document, as a picture or a PDF: kept only after the gate of secrecy has let the document in."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from danvan.base.face import stamps
from danvan.base.files.fields import Attached
from danvan.base.files.models import StoredFile
from danvan.engines import texts

SECONDS = 20  # in which a PDF is opened

Sent = tuple[list["UploadedFile[bytes]"], str]


class Scan(Attached):
    """A file that is not stored as the other fields are cleaned: the form does it by `keep`, after the gate."""

    def clean(self, value: Any) -> Any:
        """Return what was sent, as it was sent."""
        return value

    def keep(self, value: Sent) -> StoredFile | None:
        """Store the file, or return the one that was stored before.

        :raises ValidationError: if it cannot be taken
        """
        return super().clean(value)


def stamp_in_scan(sent: "UploadedFile[bytes]") -> str | None:
    """Return the stamp of secrecy that a scan bears in letters; None if it bears none, or is a picture alone."""
    data = sent.read()
    sent.seek(0)
    if not data.startswith(b"%PDF-"):
        return None
    try:
        found = texts.opened(data, seconds=SECONDS)
    except texts.Refused:  # no letters in it, or broken: whoever stores it looks again
        return None
    return stamps.stamp_in(found.text) or stamps.stamp_in(found.beside)
