"""Turning a stored scan by a press: another file, for a file is known by its bytes."""

from django.utils.translation import gettext as _

from danvan.base.files import actions
from danvan.base.files.models import StoredFile
from danvan.engines import child

TURNER, SECONDS = "danvan.base.files.turning", 20
BY = (90, 180, 270)  # degrees, clockwise


def turn(stored: StoredFile, *, degrees: int) -> StoredFile:
    """Store a picture or PDF anew, turned clockwise.

    :raises actions.BadFile: if it is none, or could not be turned
    """
    try:
        if degrees not in BY:
            raise ValueError(degrees)
        data = actions.path(stored.sha256).read_bytes()
        return actions.keep(child.run(TURNER, given=b"%d\n" % degrees + data, seconds=SECONDS))
    except (child.Failed, OSError, ValueError) as failed:
        if isinstance(failed, actions.BadFile):
            raise
        raise actions.BadFile(_("Chưa xoay được tệp này. Hãy quét lại cho đúng chiều.")) from failed
