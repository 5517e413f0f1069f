"""What people fill in; each form of a verb makes its move by `act`."""

from danvan.do.directives.forms.additions import AddForm
from danvan.do.directives.forms.assignments import AssignForm
from danvan.do.directives.forms.changes import ChangeForm
from danvan.do.directives.forms.clearing import DropRestForm
from danvan.do.directives.forms.documents import DocumentForm, PublishForm, TextForm
from danvan.do.directives.forms.drafts import AcceptForm, DraftForm, DropForm
from danvan.do.directives.forms.filing import FileForm
from danvan.do.directives.forms.links import LinkForm, UnlinkForm
from danvan.do.directives.forms.lists import ListForm
from danvan.do.directives.forms.numbers import NumberForm
from danvan.do.directives.forms.packages import DeclineForm, PackageForm, SendForm, SendReportForm
from danvan.do.directives.forms.periods import PeriodForm
from danvan.do.directives.forms.registers import RegisterForm
from danvan.do.directives.forms.reports import REPORT_FORMS, ReportForm
from danvan.do.directives.forms.supports import SUPPORT_FORMS, SupportForm
from danvan.do.directives.forms.tasks import TASK_FORMS, TaskForm
from danvan.do.directives.forms.texts import InMemory

DOCUMENT_FORMS: dict[str, type[DocumentForm]] = {"publish": PublishForm, "link": LinkForm, "unlink": UnlinkForm, "number": NumberForm}
DRAFT_FORMS: dict[str, type[DraftForm]] = {
    "accept": AcceptForm, "change": ChangeForm, "add": AddForm, "drop": DropForm, "drop_rest": DropRestForm, "file": FileForm,
}

__all__ = [
    "DOCUMENT_FORMS", "DRAFT_FORMS", "REPORT_FORMS", "SUPPORT_FORMS", "TASK_FORMS", "AddForm", "AssignForm", "ChangeForm",
    "DeclineForm", "DocumentForm", "DraftForm", "InMemory", "ListForm", "NumberForm", "PackageForm", "PeriodForm", "PublishForm",
    "RegisterForm", "ReportForm", "SendForm", "SendReportForm", "SupportForm", "TaskForm", "TextForm",
]
