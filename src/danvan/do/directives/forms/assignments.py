"""Which of the confirmed drafts become tasks."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.moves.forms import VerbForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, states
from danvan.do.directives.forms.drafts import NOT_THERE
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.queries import deadlines, telling


class AssignForm(VerbForm):
    thing: Directive

    drafts = forms.ModelMultipleChoiceField(
        Draft.objects.none(), label=_("Nhiệm vụ đã xác nhận"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Chưa chọn nhiệm vụ nào để giao."), "invalid_choice": NOT_THERE["invalid_choice"]},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        assigner = telling.assigner(self.thing, actor=self.by, at=self.at)
        self.under = telling.under([assigner] if assigner else [])
        ready = telling.ready(self.thing, actor=self.by, at=self.at)
        field = cast(Any, self.fields["drafts"])
        field.queryset, field.initial, field.label_from_instance = ready, ready, self._in_words

    def act(self, *, by: Actor) -> None:
        """Make them tasks."""
        actions.assign(self.thing, drafts=list(self.cleaned_data["drafts"]), by=by, at=self.at)

    def _in_words(self, draft: Draft) -> str:
        asked = _(", gửi đề nghị") if telling.why_asked(draft, under=self.under) else ""
        due = _("hạn %(day)s") % {"day": f"{draft.due_on:%d/%m/%Y}"} if draft.due_on else _("không có thời hạn")
        if words := deadlines.derived(draft):
            due += _(", suy ra từ “%(words)s”") % {"words": words}
        again = f"; {_(states.EVERY[draft.every])}" if draft.every and not asked else ""
        return f"{draft.text} ({draft.lead}{asked}; {due}{again})"
