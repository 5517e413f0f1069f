"""One desk for all lanes: which list it shows is asked for by name."""

from collections.abc import Callable

from django.http import HttpResponseBase

from danvan.base.people.visits import Visit
from danvan.check.petitions.views import complaints, feedback, information, land

INBOXES: dict[str, Callable[[Visit], HttpResponseBase]] = {"khieu-nai": complaints.inbox, "thong-tin": information.inbox, "dat-dai": land.inbox}


def inbox(visit: Visit) -> HttpResponseBase:
    """Show the list of the lane that is asked for, else that of feedback."""
    return INBOXES.get(visit.GET.get("lan", ""), feedback.inbox)(visit)
