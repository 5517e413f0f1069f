"""A form's field for a file, which keeps what was chosen when something else on the form has to be mended."""

from typing import Any

from django import forms
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import ON_PAPER
from danvan.base.files import actions
from danvan.base.files.models import StoredFile
from danvan.engines import child, vietnamese
from danvan.engines.papers.words import plain

SALT = "danvan.kept"
NAME = 80  # letters of a name that are shown again, the last ones


class KeptFileInput(forms.FileInput):
    """A file input that remembers, signed, what has been stored already."""

    template_name = "files/kept.html"
    kept: tuple[tuple[str, str], ...] = ()  # hash and name of each, once stored

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[list["UploadedFile[bytes]"], str]:
        """Return the files sent now, one if the browser is ours, and the token of those sent before."""
        return files.getlist(name) if isinstance(files, MultiValueDict) else [], data.get(f"{name}_kept", "")

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Return whether neither is there."""
        return name not in files and f"{name}_kept" not in data

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Return what the template shows, with the token where a file is kept."""
        context = super().get_context(name, value, attrs)
        if self.kept:
            context["widget"] |= {"kept_as": f"{name}_kept", "kept": self.token(), "kept_name": ", ".join(called for _digest, called in self.kept)}
        return context

    def token(self) -> str:
        """Return what stands for the stored files on a page, signed."""
        return signing.dumps(self.kept, salt=SALT)


class Looked(forms.Field):
    """What is sent as files, optional: looked at before anything is stored, refused with a sentence."""

    widget = KeptFileInput
    most = 1  # files

    def __init__(self, *, pictures_only: bool, **more: Any) -> None:
        self.pictures_only = pictures_only
        super().__init__(required=False, **more)
        self.widget.attrs["accept"] = ",".join([*actions.PICTURES.values(), *([] if pictures_only else [actions.PDF, actions.DOCX, actions.XLSX])])

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Return whether there is a file."""
        return any(data or ())

    def stored(self, value: tuple[list["UploadedFile[bytes]"], str]) -> list[StoredFile]:
        """Return the stored files in their order, the same one once; those sent before if none came now.

        :raises ValidationError: if there are too many, or some are not taken; the others are remembered
        """
        files, token = value
        if not files:
            return self._before(token) if token else []
        if len(files) > self.most:
            raise forms.ValidationError(self.too_many())
        kept, refused = dict[StoredFile, str](), list[forms.ValidationError]()
        for sent in files:
            try:
                kept[self._taken(sent)] = sent.name or ""
            except forms.ValidationError as bad:
                refused.append(bad)
                if _took_long(bad) and sent is not files[-1]:
                    refused.append(forms.ValidationError(_("Các tệp chọn sau tệp này chưa được xem. Hãy chọn lại.")))
                    break
        self._remember(kept)
        if refused:
            raise forms.ValidationError(refused)
        return list(kept)

    def too_many(self) -> str:
        """Return what is said to who sends more than are taken."""
        return gettext("Ô này chỉ nhận một tệp. Hãy chọn lại một tệp; những gì bạn đã viết vẫn còn nguyên.")

    def _taken(self, sent: "UploadedFile[bytes]") -> StoredFile:
        if stamp := vietnamese.secrecy_stamp_of_file(sent.name or ""):
            refusal = _("Tên tệp có dấu “%(stamp)s” nên tệp không được nhận.") % {"stamp": stamp}
            raise forms.ValidationError(f"{refusal} {ON_PAPER}")
        try:
            return actions.take(sent, pictures_only=self.pictures_only)
        except actions.BadFile as bad:
            which = f"{plain(sent.name or '').strip()[-NAME:]}: " if self.most > 1 else ""
            raise forms.ValidationError(f"{which}{bad} {_('Những gì bạn đã viết vẫn còn nguyên.')}") from bad

    def _before(self, token: str) -> list[StoredFile]:
        try:
            kept = {StoredFile.objects.get(sha256=digest): name for digest, name in signing.loads(token, salt=SALT)}
        except (signing.BadSignature, StoredFile.DoesNotExist, ValueError) as bad:
            raise forms.ValidationError(_("Không còn thấy tệp đã chọn. Hãy chọn lại.")) from bad
        self._remember(kept)
        return list(kept)[: self.most]

    def _remember(self, kept: dict[StoredFile, str]) -> None:
        if isinstance(self.widget, KeptFileInput):
            self.widget.kept = tuple((one.sha256, plain(name).strip()[-NAME:]) for one, name in kept.items())


def _took_long(refusal: forms.ValidationError) -> bool:
    """Return whether a file was refused because looking at it took too long, or others were first: whoever sent several holds up nobody with the rest."""
    return refusal.__cause__ is not None and isinstance(refusal.__cause__.__cause__, child.Failed)


class Attached(Looked):
    """A file. Cleans to a StoredFile or None. `marks_optional` is False where another field says whether it is needed."""

    def __init__(self, *, marks_optional: bool = True, **more: Any) -> None:
        super().__init__(**more)
        self.marks_optional = marks_optional

    def clean(self, value: tuple[list["UploadedFile[bytes]"], str]) -> StoredFile | None:
        """Return the stored file, the one sent before if none came now."""
        return next(iter(self.stored(value)), None)
