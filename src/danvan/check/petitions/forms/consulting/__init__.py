"""What is asked of whoever leads a matter and asks another agency for it: the same in each lane."""

from danvan.check.petitions.forms.consulting.asking import ConsultForm
from danvan.check.petitions.forms.consulting.choosing import CallOffForm, UrgeForm
from danvan.check.petitions.forms.lane import LaneForm

FORMS: dict[str, type[LaneForm]] = {"consult": ConsultForm, "urge": UrgeForm, "call_off": CallOffForm}
