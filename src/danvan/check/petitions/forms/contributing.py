"""What is asked of the agency that was asked."""

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.files.fields import Attached
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import contributing
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.models import Contribution


class GiveForm(LaneForm):
    thing: Contribution
    note = Words(
        label=_("Ý kiến của cơ quan"), rows=6, missing=_("Chưa ghi ý kiến."),
        help_text=_("Cơ quan chủ trì đọc câu này. Người gửi chỉ biết cơ quan đã cho ý kiến, và ngày nào."),
    )
    file = Attached(label=_("Tệp kèm theo"), pictures_only=False)

    def act(self, *, by: Actor) -> None:
        """Answer."""
        contributing.give(self.thing, words=self.cleaned_data["note"], file=self.cleaned_data["file"], by=by, at=self.at)


class ReturnForm(LaneForm):
    thing: Contribution
    note = Words(
        label=_("Vì sao trả lại"), rows=3, missing=_("Chưa ghi vì sao trả lại."),
        help_text=_("Ví dụ: việc thuộc cơ quan nào khác, hoặc cần biết thêm điều gì mới trả lời được."),
    )

    def act(self, *, by: Actor) -> None:
        """Return it."""
        contributing.send_back(self.thing, reason=self.cleaned_data["note"], by=by, at=self.at)


FORMS: dict[str, type[LaneForm]] = {"give": GiveForm, "return": ReturnForm}
