"""What people fill in; each form of a verb makes its move by `act`."""

from danvan.do.directives.forms.additions import AddForm
from danvan.do.directives.forms.assignments import AssignForm
from danvan.do.directives.forms.changes import ChangeForm
from danvan.do.directives.forms.documents import PublishForm, RegisterForm, TextForm
from danvan.do.directives.forms.drafts import AcceptForm, DraftForm, DropForm
from danvan.do.directives.forms.tasks import TASK_FORMS, TaskForm
from danvan.do.directives.forms.texts import InMemory

DRAFT_FORMS: dict[str, type[DraftForm]] = {
    "accept": AcceptForm, "change": ChangeForm, "add": AddForm, "drop": DropForm,
}

__all__ = [
    "DRAFT_FORMS", "TASK_FORMS", "AddForm", "AssignForm", "ChangeForm", "DraftForm", "InMemory", "PublishForm",
    "RegisterForm", "TaskForm", "TextForm",
]
