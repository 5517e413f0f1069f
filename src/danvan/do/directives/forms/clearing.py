"""What is asked where whatever is left of a text is no task: nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.people.relations import Actor
from danvan.do.directives import queries
from danvan.do.directives.actions import clearing
from danvan.do.directives.forms.drafts import DraftForm


class DropRestForm(DraftForm):
    def clean(self) -> dict[str, Any]:
        """Ask for something that is left."""
        if not queries.waiting(self.thing).filter(state="proposed").exists():
            raise forms.ValidationError(_("Không còn đoạn nào chờ rà soát."))
        return super().clean() or {}

    def act(self, *, by: Actor) -> None:
        """Say that they are no tasks."""
        clearing.drop_rest(self.thing, by=by, at=self.at)
