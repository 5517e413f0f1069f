"""What is asked of whoever does not take a report on, or tells an author where a matter belongs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import states
from danvan.check.petitions.actions import elsewhere, handling
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
        handling.decline(self.thing, refusal=self.cleaned_data["refusal"], reason=self.cleaned_data["note"], by=by, at=self.at)


class GuideForm(ActForm):
    note = Words(
        label=_("Việc này thuộc nơi nào, bà con đến đó thế nào"), rows=4, missing=_("Chưa ghi nơi có thẩm quyền."),
        help_text=_("Ghi rõ cơ quan, địa chỉ, điện thoại, cần mang gì và vì sao không giải quyết ở đây. Người gửi đọc câu này và có thể đề nghị xem lại."),
    )

    def act(self, *, by: Actor) -> None:
        """Tell the author where to go."""
        elsewhere.guide(self.thing, where=self.cleaned_data["note"], by=by, at=self.at)
