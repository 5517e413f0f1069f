"""What is asked of whoever leads a matter and asks another agency for it: the same in each lane, only how a form is made differs."""

from danvan.check.petitions.forms.consulting.asking import Question
from danvan.check.petitions.forms.consulting.choosing import Reason, Which
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.forms.lane import LaneForm


class ConsultForm(Question, ActForm):
    pass


class UrgeForm(Which, ActForm):
    pass


class CallOffForm(Reason, ActForm):
    pass


class LaneConsultForm(Question, LaneForm):
    pass


class LaneUrgeForm(Which, LaneForm):
    pass


class LaneCallOffForm(Reason, LaneForm):
    pass


FORMS: dict[str, type[ActForm]] = {"consult": ConsultForm, "urge": UrgeForm, "call_off": CallOffForm}
LANE_FORMS: dict[str, type[LaneForm]] = {"consult": LaneConsultForm, "urge": LaneUrgeForm, "call_off": LaneCallOffForm}
