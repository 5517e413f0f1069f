"""What a supporting agency is asked on its own page."""

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import VerbForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions
from danvan.do.directives.models import Support


class SupportForm(VerbForm):
    """What a verb asks for on a support's page; `act` does it."""

    thing: Support


class AnswerForm(SupportForm):
    note = Words(
        label=_("Đã phối hợp được gì"), rows=5, missing=_("Chưa ghi đã phối hợp được gì."),
        help_text=_("Cơ quan giao việc và cơ quan chủ trì đọc được."),
    )

    def act(self, *, by: Actor) -> None:
        """Say what was done."""
        actions.answer(self.thing, words=self.cleaned_data["note"], by=by, at=self.at)


SUPPORT_FORMS: dict[str, type[SupportForm]] = {"answer": AnswerForm}
