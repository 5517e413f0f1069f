"""A form that comes after its writer's session ended: what was typed is handed back, to be sent again once they are logged in.

Nothing is kept here of a stranger's words: the page itself holds them while its reader logs in on another one.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import resolve_url
from django.template.loader import render_to_string

from danvan.site import failures

UNSAID = ("form_key", "version")  # hidden in each form: no words of whoever sent it


def handed_back(request: HttpRequest, *, view: Callable[..., HttpResponseBase], enter: str) -> HttpResponse | None:
    """Return the page that hands a form back and leads to where its writer enters (403).

    None if nothing was typed, or if it is not known that a page of ours sent it.
    """
    typed = failures.typed_into(request) if request.method == "POST" and not getattr(view, "csrf_exempt", False) else []
    if not any(value.strip() for name, value in typed if name not in UNSAID):
        return None
    shows = {
        "typed": typed, "written": [value for _name, value in typed if " " in value.strip()], "again": request.get_full_path(),
        "had_files": bool(request.FILES), "csrf_token": get_token(request), "enter": resolve_url(enter),
    }
    return HttpResponse(render_to_string("site/ended.html", shows), status=403, headers={"Cache-Control": "private, no-store"})
