from django.http import FileResponse, Http404

from danvan.base.files import actions
from danvan.base.files.models import StoredFile


def show(stored: StoredFile | None) -> FileResponse:
    """Answer with the copy of a file that may be shown; whoever calls this has checked who asks.

    :raises Http404: if there is none
    """
    if stored is None:
        raise Http404
    picture = bool(stored.public)
    response = FileResponse(
        actions.path(stored.public or stored.sha256).open("rb"),
        content_type="image/jpeg" if picture else stored.type, as_attachment=not picture,
        filename=f"tep-{stored.sha256[:12]}.{'jpg' if picture else 'pdf'}",
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
