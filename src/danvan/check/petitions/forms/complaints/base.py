from danvan.check.petitions.forms import lane
from danvan.check.petitions.models import Complaint


class ComplaintForm(lane.LaneForm):
    """What one verb about a complaint asks for."""

    thing: Complaint

    @property
    def complaint(self) -> Complaint:
        """The complaint that it is about."""
        return self.thing


class NoteForm(lane.NoteForm, ComplaintForm):
    """A verb that asks for a few words alone."""
