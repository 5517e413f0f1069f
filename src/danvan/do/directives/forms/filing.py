"""What is asked where a document that was read sets no task."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.drafts import DraftForm


class FileForm(DraftForm):
    def clean(self) -> dict[str, Any]:
        """Let nothing lie that might become a task."""
        if queries.waiting(self.thing).exists():
            raise forms.ValidationError(_("Còn đoạn chờ rà soát hoặc đã xác nhận. Hãy bỏ hoặc xác nhận từng đoạn trước."))
        return super().clean() or {}

    def act(self, *, by: Actor) -> None:
        """File the document."""
        actions.file(self.thing, by=by, at=self.at)
