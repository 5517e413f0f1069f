import re
from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face import stamps
from danvan.base.face.fields import Words, tidy
from danvan.base.moves.forms import MoveForm, VerbForm
from danvan.base.office.queries import held as office
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms.scans import stamp_in_scan
from danvan.do.directives.forms.texts import LIMIT, TextFile
from danvan.do.directives.models import Directive
from danvan.engines import vietnamese

ORDINARY = "ordinary"
SECRECY = [(ORDINARY, _("Thường")), ("confidential", _("Mật")), ("secret", _("Tối mật")), ("top-secret", _("Tuyệt mật"))]
BASIS = re.compile(r"(dieu|khoan|luat|quyet dinh|nghi dinh|nghi quyet|qd|nd|nq)\b.*\d|\d.*(luat|quyet dinh|/qd|/nd|/nq)")
NO_TEXT = _("Chưa có nội dung. Hãy dán văn bản vào ô này, hoặc chọn tệp.")
NOT_HERE = _("Văn bản chưa được lưu và không còn trên trang này. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước.")


class TextForm(MoveForm):
    """A document's text and the clerk's word on its secrecy. The gate stands before everything else."""

    text = Words(label=_("Nội dung văn bản"), rows=12, max_length=LIMIT, missing=NO_TEXT)
    file = TextFile(
        label=_("Hoặc chọn tệp"), required=False,
        help_text=_("Word (.docx), PDF có lớp chữ, hoặc văn bản thuần (.txt), nhẹ hơn 10 MB."),
    )
    secrecy = forms.ChoiceField(
        label=_("Độ mật của văn bản"), choices=SECRECY, widget=forms.RadioSelect,
        help_text=_("Chỉ văn bản thường được đưa vào hệ thống này."),
        error_messages={"required": _("Chưa chọn độ mật. Hãy xem dấu độ mật trên văn bản rồi chọn.")},
    )

    field_order = ["secrecy", "text", "file"]
    refused = False  # by the gate

    def __init__(self, *args: Any, agency: Agency | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        self.keeper = agency  # in whose register it would be
        self.fields["text"].required = "file" not in self.files

    def clean(self) -> dict[str, Any]:
        """Ask for a text, unless the gate refuses it; a file's text goes on as if it had been typed."""
        cleaned = super().clean() or {}
        if refusal := self._refusal(cleaned):
            self._forget()
            raise forms.ValidationError(f"{refusal} {NOT_HERE}")
        if sent := cleaned.get("file"):
            cleaned["text"] = sent.text
            self.data = {**dict(self.data.items()), "text": sent.text}
        if not cleaned.get("text") and self.errors.keys().isdisjoint({"text", "file"}):
            self.add_error("text", NO_TEXT)  # the file is empty
        return cleaned

    def _forget(self) -> None:
        """Send nothing of it back to the page."""
        self.refused, self.data = True, {"form_key": self.key}
        self.errors.clear()

    def _refusal(self, cleaned: dict[str, Any]) -> str:
        declared = dict(SECRECY[1:]).get(self.data.get("secrecy", ""))
        if declared:
            return _("Văn bản có độ mật %(secrecy)s không được nhập vào hệ thống này.") % {"secrecy": declared}
        names = [str(sent) for sent in self.files.values()]  # an upload is written as its name
        found = [vietnamese.secrecy_stamp_of_file(name) for name in names]
        found += [stamp_in_scan(scan)] if isinstance(scan := self.files.get("scan"), UploadedFile) else []
        typed = [str(self.data.get(name, "")) for name in self.fields if name != "secrecy"]
        sent = cleaned.get("file")
        words = [*typed, *((sent.text, sent.beside) if sent else ())]  # a stamp may stand at the head of each page
        found += [stamps.stamp_in(text) for text in words]
        found += [office.mark_of(self.keeper, text="\n".join(words))] if self.keeper else []
        stamp = next(filter(None, found), None)
        return _("Văn bản hoặc tên tệp có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": stamp} if stamp else ""


def known_basis(typed: str, *, agency: Agency, on: date) -> str:
    """Return the basis on which something is published, if it names what can be looked up and an agency publishes by it.

    :raises ValidationError: if it does not
    """
    basis = tidy(typed)
    if not BASIS.search(vietnamese.fold(basis)):
        raise forms.ValidationError(_("Hãy ghi rõ điều, khoản của luật, hoặc số và ngày của quyết định."))
    if not office.is_basis(basis, agency=agency, on=on):
        allowed = ", ".join(rule.value["basis"] for rule in office.bases(agency, on=on))
        raise forms.ValidationError(_("Cơ quan chỉ công khai theo: %(allowed)s.") % {"allowed": allowed})
    return basis


class DocumentForm(VerbForm):
    """What a verb asks for on a document's page; `act` does it."""

    thing: Directive


class PublishForm(DocumentForm):
    basis = Words(
        label=_("Căn cứ công khai"), rows=2, max_length=300,
        help_text=_("Điều, khoản của luật, hoặc số và ngày của quyết định đã ký."
        " Ví dụ: khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15."),
        missing=_("Chưa ghi căn cứ. Không có căn cứ thì văn bản và nhiệm vụ chỉ lưu hành nội bộ."),
    )

    def clean_basis(self) -> str:
        """Return the basis, if it names something that can be looked up."""
        return known_basis(self.cleaned_data["basis"], agency=self.thing.matter.agency, on=localdate(self.at))

    def act(self, *, by: Actor) -> None:
        """Publish the document."""
        actions.publish(self.thing, basis=self.cleaned_data["basis"], by=by, at=self.at)
