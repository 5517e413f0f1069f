"""The form of each kind of rule."""

from danvan.base.office.forms.deadlines import CalendarForm, ServiceLevelForm
from danvan.base.office.forms.fields import LikenessForm, PriorityForm, RecurrenceForm
from danvan.base.office.forms.gates import BasisForm, SecrecyForm
from danvan.base.office.forms.look import LookForm
from danvan.base.office.forms.messages import MessageForm
from danvan.base.office.forms.receptions import ReceptionForm
from danvan.base.office.forms.reminders import ReminderForm
from danvan.base.office.forms.routing import RoutingForm
from danvan.base.office.forms.rules import RuleForm
from danvan.base.office.forms.templates import TemplateForm

FORMS: tuple[type[RuleForm], ...] = (
    CalendarForm, ServiceLevelForm, RoutingForm, PriorityForm, LikenessForm, RecurrenceForm, MessageForm, TemplateForm, LookForm, ReminderForm,
    ReceptionForm, SecrecyForm, BasisForm,
)  # fmt: skip
RULE_FORMS = {form.kind: form for form in FORMS}
