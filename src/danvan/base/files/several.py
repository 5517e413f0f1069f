"""A form's field for some pictures at once, which keeps those that were chosen when something else on the form has to be mended."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from danvan.base.files.fields import KeptFileInput, Looked
from danvan.base.files.models import StoredFile


class KeptFilesInput(KeptFileInput):
    """A file input that takes several."""

    allow_multiple_selected = True


class Photos(Looked):
    """Pictures, optional, in the order in which they were sent. Cleans to a list of StoredFiles."""

    widget = KeptFilesInput

    def __init__(self, *, most: int, **more: Any) -> None:
        self.most = most
        super().__init__(pictures_only=True, **more)

    def clean(self, value: tuple[list["UploadedFile[bytes]"], str]) -> list[StoredFile]:
        """Return the stored pictures, those sent before if none came now."""
        return self.stored(value)

    def too_many(self) -> str:
        """Return what is said to who sends more than are taken."""
        return _("Tối đa %(most)s ảnh. Hãy chọn lại; những gì bạn đã viết vẫn còn nguyên.") % {"most": self.most}
