from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.information.base import NoteForm, RequestForm

OVER = _("Chỉ gia hạn được một lần, khi còn trong hạn và thông tin phải tập hợp. Hồ sơ này không còn gia hạn được.")


class AskTimeForm(NoteForm):
    note = Words(
        label=_("Vì sao cần thêm thời gian"), missing=_("Chưa ghi vì sao cần thêm thời gian."), rows=3,
        help_text=_("Lãnh đạo duyệt; người yêu cầu đọc lý do khi được gia hạn."),
    )
    DO, TAKES = information.ask_time, "reason"

    def clean(self) -> dict[str, Any]:
        """Refuse what comes too late or a second time."""
        if not information.can_be_longer(self.request, at=self.at):
            self.add_error(None, OVER)
        return super().clean()


class GiveTimeForm(RequestForm):
    def clean(self) -> dict[str, Any]:
        """Refuse what comes too late or a second time."""
        if not information.can_be_longer(self.request, at=self.at):
            self.add_error(None, OVER)
        return super().clean()

    def act(self, *, by: Actor) -> None:
        """Give the later day."""
        information.give_time(self.request, by=by, at=self.at)


class DenyTimeForm(NoteForm):
    note = Words(label=_("Vì sao không gia hạn"), missing=_("Chưa ghi vì sao không gia hạn."), rows=3)
    DO, TAKES = information.deny_time, "remark"
