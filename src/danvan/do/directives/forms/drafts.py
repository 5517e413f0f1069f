"""What is asked where a document is read: a draft is a task as it stands, or none."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.moves.forms import VerbForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.queries import deadlines, doubts

NOT_THERE = {"invalid_choice": _("Nhiệm vụ này đã được giao, hoặc không thuộc văn bản này."), "required": _("Chưa chọn nhiệm vụ.")}

NO_DAY = _("Văn bản ghi một thời hạn mà chưa rõ ngày. Hãy ghi ngày trong mục Sửa, hoặc chọn Không có thời hạn.")


class DraftForm(VerbForm):
    """What a verb asks for on the page where a document is read; `act` does it."""

    thing: Directive

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if "draft" in self.fields:
            mine = queries.unassigned(self.thing)
            self.fields["draft"].queryset = mine  # type: ignore[attr-defined]


class DropForm(DraftForm):
    draft = forms.ModelChoiceField(Draft.objects.none(), widget=forms.HiddenInput, error_messages=NOT_THERE)

    def act(self, *, by: Actor) -> None:
        """Say that it is no task."""
        actions.drop(self.thing, draft=self.cleaned_data["draft"], by=by, at=self.at)


class AcceptForm(DropForm):
    sure = forms.BooleanField(required=False)
    timeless = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a lead, and for an answer to every question."""
        cleaned = super().clean() or {}
        if (draft := cleaned.get("draft")) and draft.lead is None:
            raise forms.ValidationError(_("Chưa rõ cơ quan nào chủ trì. Hãy chọn một cơ quan trong mục Sửa rồi xác nhận."))
        left = doubts.unanswered(draft, sure=cleaned["sure"], timeless=cleaned["timeless"]) if draft else set()
        if left & deadlines.DAYS:
            raise forms.ValidationError(NO_DAY)
        if left:
            raise forms.ValidationError(
                _("Nhiệm vụ này còn câu hỏi chưa trả lời. Hãy sửa cho đúng, hoặc đánh dấu đã đối chiếu với văn bản rồi xác nhận.")
            )
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Say that it is a task as it stands."""
        said = self.cleaned_data
        actions.accept(self.thing, draft=said["draft"], by=by, at=self.at, sure=said["sure"], timeless=said["timeless"])
