"""How many there are, counted no further than somebody reads: beyond that, that there are more."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext

MOST = 1_000


@dataclass(frozen=True, kw_only=True)
class Count:
    """So many, or more than so many."""

    n: int
    is_more: bool = False

    def __bool__(self) -> bool:
        return self.n > 0

    def __str__(self) -> str:
        """Return it as a page says it."""
        return gettext("hơn %(n)s") % {"n": self.n} if self.is_more else str(self.n)


def capped(rows: QuerySet[Any], *, most: int = MOST) -> Count:
    """Return how many rows there are, of which no more than one beyond `most` are read."""
    n = rows.order_by()[: most + 1].count()
    return Count(n=min(n, most), is_more=n > most)
