"""What people fill in; each form of a verb makes its move by `act`."""

from danvan.do.directives.forms.documents import PublishForm, RegisterForm, TextForm
from danvan.do.directives.forms.drafts import DRAFT_FORMS, AddForm, AssignForm, ChangeForm, DraftForm
from danvan.do.directives.forms.tasks import TASK_FORMS, TaskForm
from danvan.do.directives.forms.texts import InMemory

__all__ = [
    "DRAFT_FORMS", "TASK_FORMS", "AddForm", "AssignForm", "ChangeForm", "DraftForm", "InMemory", "PublishForm",
    "RegisterForm", "TaskForm", "TextForm",
]
