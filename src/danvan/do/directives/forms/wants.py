"""Who shall do what until when: what is asked of every draft."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.do.directives import actions, states
from danvan.do.directives.forms.drafts import DraftForm


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

    every = forms.ChoiceField(
        label=_("Lặp lại"), required=False, choices=[("", _("Không lặp lại")), *((word, _(label)) for word, label in states.EVERY.items())],
        help_text=_("Việc lặp lại theo kỳ thì khi giao thành nhiệm vụ thường xuyên."),
        error_messages={"invalid_choice": _("Không có kỳ này. Hãy chọn trong danh sách.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("lead", "supporting"):
            self.fields[name].queryset = Agency.objects.standing(on=localdate(self.at))  # type: ignore[attr-defined]

    def clean_due_on(self) -> date | None:
        """Return the day, if it is not before the document itself."""
        due_on: date | None = self.cleaned_data["due_on"]
        if due_on and due_on < self.thing.issued_on:
            raise forms.ValidationError(
                _("Hạn này ở trước ngày ban hành văn bản (%(day)s). Hãy xem lại."),
                params={"day": f"{self.thing.issued_on:%d/%m/%Y}"},
            )
        return due_on

    def wanted(self) -> actions.Wanted:
        """Return what the task shall be; who leads does not support as well."""
        lead = self.cleaned_data["lead"]
        supporting = [agency for agency in self.cleaned_data["supporting"] if agency != lead]
        text = " ".join(self.cleaned_data["text"].split())
        return actions.Wanted(text=text, lead=lead, supporting=supporting, due_on=self.cleaned_data["due_on"], every=self.cleaned_data["every"])
