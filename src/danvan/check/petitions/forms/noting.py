"""What those who deal with a matter note down among themselves: the same in each lane, only how a form is made differs."""

from collections.abc import Callable, Mapping
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


class Aside(forms.Form):
    """What a verb asks for in words alone, in whatever lane; `DO` is the action, `SAID` which of its arguments each field fills."""

    about: Any
    at: datetime
    DO: ClassVar[Callable[..., None]]
    SAID: ClassVar[Mapping[str, str]] = {"note": "words"}

    def act(self, *, by: Actor) -> None:
        """Do it."""
        type(self).DO(self.about, **{argument: self.cleaned_data[name] for name, argument in self.SAID.items()}, by=by, at=self.at)


class Note(Aside):
    """Words for colleagues alone."""

    DO = actions.note

    note = Words(
        label=_("Ghi chú"), missing=_("Chưa có nội dung ghi chú."), rows=4,
        help_text=_("Cán bộ xử lý hồ sơ đọc được; người gửi và công chúng không đọc được. Ghi việc đã làm, đã hỏi ai, hẹn gì; đừng ghi nhận xét về người gửi."),
    )


class NoteForm(Note, ActForm):
    """In the lanes of petitions."""


class LaneNoteForm(Note, LaneForm):
    """In the others."""


class ComplaintNoteForm(Note, LaneForm):
    DO = complaints.note
