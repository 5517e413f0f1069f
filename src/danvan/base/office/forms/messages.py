"""What the rule asks that says how a message reads."""

import re
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face.fields import Words
from danvan.base.office.forms.rules import Names, RuleForm

VARIABLE = re.compile(r"\{\{\s*(code|agency|link|date)\s*\}\}")
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
SAMPLE = {"code": "7F3KQ9DM", "agency": gettext_lazy("UBND xã"), "link": "https://...", "date": "27/03/2026"}  # how a message will look


class MessageForm(RuleForm):
    kind, SAYS = "message", ("subject", "body")
    word = forms.ChoiceField(
        label=gettext_lazy("Thư về việc"), error_messages={"required": gettext_lazy("Chưa chọn thư về việc gì.")}
    )
    language = forms.ChoiceField(label=gettext_lazy("Ngôn ngữ"), choices=LANGUAGES)
    subject = Words(rows=1, max_length=200, label=gettext_lazy("Tiêu đề"), missing=gettext_lazy("Chưa ghi tiêu đề."))
    body = Words(
        rows=5, max_length=1_000, label=gettext_lazy("Nội dung"), missing=gettext_lazy("Chưa ghi nội dung."),
        help_text=gettext_lazy("Dùng được {{ code }} (mã hồ sơ), {{ agency }} (tên cơ quan), {{ link }} (địa chỉ trang), {{ date }} (ngày)."),
    )
    WORDS: dict[str, str | Promise] = {}  # by journal word, filled by the gate from the flows

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["word"].choices = [("", _("Chọn")), *self.WORDS.items()]  # type: ignore[attr-defined]

    def clean_subject(self) -> str:
        """Return the subject with nothing in it but what may be filled in."""
        return _only_variables(self.cleaned_data["subject"])

    def clean_body(self) -> str:
        """Return the body with nothing in it but what may be filled in."""
        return _only_variables(self.cleaned_data["body"])

    def about(self) -> str:
        """Return the journal word and the language."""
        return f"{self.cleaned_data['word']}:{self.cleaned_data['language']}"

    def value(self) -> dict[str, Any]:
        """Return the message."""
        return {"subject": self.cleaned_data["subject"], "body": self.cleaned_data["body"]}

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return what the message is about, and its language."""
        word, _colon, language = key.partition(":")
        return f"{MessageForm.WORDS.get(word, word)} ({dict(LANGUAGES).get(language, language)})"

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return the message as it will look."""
        filled = f"{value['subject']} / {value['body']}"
        for variable, sample in SAMPLE.items():
            filled = re.sub(r"\{\{\s*" + variable + r"\s*\}\}", str(sample), filled)
        return f"{MessageForm.about_in_words(key, names=names)}: {filled}"


def _only_variables(text: str) -> str:
    if "{" in VARIABLE.sub("", text) or "}" in VARIABLE.sub("", text):
        raise forms.ValidationError(_("Trong ngoặc nhọn chỉ dùng được {{ code }}, {{ agency }}, {{ link }} và {{ date }}."))
    return text
