"""What is asked where a draft is mended and said to be a task."""

from dataclasses import replace
from typing import Any

from django import forms

from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.forms import shares
from danvan.do.directives.forms.drafts import NOT_THERE
from danvan.do.directives.forms.wants import WantForm
from danvan.do.directives.models import Draft


class ChangeForm(WantForm):
    """The same of a draft that there is; each agency that supports it already can be asked something of its own."""

    draft = forms.ModelChoiceField(Draft.objects.none(), widget=forms.HiddenInput, error_messages=NOT_THERE)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.helpers = shares.helpers(self.directive, draft=str(self["draft"].value() or ""))
        self.fields |= shares.fields(self.helpers)

    def clean(self) -> dict[str, Any]:
        """Ask for days that lie between the document and the task's own."""
        cleaned = super().clean() or {}
        for name, fault in shares.faults(cleaned, helpers=self.helpers, issued_on=self.directive.issued_on).items():
            self.add_error(name, fault)
        return cleaned

    def wanted(self) -> actions.Wanted:
        """Return what the task shall be, with what each supporting agency shall be asked."""
        return replace(super().wanted(), shares=shares.said(self.cleaned_data, helpers=self.helpers))

    def act(self, *, by: Actor) -> None:
        """Mend the draft and say that it is a task."""
        actions.change(
            self.directive, draft=self.cleaned_data["draft"], wanted=self.wanted(), by=by, at=self.at,
        )
