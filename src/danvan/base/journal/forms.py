from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import tidy

LONGEST = 64_000  # bytes; a receipt has two or three thousand


class CheckForm(forms.Form):
    """A receipt that somebody wants looked at, as a file or pasted; it is not kept."""

    file = forms.FileField(
        label=_("Tệp biên nhận"), required=False, help_text=_("Tệp .tlog-proof hoặc tệp lời hứa đã tải về."),
        widget=forms.FileInput(),
    )
    pasted = forms.CharField(
        label=_("Hoặc dán toàn bộ nội dung biên nhận"), required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        error_messages={"max_length": _("Nội dung này dài hơn mọi biên nhận. Hãy chỉ dán biên nhận.")},
    )
    said = forms.CharField(
        label=_("Lời đã gửi"), required=False, max_length=20_000,
        help_text=_("Nếu muốn đối chiếu từng chữ. Trang này không lưu lại gì."), widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """Take the receipt from the file, else from what was pasted.

        :raises ValidationError: if there is none, or it is no text
        """
        given: dict[str, Any] = super().clean() or {}
        file: UploadedFile[Any] | None = given.get("file")
        if file is None and not given.get("pasted"):
            raise forms.ValidationError(_("Chưa có biên nhận. Hãy chọn tệp, hoặc dán nội dung của nó."))
        if file is not None and (file.size or 0) > LONGEST:
            raise forms.ValidationError(_("Tệp này lớn hơn mọi biên nhận. Hãy chọn đúng tệp .tlog-proof."))
        try:
            self.receipt = file.read().decode() if file else f"{tidy(given['pasted'])}\n"
        except UnicodeDecodeError:
            raise forms.ValidationError(_("Tệp này không phải biên nhận. Hãy chọn đúng tệp .tlog-proof.")) from None
        self.words = tidy(given.get("said") or "")
        return given
