"""Defects that the campaign must catch, each a middleware before the product's own. None is ever part of the product.

What comes too late comes `LATER`, so that kills fall into the window within seconds and not within hours.
"""

from collections.abc import Callable
from datetime import datetime
from secrets import token_urlsafe
from threading import Timer

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from danvan.base.journal.models import Entry
from danvan.base.moves.following import AFTERWARDS, AT_ONCE
from danvan.base.notices import actions as notices
from tests.campaigns.residents import FORM, RECEIPT

LATER = 0.3  # seconds
SUBMITTED = "petitions.submitted"


class Sound:
    """Pass on what is asked, unharmed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        return self.get_response(request)


class AnswersFirst(Sound):
    """Say that a petition was received, and store it afterwards."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        if request.method != "POST" or request.path != FORM:
            return self.get_response(request)
        len(request.body)  # read it now: the line is closed later
        later(lambda: self.get_response(request))
        return HttpResponse(status=303, headers={"Location": f"/phan-anh/0{RECEIPT}"})


class ForgetsKeys(Sound):
    """Give every try a new key, as if forms had none."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        if request.method == "POST":
            typed = request.POST.copy()
            typed["form_key"] = token_urlsafe(18)
            request.POST = typed  # type: ignore[assignment]
        return self.get_response(request)


class TellsOnTheSide(Sound):
    """Tell the agency once the petition is stored, not by a row stored with it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        super().__init__(get_response)
        AFTERWARDS[SUBMITTED] = ()
        AT_ONCE[SUBMITTED] = (tell_on_the_side,)


def tell_on_the_side(entry: Entry, *, at: datetime) -> None:
    """Tell the agency a moment after the commit."""
    transaction.on_commit(lambda: later(lambda: notices.tell_agency(entry, at=at)))


def later(act: Callable[[], object]) -> None:
    """Do something in a moment, on a connection of its own."""

    def do() -> None:
        try:
            act()
        finally:
            connection.close()

    Timer(LATER, do).start()
