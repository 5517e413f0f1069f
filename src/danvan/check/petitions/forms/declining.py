"""What is asked of whoever does not take a report on."""

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import states
from danvan.check.petitions.actions import handling
from danvan.check.petitions.forms.feedback import ActForm


class DeclineForm(ActForm):
    refusal = forms.ChoiceField(
        label=_("Lý do"), widget=forms.RadioSelect, error_messages={"required": _("Chưa chọn lý do.")},
        choices=[(key, _(words)) for key, words in states.REFUSALS.items()],
    )
    note = Words(
        label=_("Giải thích cho người gửi"), rows=3,
        missing=_("Chưa ghi lời giải thích. Hãy viết vì sao, và bà con có thể đến đâu."),
        help_text=_("Người gửi đọc câu này. Nếu việc thuộc nơi khác, ghi rõ nơi nào, điện thoại nào. Họ có thể đề nghị xem lại."),
    )

    def act(self, *, by: Actor) -> None:
        """Say why nothing will be done."""
        handling.decline(self.petition, refusal=self.cleaned_data["refusal"], reason=self.cleaned_data["note"], by=by, at=self.at)
