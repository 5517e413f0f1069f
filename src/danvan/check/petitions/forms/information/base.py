from danvan.check.petitions.forms import lane
from danvan.check.petitions.models import InformationRequest


class RequestForm(lane.LaneForm):
    """What one verb about a request for information asks for."""

    thing: InformationRequest

    @property
    def request(self) -> InformationRequest:
        """The request that it is about."""
        return self.thing


class NoteForm(lane.NoteForm, RequestForm):
    """A verb that asks for a few words alone."""
