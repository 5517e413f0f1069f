"""Which period of which agency."""

from datetime import datetime

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.moves import periods
from danvan.base.people.relations import Actor
from danvan.do.directives.queries import reports


class PeriodForm(periods.PeriodForm):
    """Whose tasks, of which period."""

    def served(self, actor: Actor, *, at: datetime) -> QuerySet[Agency]:
        """Return those served and those below them."""
        return reports.served(actor, at=at)
