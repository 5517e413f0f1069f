"""What everybody may read of petitions: rows that hold nothing but what a leader approved for all."""

from django.db.models import QuerySet

from danvan.base.editions import composed
from danvan.check.petitions.models import Petition, Published

NEWEST_PUBLIC = ("-published_at", "-pk")


def public_of(**narrowed: object) -> QuerySet[Published]:
    """Return what is public, newest first; `narrowed` are conditions on its own fields, such as `agency=` or `kind="report"`.

    It never joins the matter, which the public does not see.
    """
    shown = Published.objects.filter(is_shown=True, **narrowed)
    return shown.select_related("agency", "place", "subject", "photo", "proof").order_by(*NEWEST_PUBLIC)


def row_of(petition: Petition) -> Published | None:
    """Return what is public of a petition, for its author and those who deal with it."""
    found = _rows_of(petition=petition.pk)
    return found[0] if found else None


@composed.asked
def _rows_of(*, petition: int) -> QuerySet[Published]:
    return Published.objects.filter(pk=petition)
