"""A form's field for a file, which keeps what was chosen when something else on the form has to be mended."""

from typing import Any

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import ON_PAPER
from danvan.base.files import actions
from danvan.base.files.models import StoredFile
from danvan.engines import vietnamese
from danvan.engines.papers.words import plain

SALT = "danvan.kept"
NAME = 80  # letters of a name that are shown again, the last ones


class KeptFileInput(forms.FileInput):
    """A file input that remembers, signed, what has been stored already."""

    template_name = "files/kept.html"
    kept: tuple[str, str] | None = None  # hash and name, once stored

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[list["UploadedFile[bytes]"], str]:
        """Return the files sent now, one if the browser is ours, and the token of one sent before."""
        return files.getlist(name) if isinstance(files, MultiValueDict) else [], data.get(f"{name}_kept", "")

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Return whether neither is there."""
        return name not in files and f"{name}_kept" not in data

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Return what the template shows, with the token where a file is kept."""
        context = super().get_context(name, value, attrs)
        if self.kept:
            context["widget"] |= {"kept_as": f"{name}_kept", "kept": self.token(), "kept_name": self.kept[1]}
        return context

    def token(self) -> str:
        """Return what stands for the stored file on a page, signed."""
        return signing.dumps(self.kept, salt=SALT)


class Attached(forms.Field):
    """A file, optional: looked at before anything is stored, refused with a sentence. Cleans to a StoredFile or None."""

    widget = KeptFileInput

    def __init__(self, *, pictures_only: bool, **more: Any) -> None:
        self.pictures_only = pictures_only
        super().__init__(required=False, **more)
        self.widget.attrs["accept"] = ",".join([*actions.PICTURES.values(), *([] if pictures_only else [actions.PDF, actions.DOCX, actions.XLSX])])

    def clean(self, value: tuple[list["UploadedFile[bytes]"], str]) -> StoredFile | None:
        """Return the stored file, the one sent before if none came now."""
        files, token = value
        if not files:
            return self._before(token) if token else None
        if len(files) > 1:
            raise forms.ValidationError(_("Ô này chỉ nhận một tệp. Hãy chọn lại một tệp; những gì bạn đã viết vẫn còn nguyên."))
        (sent,) = files
        if stamp := vietnamese.secrecy_stamp_of_file(sent.name or ""):
            refusal = _("Tên tệp có dấu “%(stamp)s” nên tệp không được nhận.") % {"stamp": stamp}
            raise forms.ValidationError(f"{refusal} {ON_PAPER}")
        try:
            stored = actions.take(sent, pictures_only=self.pictures_only)
        except actions.BadFile as bad:
            raise forms.ValidationError(f"{bad} {_('Những gì bạn đã viết vẫn còn nguyên.')}") from bad
        self._remember(stored, name=sent.name or "")
        return stored

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return whether there is a file."""
        return any(data or ())

    def _before(self, token: str) -> StoredFile:
        try:
            digest, name = signing.loads(token, salt=SALT)
            stored = StoredFile.objects.get(sha256=digest)
        except (signing.BadSignature, StoredFile.DoesNotExist) as bad:
            raise forms.ValidationError(_("Không còn thấy tệp đã chọn. Hãy chọn lại.")) from bad
        self._remember(stored, name=name)
        return stored

    def _remember(self, stored: StoredFile, *, name: str) -> None:
        if isinstance(self.widget, KeptFileInput):
            self.widget.kept = (stored.sha256, plain(name).strip()[-NAME:])
