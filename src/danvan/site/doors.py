"""Every request comes through here: who it is, whether the access table lets them in, and PostgreSQL's second wall."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from typing import Any, TypeVar, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate

from danvan.base import editions
from danvan.base.matters import bearing, wall
from danvan.base.office.views import purges
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.site import access, ended, failures
from danvan.site.accounts import proving

T = TypeVar("T")


class Doors:
    """Let in who may come in, and answer them inside one transaction where the wall stands."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase:
        """Answer by the view, or say why not."""
        visit = cast(Visit, request)
        person = request.user if request.user.is_authenticated else None
        visit.at = timezone.now()
        on = localdate(visit.at)
        serving = relations.with_roles(Actor(person=person, bears=bearing.hashes(request)), on=on)
        visit.actor = replace(serving, is_proven=proving.proven(request, actor=serving)) if person else serving
        visit.kinds = access.kinds(visit.actor, on=on)
        name = request.resolver_match.view_name if request.resolver_match else ""
        verb = "GET" if request.method == "HEAD" else request.method or ""
        row = access.TABLE.get((name, verb))
        if row is None:
            return failures.not_allowed(request, verbs=[verb for url, verb in access.TABLE if url == name])
        if visit.kinds.isdisjoint(row.who):
            if person is None:
                return ended.handed_back(request, view=view, enter=settings.LOGIN_URL) or redirect_to_login(request.get_full_path())
            if not visit.actor.is_proven:
                return ended.handed_back(request, view=view, enter="mfa_index") or redirect("mfa_index")
            raise PermissionDenied
        try:
            response = _behind_the_wall(visit, lambda: view(request, *args, **kwargs))
        except Http404:
            gone = _behind_the_wall(visit, lambda: purges.removed(visit, kwargs["code"])) if "code" in kwargs else None
            if gone is None:
                raise
            response = gone
        kept = "private, no-store" if person or visit.actor.bears else "private, no-cache"
        response.headers.setdefault("Cache-Control", kept)
        return response


def _behind_the_wall(visit: Visit, answer: Callable[[], T]) -> T:
    reading = editions.one_reading() if visit.method in ("GET", "HEAD") else nullcontext()
    with reading, transaction.atomic() if connection.vendor == "postgresql" else nullcontext():
        wall.stand_as(visit.actor, on=localdate(visit.at))
        return answer()
