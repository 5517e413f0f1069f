"""Asking once more who somebody is. The doors run a view before allauth's middleware could hear what it raises."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.reauthentication import suspend_request
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

View = Callable[..., HttpResponseBase]


def first(view: View) -> View:
    """Return a view that leads to the password or another factor first, where too much time has passed since."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **more: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **more)
        except ImmediateHttpResponse as ready:
            return ready.response  # type: ignore[no-any-return]
        except ReauthenticationRequired:
            ways = get_adapter().get_reauthentication_methods(request.user)
            return suspend_request(request, ways[0]["url"] if ways else reverse("account_login"))  # type: ignore[no-any-return]

    return asked
