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

RULE_FORMS: dict[str, type[RuleForm]] = {
    "calendar": CalendarForm, "service_level": ServiceLevelForm, "routing": RoutingForm, "message": MessageForm,
    "look": LookForm, "reception": ReceptionForm, "reminder": ReminderForm, "secrecy": SecrecyForm, "basis": BasisForm,
    "priority": PriorityForm, "likeness": LikenessForm, "recurrence": RecurrenceForm, "template": TemplateForm,
}
