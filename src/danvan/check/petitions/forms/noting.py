"""What those who deal with a matter note down among themselves: the same in each lane, only how a form is made differs."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.forms.lane import LaneForm


class Note(forms.Form):
    """Words for colleagues alone."""

    note = Words(
        label=_("Ghi chú"), missing=_("Chưa có nội dung ghi chú."), rows=4,
        help_text=_("Cán bộ xử lý hồ sơ đọc được; người gửi và công chúng không đọc được. Ghi việc đã làm, đã hỏi ai, hẹn gì; đừng ghi nhận xét về người gửi."),
    )
    about: Any
    at: datetime
    DO: ClassVar[Callable[..., None]]

    def act(self, *, by: Actor) -> None:
        """Note it down."""
        type(self).DO(self.about, words=self.cleaned_data["note"], by=by, at=self.at)


class NoteForm(Note, ActForm):
    DO = actions.note


class LaneNoteForm(Note, LaneForm):
    DO = actions.note


class ComplaintNoteForm(Note, LaneForm):
    DO = complaints.note
