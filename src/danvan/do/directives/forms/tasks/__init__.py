"""What is asked on a task's page: a form for each verb, in the order of its buttons."""

from danvan.do.directives.forms.tasks.base import ReasonForm, TaskForm
from danvan.do.directives.forms.tasks.checking import SendBackForm, VerifyForm
from danvan.do.directives.forms.tasks.extending import AskExtensionForm, ExtendForm, RefuseExtensionForm
from danvan.do.directives.forms.tasks.passing import HandOverForm
from danvan.do.directives.forms.tasks.reassigning import ReassignForm
from danvan.do.directives.forms.tasks.returning import AcceptForm, InsistForm, ReturnForm
from danvan.do.directives.forms.tasks.stopping import ResumeForm, SuspendForm, WithdrawForm
from danvan.do.directives.forms.tasks.working import FinishForm, ReportForm

TASK_FORMS: dict[str, type[TaskForm]] = {
    "verify": VerifyForm, "send_back": SendBackForm, "extend": ExtendForm, "refuse_extension": RefuseExtensionForm,
    "accept": AcceptForm, "report": ReportForm, "finish": FinishForm, "ask_extension": AskExtensionForm,
    "hand_over": HandOverForm, "return": ReturnForm, "insist": InsistForm, "reassign": ReassignForm,
    "suspend": SuspendForm, "resume": ResumeForm, "withdraw": WithdrawForm,
}

__all__ = ["TASK_FORMS", "ReasonForm", "TaskForm"]
