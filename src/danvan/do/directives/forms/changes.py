"""What is asked where a draft is mended and said to be a task."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms import shares
from danvan.do.directives.forms.drafts import NOT_THERE
from danvan.do.directives.forms.wants import WantForm
from danvan.do.directives.models import Draft
from danvan.do.directives.queries import deadlines

WHICH = _("Văn bản ghi một thời hạn mà chưa rõ ngày. Hãy ghi ngày, hoặc chọn Không có thời hạn, một trong hai.")


class ChangeForm(WantForm):
    """The same of a draft that there is; each agency that supports it already can be asked something of its own."""

    draft = forms.ModelChoiceField(Draft.objects.none(), widget=forms.HiddenInput, error_messages=NOT_THERE)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.helpers = shares.helpers(self.thing, draft=str(self["draft"].value() or ""))
        self.fields |= shares.fields(self.helpers)
        if one := shares.mended(self.thing, draft=str(self["draft"].value() or "")):
            self._ask_for_day(one)

    def clean(self) -> dict[str, Any]:
        """Ask for days that lie between the document and the task's own."""
        cleaned = super().clean() or {}
        for name, fault in shares.faults(cleaned, helpers=self.helpers, issued_on=self.thing.issued_on).items():
            self.add_error(name, fault)
        asks = "timeless" in self.fields and not cleaned.get("every")
        if asks and "due_on" not in self.errors and bool(cleaned.get("due_on")) is cleaned["timeless"]:
            self.add_error("due_on", WHICH)
        return cleaned

    def wanted(self) -> actions.Wanted:
        """Return what the task shall be, with what each supporting agency shall be asked."""
        return replace(super().wanted(), shares=shares.said(self.cleaned_data, helpers=self.helpers))

    def _ask_for_day(self, draft: Draft) -> None:
        """Ask for the day that the words of the text leave open, or for a word that there is none."""
        if words := deadlines.open_words(draft):
            self.fields["timeless"] = forms.BooleanField(label=_("Không có thời hạn"), required=False, initial=draft.state == "confirmed")
            self.fields["due_on"].help_text = _("Văn bản ghi “%(words)s”. Hãy ghi ngày, hoặc chọn Không có thời hạn ở dưới.") % {"words": words}
            self.order_fields(("text", "lead", "supporting", "due_on", "timeless"))

    def act(self, *, by: Actor) -> None:
        """Mend the draft and say that it is a task."""
        actions.change(
            self.thing, draft=self.cleaned_data["draft"], wanted=self.wanted(), by=by, at=self.at,
        )
