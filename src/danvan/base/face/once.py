"""A form sent twice acts once: its key and what it did are stored in one transaction."""

import hmac
import re
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from hashlib import sha256
from typing import Concatenate, ParamSpec, TypeVar

from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from danvan.base.face.models import SentForm

Request = TypeVar("Request", bound=HttpRequest)
Place = ParamSpec("Place")

NOT_ASKED = ("csrfmiddlewaretoken", "form_key", "version")
KEY = re.compile(r"[\w-]{20,64}")


class OtherWords(Exception):
    """A form with this key was sent before and asked something else, as after going back to a page sent already."""


def once(key: str, *, asked: str, at: datetime, act: Callable[[], str]) -> str:
    """Do what a form asks unless its key was seen, and return where to go on from there.

    `asked` is the fingerprint of what it asks, `act` returns the location. If it raises, the key is free again.

    :raises SuspiciousOperation: if the key was not made by one of our pages
    :raises OtherWords: if the key was seen with another fingerprint
    """
    if not KEY.fullmatch(key):
        raise SuspiciousOperation("a form without its key")
    stored, asked = _stored(key), _sealed(asked, key=key)
    try:
        with transaction.atomic():
            sent = SentForm.objects.create(key=stored, asked=asked, at=at)  # a second copy waits here for the first, then finds it
            sent.location = act()
            sent.save(update_fields=["location"])
            return sent.location
    except IntegrityError:
        if seen := SentForm.objects.filter(key=stored).first():
            return _same(seen, asked=asked)
        raise


def answered(
    view: Callable[Concatenate[Request, Place], HttpResponseBase],
) -> Callable[Concatenate[Request, Place], HttpResponseBase]:
    """Return a view that leads a second copy of a form to where the first one led.

    For forms of what is still open: once it is settled, the second copy would seem to ask for what is no longer there.
    """

    @wraps(view)
    def once_only(request: Request, /, *args: Place.args, **more: Place.kwargs) -> HttpResponseBase:
        where = _led(request) if request.method == "POST" else ""
        return redirect(where) if where else view(request, *args, **more)

    return once_only


def spent(key: str) -> bool:
    """Return whether a form of this key was sent already."""
    return SentForm.objects.filter(key=_stored(key)).exists()


def fingerprint(request: HttpRequest) -> str:
    """Return what two copies of one form share: where it was sent, what was typed and which files were chosen."""
    typed = sorted((name, values) for name, values in request.POST.lists() if name not in NOT_ASKED)
    chosen = sorted((name, [(file.name, file.size) for file in files]) for name, files in request.FILES.lists())
    return sha256(repr((request.path, typed, chosen)).encode()).hexdigest()


def _led(request: HttpRequest) -> str:
    """Return where the first copy of a form led; empty if there was none."""
    key = str(request.POST.get("form_key", ""))
    seen = SentForm.objects.filter(key=_stored(key)).first() if KEY.fullmatch(key) else None
    return seen.location if seen and seen.asked == _sealed(fingerprint(request), key=key) else ""


def _stored(key: str) -> str:
    return sha256(key.encode()).hexdigest()  # a key is also the seed of a secret code


def _sealed(asked: str, *, key: str) -> str:
    return hmac.digest(key.encode(), asked.encode(), "sha256").hex()  # else a telephone number could be tried out


def _same(seen: SentForm, *, asked: str) -> str:
    if seen.asked != asked:
        raise OtherWords
    return seen.location
