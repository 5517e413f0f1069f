"""What was true when a matter came, as its receipt says it whenever it is printed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.journal.models import EntryContent
from danvan.base.matters.models import Matter
from danvan.check.petitions.queries import steps


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Who took it in, on which day, what was said then, and until when its first step was owed."""

    agency: Agency
    on: date
    said: dict[str, Any]  # by the name of the field, as it was sent
    due_on: date | None


def receipt(matter: Matter) -> Receipt:
    """Return how a matter came: what was added to it, where it went and what was owed since change nothing of that."""
    entry = steps.first(matter)
    content = EntryContent.objects.filter(entry=entry).first()
    return Receipt(agency=entry.agency, on=localdate(entry.at), said=content.private if content else {}, due_on=first_due(matter))


def first_due(matter: Matter, *, rule: str = "") -> date | None:
    """Return the day that the first clock of a matter had at first, or its first one of a rule; None where it had none."""
    clocks = Duty.objects.filter(matter=matter, **({"rule": rule} if rule else {})).order_by("pk")
    return next((date.fromisoformat(duty.reasoning[0]["due_on"]) for duty in clocks[:1] if duty.reasoning and duty.reasoning[0].get("due_on")), None)
