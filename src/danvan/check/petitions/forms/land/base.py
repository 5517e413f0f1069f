from danvan.check.petitions.forms import lane
from danvan.check.petitions.models import LandDispute


class DisputeForm(lane.LaneForm):
    """What one verb about a land dispute asks for."""

    thing: LandDispute


class NoteForm(lane.NoteForm, DisputeForm):
    """A verb that asks for a few words alone."""
