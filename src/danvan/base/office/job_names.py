"""What people call the kinds of work done in the background."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _

NAMES: dict[str, str | Promise] = {}  # by key, or by what rows of earlier versions hold; filled by the gate


def name(called: str) -> str:
    """Return what people call a kind of work; what has no name is told by the program's own."""
    known = NAMES.get(called)
    return str(known) if known else _("Việc khác (%(called)s)") % {"called": called}
