from django.http import FileResponse, Http404, HttpResponse

from danvan.base.files import actions
from danvan.base.files.models import StoredFile

PRIVATE = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store"}


def show(stored: StoredFile | None) -> FileResponse:
    """Answer with the copy of a file that may be shown; whoever calls this has checked who asks.

    A picture is shown drawn anew, never as it was sent. Another file is handed out to be saved, not opened here.

    :raises Http404: if there is none
    """
    if stored is None:
        raise Http404
    picture = bool(stored.public)
    kind = "image/jpeg" if picture else stored.type
    return _hand_out(stored, digest=stored.public or stored.sha256, kind=kind, name="tep", shown=picture)


def show_original(stored: StoredFile | None) -> FileResponse:
    """Answer with the bytes as they were sent, with what is hidden in them: for those alone who deal with the matter.

    :raises Http404: if there is none
    """
    if stored is None:
        raise Http404
    return _hand_out(stored, digest=stored.sha256, kind=stored.type, name="goc", shown=False)


def hand_out(made: bytes, *, media: str, name: str) -> HttpResponse:
    """Answer with a paper of ours, to be saved under a name."""
    response = HttpResponse(made, content_type=media, headers=PRIVATE)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _hand_out(stored: StoredFile, *, digest: str, kind: str, name: str, shown: bool) -> FileResponse:
    try:
        opened = actions.path(digest).open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    named = f"{name}-{stored.sha256[:12]}{actions.ENDINGS[kind]}"
    return FileResponse(opened, content_type=kind, as_attachment=not shown, filename=named, headers=PRIVATE)
