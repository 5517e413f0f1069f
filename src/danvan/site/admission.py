"""The admission gate: so many at once and no more, by lanes, so that a crowd of readers never keeps out a petition.

Whoever finds the lane full is told when to come back, and what they typed is handed back to them. Whoever sends as no village does
is told so before they take a place in any lane.
"""

from collections.abc import Callable
from threading import BoundedSemaphore
from time import monotonic

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from danvan.base.brakes.courtesy import others
from danvan.base.brakes.windows import Window, network
from danvan.site import failures

PATIENCE = {"first": 2.0, "write": 1.0, "browse": 0.5}  # seconds that somebody waits at the gate
FIRST = ("/phan-anh/gui", "/theo-doi")  # to be heard and to be told comes before all else


class Admission:
    """Let a bounded number in, by lane."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response, self.sent = get_response, Window(seconds=60)
        writers = settings.WRITERS
        self.lanes = {
            "first": BoundedSemaphore(writers),
            "write": BoundedSemaphore(max(1, writers // 2)),
            "browse": BoundedSemaphore(writers + 1),  # fewer than the threads: readers never take the last one
        }

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or say that it is too full just now."""
        if request.method == "POST" and self._floods(request):
            return failures.busy(request, status=429)
        name = lane_of(request)
        lane = self.lanes[name]
        if not lane.acquire(timeout=PATIENCE[name]):
            return failures.busy(request)
        try:
            with others.answering():
                return self.get_response(request)
        finally:
            lane.release()

    def _floods(self, request: HttpRequest) -> bool:
        return self.sent.count(network(request.META["REMOTE_ADDR"]), at=monotonic()) > settings.FLOOD_AFTER


def lane_of(request: HttpRequest) -> str:
    """Return the lane of a request: what a resident sends or follows goes first."""
    if request.path.startswith(FIRST):
        return "first"
    return "browse" if request.method in ("GET", "HEAD") else "write"
