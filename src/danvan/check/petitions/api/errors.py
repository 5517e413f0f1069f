"""What went wrong, told as GeoReport v2 wants it: always a list, with the status that says what kind of thing it is."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _

from danvan.base.people.visits import Visit
from danvan.check.petitions.api import rendering

ROOT = "/open311/"
WRONG, KEYLESS, UNKNOWN, NO_VERB, TOO_MANY = 400, 403, 404, 405, 429
Place = ParamSpec("Place")


class Refused(Exception):
    """It cannot be done; the sentences say why, for whoever sent it."""

    def __init__(self, status: int, *sentences: str) -> None:
        super().__init__(status, *sentences)
        self.status, self.sentences = status, sentences


def told(view: Callable[Concatenate[Visit, Place], HttpResponse]) -> Callable[Concatenate[Visit, Place], HttpResponse]:
    """Return a view that answers with a list of errors where it cannot do what it is asked."""

    @wraps(view)
    def telling(visit: Visit, /, *args: Place.args, **more: Place.kwargs) -> HttpResponse:
        form = str(more["form"])
        try:
            return view(visit, *args, **more)
        except Refused as refused:
            return listed(refused.sentences, status=refused.status, form=form)
        except (SuspiciousOperation, MultiPartParserError):  # too large, too many fields or files, or broken
            return listed([_("Không đọc được nội dung gửi đến: quá lớn, quá nhiều phần, hoặc bị hỏng.")], status=WRONG, form=form)

    return telling


def listed(sentences: Sequence[str], *, status: int, form: str) -> HttpResponse:
    """Return a list of errors."""
    return rendering.answer("errors", [{"code": status, "description": one} for one in sentences], form=form, status=status)


def later(path: str, *, status: int, seconds: int) -> HttpResponse:
    """Answer, in the format of an address, that it cannot be done just now and when to come back."""
    response = listed(
        [_("Máy đang bận hoặc đang bảo trì. Hãy gửi lại sau ít phút; phản ánh gửi lại chỉ được nhận một lần.")], status=status, form=form_of(path),
    )
    response.headers["Retry-After"], response.headers["Cache-Control"] = str(seconds), "no-store"
    return response


def not_allowed(path: str, *, verbs: Sequence[str]) -> HttpResponse:
    """Answer, in the format of an address, that it is not asked by this verb but by others (405)."""
    named = ", ".join(verbs)
    response = listed([_("Địa chỉ này không nhận cách gọi ấy. Hãy dùng: %(verbs)s.") % {"verbs": named}], status=NO_VERB, form=form_of(path))
    response.headers["Allow"] = named
    return response


def form_of(path: str) -> str:
    """Return in which format an address of ours asks to be answered."""
    return rendering.JSON if path.endswith(f".{rendering.JSON}") else rendering.XML
