"""What each verb asks of whoever does it."""

from danvan.check.petitions.forms import conduct, declining, feedback, handling, merging, turning
from danvan.check.petitions.forms.feedback import ActForm, SubmitForm

FORMS: dict[str, type[ActForm]] = {
    **feedback.FORMS, "merge": merging.MergeForm, "separate": merging.SeparateForm, "take_on": handling.TakeOnForm,
    "regrade": handling.RegradeForm, "decline": declining.DeclineForm,
    "answer": conduct.AnswerForm, "as_report": turning.AsReportForm, "as_feedback": turning.AsFeedbackForm,
}

__all__ = ["FORMS", "ActForm", "SubmitForm"]
