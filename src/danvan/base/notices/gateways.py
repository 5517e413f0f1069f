"""Talking to a gateway of text messages: one POST of JSON, to the address of the settings and nowhere else.

No redirect is followed and no proxy asked, whatever the environment says, so that no answer leads anywhere inside our network.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

TIMEOUT = 10.0  # seconds
LONGEST = 64 * 2**10  # bytes of an answer


class Down(Exception):
    """The channel takes nothing now; `wait` is how long it asked to be left alone."""

    def __init__(self, why: str, *, wait: timedelta | None = None) -> None:
        super().__init__(why)
        self.wait = wait


class BadAddress(Exception):
    """The destination does not exist, or refuses for good: nothing is sent there any more."""


class Refused(Exception):
    """This one message is not taken now; it is tried again as any work that failed."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    status: int
    body: dict[str, Any]


class NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **more: Any) -> None:
        """Lead nowhere."""


OPENER = build_opener(ProxyHandler({}), NoRedirects)


def post(url: str, *, body: dict[str, Any], headers: dict[str, str]) -> Answer:
    """Return what a gateway answers.

    :raises Down: if it does not answer, is broken, or asks to be left alone
    """
    told = {"Content-Type": "application/json", "Accept": "application/json", **headers}
    request = Request(url, data=json.dumps(body).encode(), headers=told, method="POST")  # noqa: S310 - of the settings
    try:
        with OPENER.open(request, timeout=TIMEOUT) as response:
            return Answer(status=response.status, body=_read(response.read(LONGEST)))
    except HTTPError as error:
        with error:
            return _refusal(error)
    except (OSError, HTTPException) as error:
        raise Down(f"{type(error).__name__}: {error}") from error


def _refusal(error: HTTPError) -> Answer:
    """Return an answer that is about the message.

    :raises Down: if it is about the gateway
    """
    if error.code == 429 or error.code >= 500 or 300 <= error.code < 400 or error.code in (401, 403, 404):
        wait = error.headers.get("Retry-After", "")
        raise Down(f"HTTP {error.code}", wait=timedelta(seconds=min(int(wait), 3600)) if wait.isdecimal() else None)
    return Answer(status=error.code, body=_read(error.read(LONGEST)))


def _read(text: bytes) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
