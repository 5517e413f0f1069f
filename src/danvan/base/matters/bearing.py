"""The secret codes that a browser bears for an hour, in a signed cookie; none is ever part of an address."""

from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from danvan.base.matters import codes

COOKIE, SALT, SECONDS, MOST = "danvan_bears", "danvan.bears", 3600, 10


def borne(request: HttpRequest) -> list[str]:
    """Return the secret codes that a request bears, newest first."""
    try:
        found: Any = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        return []
    return [str(secret) for secret in found]


def hashes(request: HttpRequest) -> frozenset[str]:
    """Return what the codes that a request bears are stored as, for the matters they belong to and the parts of these."""
    return codes.with_parts(codes.bearer(secret) for secret in borne(request))


def bear(response: HttpResponseBase, *, secret: str, also: list[str]) -> None:
    """Let the browser bear one more secret code."""
    kept = [secret, *(other for other in also if other != secret)][:MOST]
    response.set_cookie(
        COOKIE, signing.dumps(kept, salt=SALT), max_age=SECONDS, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
