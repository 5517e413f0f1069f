"""What is asked of whoever adds what shows that a complaint is right."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.files import skimming
from danvan.base.files.fields import Attached
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm


class EvidenceForm(ComplaintForm):
    note = Words(
        rows=1, label=_("Tài liệu gì"), max_length=200, missing=_("Chưa ghi tài liệu gì."),
        help_text=_("Ví dụ: ảnh chụp Quyết định 41/QĐ-UBND, giấy tờ đất năm 1987"),
    )
    file = Attached(label=_("Tệp"), pictures_only=False, help_text=_("Ảnh, PDF, Word hoặc Excel, tối đa 10 MB."))
    field_order = ["file", "note"]
    is_read = False

    def clean(self) -> dict[str, Any]:
        """Look whether a machine can read all words of the file."""
        cleaned = super().clean()
        self.is_read = bool(cleaned.get("file") and not self.errors) and skimming.is_read(cleaned["file"])
        return cleaned

    def what(self) -> dict[str, Any]:
        """Return what is sent."""
        return {"words": self.cleaned_data["note"], "file": self.cleaned_data["file"], "is_read": self.is_read}


class AddEvidenceForm(EvidenceForm):
    def clean(self) -> dict[str, Any]:
        """Ask for the file."""
        cleaned = super().clean()
        if not cleaned.get("file") and "file" not in self.errors:
            self.add_error("file", _("Chưa chọn tệp. Tài liệu bằng giấy thì mang đến hoặc gửi bưu điện đến nơi tiếp nhận."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Send the file."""
        complaints.add_evidence(self.complaint, **self.what(), by=by, at=self.at)


class TakeEvidenceForm(EvidenceForm):
    def act(self, *, by: Actor) -> None:
        """Write down what was brought."""
        complaints.take_evidence(self.complaint, **self.what(), by=by, at=self.at)
