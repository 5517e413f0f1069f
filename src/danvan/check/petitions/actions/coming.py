"""What did not come from somebody's own device: by which way a clerk got it, and on which day, from which clocks count."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.check.petitions.models import Petition


@dataclass(frozen=True, kw_only=True)
class Came:
    """How it came (one of `states.CAME`; empty: by the web, from their own device), and when."""

    how: str
    on: date
    listed: tuple[int, int] | None = None  # the list that it stood in, and its row there
    received_at: datetime | None = None  # where a mailbox or gateway got it, which knows the minute

    @property
    def facts(self) -> dict[str, int | str]:
        """What the journal says of it."""
        return {**({"came": self.how} if self.how else {}), **dict(zip(("list", "row"), self.listed or (), strict=False))}

    def since(self, *, at: datetime) -> date | None:
        """Return from when a clock counts: from now, or from an earlier day."""
        return None if self.on == localdate(at) else self.on


def since(petition: Petition, *, kind: str) -> date:
    """Return from when the clock of a lane counts: from the day, or in a lane of hours from the minute, in which it came."""
    return petition.came_at if kind == "report" else petition.came_at.date()
