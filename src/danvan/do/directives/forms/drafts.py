from abc import abstractmethod
from datetime import date, datetime
from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft

NOT_THERE = {"invalid_choice": _("Nhiệm vụ này đã được giao, hoặc không thuộc văn bản này."), "required": _("Chưa chọn nhiệm vụ.")}


class DraftForm(MoveForm):
    """What a verb asks for on the page where a document is read; `act` does it."""

    def __init__(self, *args: Any, directive: Directive, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.directive, self.at = directive, at
        if "draft" in self.fields:
            mine = queries.unassigned(directive)
            self.fields["draft"].queryset = mine  # type: ignore[attr-defined]

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""


class DropForm(DraftForm):
    draft = forms.ModelChoiceField(Draft.objects.none(), widget=forms.HiddenInput, error_messages=NOT_THERE)

    def act(self, *, by: Actor) -> None:
        """Say that it is no task."""
        actions.drop(self.directive, draft=self.cleaned_data["draft"], by=by, at=self.at)


class AcceptForm(DropForm):
    def clean(self) -> dict[str, Any]:
        """Ask for a lead."""
        cleaned = super().clean() or {}
        if (draft := cleaned.get("draft")) and draft.lead is None:
            raise forms.ValidationError(_("Chưa rõ cơ quan nào chủ trì. Hãy chọn một cơ quan trong mục Sửa rồi xác nhận."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Say that it is a task as it stands."""
        actions.accept(self.directive, draft=self.cleaned_data["draft"], by=by, at=self.at)


class WantForm(DraftForm):
    """Who shall do what until when."""

    text = Words(label=_("Nhiệm vụ"), rows=4, max_length=2_000, missing=_("Chưa ghi nhiệm vụ."))
    lead = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Cơ quan chủ trì"), empty_label=_("Chọn một cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan chủ trì.")},
    )
    supporting = forms.ModelMultipleChoiceField(
        Agency.objects.none(), label=_("Cơ quan phối hợp"), required=False, widget=forms.CheckboxSelectMultiple,
    )
    due_on = Day(label=_("Hạn hoàn thành"), required=False, help_text=_("Để trống nếu không có thời hạn. Ví dụ: 27/03/2026"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("lead", "supporting"):
            self.fields[name].queryset = Agency.objects.standing(on=localdate(self.at))  # type: ignore[attr-defined]

    def clean_due_on(self) -> date | None:
        """Return the day, if it is not before the document itself."""
        due_on: date | None = self.cleaned_data["due_on"]
        if due_on and due_on < self.directive.issued_on:
            raise forms.ValidationError(
                _("Hạn này ở trước ngày ban hành văn bản (%(day)s). Hãy xem lại."),
                params={"day": f"{self.directive.issued_on:%d/%m/%Y}"},
            )
        return due_on

    def wanted(self) -> actions.Wanted:
        """Return what the task shall be; who leads does not support as well."""
        lead = self.cleaned_data["lead"]
        supporting = [agency for agency in self.cleaned_data["supporting"] if agency != lead]
        text = " ".join(self.cleaned_data["text"].split())
        return actions.Wanted(text=text, lead=lead, supporting=supporting, due_on=self.cleaned_data["due_on"])


class ChangeForm(WantForm):
    draft = forms.ModelChoiceField(Draft.objects.none(), widget=forms.HiddenInput, error_messages=NOT_THERE)

    def act(self, *, by: Actor) -> None:
        """Mend the draft and say that it is a task."""
        actions.change(
            self.directive, draft=self.cleaned_data["draft"], wanted=self.wanted(), by=by, at=self.at,
        )


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
            span = queries.place(words, text=self.directive.text, start=cleaned.get("start"))
            if span is None:
                self.add_error("text", _("Không thấy đoạn này trong văn bản. Hãy chép đúng từng chữ một đoạn liền nhau."))
            cleaned["span"] = span
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Add what the reader did not find."""
        actions.add(self.directive, span=self.cleaned_data["span"], wanted=self.wanted(), by=by, at=self.at)


class AssignForm(MoveForm):
    drafts = forms.ModelMultipleChoiceField(
        Draft.objects.none(), label=_("Nhiệm vụ đã xác nhận"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Chưa chọn nhiệm vụ nào để giao."), "invalid_choice": NOT_THERE["invalid_choice"]},
    )

    def __init__(self, *args: Any, directive: Directive, at: datetime, **more: Any) -> None:
        self.directive, self.at = directive, at
        ready = queries.to_assign(directive)
        super().__init__(*args, **more)
        field = cast(Any, self.fields["drafts"])
        field.queryset, field.initial, field.label_from_instance = ready, ready, _in_words

    def act(self, *, by: Actor) -> None:
        """Make them tasks."""
        actions.assign(self.directive, drafts=list(self.cleaned_data["drafts"]), by=by, at=self.at)


def _in_words(draft: Draft) -> str:
    asked = _(", gửi đề nghị") if draft.lead and draft.lead.askable_only else ""
    due = _("hạn %(day)s") % {"day": f"{draft.due_on:%d/%m/%Y}"} if draft.due_on else _("không có thời hạn")
    return f"{draft.text} ({draft.lead}{asked}; {due})"


DRAFT_FORMS: dict[str, type[DraftForm]] = {
    "accept": AcceptForm, "change": ChangeForm, "add": AddForm, "drop": DropForm,
}
