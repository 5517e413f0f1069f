"""In which language somebody reads: Vietnamese unless they chose another on this machine, whatever their browser asks for."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from danvan.site import access, addresses

NAMES = dict(settings.LANGUAGES)
YEAR = 365 * 24 * 3600


def languages(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer in the language that was chosen on this machine."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        asked = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = asked if asked in NAMES else settings.LANGUAGE_CODE
        with translation.override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ["Cookie"])
        return response

    return middleware


def choose(request: HttpRequest, *, language: str) -> HttpResponse:
    """Remember the language on this machine, and lead back to the page on which it was chosen."""
    if language not in NAMES:
        raise Http404
    where = request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(where, {request.get_host()}, require_https=request.is_secure())
    response = redirect(where if ours else reverse("site:home"))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=YEAR, secure=settings.LANGUAGE_COOKIE_SECURE, httponly=True,
        samesite="Lax",
    )
    return response


def offered(request: HttpRequest) -> list[dict[str, object]]:
    """Return the languages with the address that chooses each, for the switch on every page."""
    now, find = translation.get_language(), addresses.known()
    back = urlencode({"next": _again(request)})
    return [
        {"code": code, "name": name, "url": f"{find('site:language', code)}?{back}", "current": code == now}
        for code, name in settings.LANGUAGES
    ]


def _again(request: HttpRequest) -> str:
    """Return the page at hand, if it can be opened by its address."""
    found = request.resolver_match
    readable = request.method in ("GET", "HEAD") or (found and (found.view_name, "GET") in access.TABLE)
    return request.get_full_path() if readable else reverse("site:home")
