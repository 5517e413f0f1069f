"""When something fails: a clear sentence, when to come back, and what was typed handed back."""

import logging
import sys
from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from danvan.base.face import typed
from danvan.base.people.models import Person
from danvan.check.petitions.api import errors
from danvan.site import outages

RETRY_AFTER = 30  # seconds
NEVER_BACK = {"csrfmiddlewaretoken"}
NEVER_READ = ("/van-ban/",)  # what comes here is read by its gate alone, and never written to disk
log = outages.Seldom(logging.getLogger(__name__))


def busy(request: HttpRequest, *, status: int = 503) -> HttpResponse:
    """Answer that there are too many at once (of one network: 429), or that the database is not there; the form can be sent again from the page."""
    if request.path.startswith(errors.ROOT):
        return errors.later(request.path, status=status, seconds=RETRY_AFTER)
    back = typed_into(request)
    shows = {"typed": back, "again": request.get_full_path(), "had_files": back and bool(request.FILES), "contact": settings.CONTACT}
    shows["csrf_token"] = get_token(request) if back else ""
    return HttpResponse(render_to_string("site/busy.html", shows), status=status, headers={"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"})


def unsure(request: HttpRequest, *, reason: str = "") -> HttpResponse:
    """Answer a form whose token is missing or old, as after a login in another window (403): what was typed is handed back.

    It is shown, to be copied; a button that sends it again stands there only where the browser says that our own page sent it.
    """
    back = typed_into(request)
    is_ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    shows = {
        "written": [value for name, value in back if " " in value.strip()], "typed": back if is_ours else [], "again": request.get_full_path(),
        "had_files": bool(back and request.FILES), "csrf_token": get_token(request) if is_ours else "",
        "contact": settings.CONTACT, "known": request.user.name if is_ours and back and isinstance(request.user, Person) else "",
    }
    return HttpResponse(render_to_string("site/unsure.html", shows), status=403, headers={"Cache-Control": "no-store"})


def not_allowed(request: HttpRequest, *, verbs: Sequence[str]) -> HttpResponse:
    """Answer that an address is asked by other verbs (405): to programs in the format that they asked for."""
    return errors.not_allowed(request.path, verbs=verbs) if request.path.startswith(errors.ROOT) else HttpResponseNotAllowed(verbs)


def typed_into(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was typed into a form and may be handed back: never a password, nor what its gate alone reads."""
    if request.path.startswith(NEVER_READ):
        return []
    return [(name, value) for name, value in typed.pairs(request, but=NEVER_BACK) if "password" not in name]


def failed(request: HttpRequest) -> HttpResponse:
    """Answer what nobody foresaw: 503 where the database is closed or the disk is full, else 500."""
    error = sys.exc_info()[1]
    if error and outages.sentence(error):
        log.error(error)
        return busy(request)
    if request.path.startswith(errors.ROOT):
        return errors.later(request.path, status=500, seconds=RETRY_AFTER)
    return HttpResponse(render_to_string("500.html", {"contact": settings.CONTACT}), status=500)
