"""What is asked where a complaint takes more time, waits or goes on."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm, NoteForm
from danvan.check.petitions.forms.complaints.grounds import GroundForm

OVER = _("Thời hạn giải quyết đã hết hoặc đã được kéo dài một lần nên không kéo dài được nữa.")


class AskTimeForm(NoteForm):
    note = Words(
        label=_("Vì sao vụ việc phức tạp"), missing=_("Chưa ghi vì sao vụ việc phức tạp."), rows=4,
        help_text=_("Ví dụ: nhiều nội dung, phải xác minh ở nhiều nơi. Lãnh đạo duyệt; người khiếu nại đọc lý do khi thời hạn được kéo dài."),
    )
    DO, TAKES = complaints.ask_time, "reason"

    def clean(self) -> dict[str, Any]:
        """Refuse what comes too late or a second time."""
        if not complaints.can_be_longer(self.complaint, at=self.at):
            self.add_error(None, OVER)
        return super().clean()


class GiveTimeForm(ComplaintForm):
    def clean(self) -> dict[str, Any]:
        """Refuse what comes too late or a second time."""
        if not complaints.can_be_longer(self.complaint, at=self.at):
            self.add_error(None, OVER)
        return super().clean()

    def act(self, *, by: Actor) -> None:
        """Give the days of a complex case."""
        complaints.give_time(self.complaint, by=by, at=self.at)


class DenyTimeForm(NoteForm):
    note = Words(label=_("Vì sao không kéo dài"), missing=_("Chưa ghi vì sao không kéo dài."), rows=3)
    DO, TAKES = complaints.deny_time, "remark"


class StayForm(GroundForm):
    WHAT = "stay"

    def act(self, *, by: Actor) -> None:
        """Let the complaint wait."""
        complaints.stay(self.complaint, ground=self.cleaned_data["ground"], reason=self.cleaned_data["note"], by=by, at=self.at)


class GoOnForm(ComplaintForm):
    def act(self, *, by: Actor) -> None:
        """Go on with it."""
        complaints.go_on(self.complaint, by=by, at=self.at)
