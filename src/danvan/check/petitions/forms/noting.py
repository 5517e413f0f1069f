"""What those who deal with a matter note down among themselves."""

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions
from danvan.check.petitions.forms.feedback import ActForm


class NoteForm(ActForm):
    note = Words(
        label=_("Ghi chú"), missing=_("Chưa có nội dung ghi chú."), rows=4,
        help_text=_("Cán bộ xử lý hồ sơ đọc được; người gửi và công chúng không đọc được. Ghi việc đã làm, đã hỏi ai, hẹn gì; đừng ghi nhận xét về người gửi."),
    )

    def act(self, *, by: Actor) -> None:
        """Note it down."""
        actions.note(self.petition, words=self.cleaned_data["note"], by=by, at=self.at)
