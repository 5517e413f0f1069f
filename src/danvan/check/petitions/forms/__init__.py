"""What each verb asks of whoever does it."""

from danvan.check.petitions.forms import conduct, feedback, handling, merging
from danvan.check.petitions.forms.feedback import ActForm, SubmitForm

FORMS: dict[str, type[ActForm]] = {
    **feedback.FORMS, "merge": merging.MergeForm, "separate": merging.SeparateForm, "take_on": handling.TakeOnForm,
    "regrade": handling.RegradeForm, "decline": handling.DeclineForm,
    "answer": conduct.AnswerForm, "as_report": handling.AsReportForm, "as_feedback": handling.AsFeedbackForm,
}

__all__ = ["FORMS", "ActForm", "SubmitForm"]
