"""What is asked where a person points at a task that the reader did not find."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.wants import WantForm


class AddForm(WantForm):
    start = forms.IntegerField(
        required=False, min_value=0, widget=forms.HiddenInput(attrs={"data-select-start": True})
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        text = self.fields["text"]
        text.help_text = _("Bôi đen đoạn giao việc trong văn bản, hoặc chép và dán đoạn đó vào đây.")
        text.widget.attrs["data-select-preview"] = True

    def clean(self) -> dict[str, Any]:
        """Find the words in the text."""
        cleaned = super().clean() or {}
        if words := cleaned.get("text"):
            span = queries.place(words, text=self.thing.text, start=cleaned.get("start"))
            if span is None:
                self.add_error("text", _("Không thấy đoạn này trong văn bản. Hãy chép đúng từng chữ một đoạn liền nhau."))
            cleaned["span"] = span
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Add what the reader did not find."""
        actions.add(self.thing, span=self.cleaned_data["span"], wanted=self.wanted(), by=by, at=self.at)
