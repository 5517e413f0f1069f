"""What each verb asks of whoever does it."""

from danvan.check.petitions.forms import (
    answering,
    conduct,
    consulting,
    crowds,
    declining,
    elsewhere,
    feedback,
    handling,
    merging,
    noting,
    publishing,
    splitting,
    turning,
    withdrawing,
)
from danvan.check.petitions.forms.feedback import SubmitForm
from danvan.check.petitions.forms.lane import LaneForm

FORMS: dict[str, type[LaneForm]] = {
    **feedback.FORMS, **answering.FORMS, **publishing.FORMS, "merge": merging.MergeForm, "separate": merging.SeparateForm, "take_on": handling.TakeOnForm,
    "regrade": handling.RegradeForm, "decline": declining.DeclineForm,
    "guide": declining.GuideForm, "refer": elsewhere.ReferForm, "split": splitting.SplitForm,
    "answer": conduct.AnswerForm, "note": noting.NoteForm, "as_report": turning.AsReportForm, "as_feedback": turning.AsFeedbackForm,
    **consulting.FORMS, **withdrawing.FORMS, "name_speakers": crowds.SpeakersForm,
}

__all__ = ["FORMS", "SubmitForm"]
