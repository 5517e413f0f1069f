"""What those who deal with a matter note down among themselves: the same in each lane, only the action differs."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.lane import LaneForm


class Aside(LaneForm):
    """What a verb asks for in words alone, in whatever lane; `DO` is the action, `SAID` which of its arguments each field fills."""

    DO: ClassVar[Callable[..., None]]
    SAID: ClassVar[Mapping[str, str]] = {"note": "words"}

    def act(self, *, by: Actor) -> None:
        """Do it."""
        type(self).DO(self.thing, **{argument: self.cleaned_data[name] for name, argument in self.SAID.items()}, by=by, at=self.at)


class NoteForm(Aside):
    """Words for colleagues alone."""

    DO = actions.note

    note = Words(
        label=_("Ghi chú"), missing=_("Chưa có nội dung ghi chú."), rows=4,
        help_text=_("Cán bộ xử lý hồ sơ đọc được; người gửi và công chúng không đọc được. Ghi việc đã làm, đã hỏi ai, hẹn gì; đừng ghi nhận xét về người gửi."),
    )


class ComplaintNoteForm(NoteForm):
    DO = complaints.note
