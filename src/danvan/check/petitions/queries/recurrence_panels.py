"""What comes back, as other pages show it: on a petition that is part of it, on the task that came of it."""

from datetime import datetime

from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Recurring
from danvan.check.petitions.queries import recurrence


def part_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a petition's page, to whoever may see it, what it is part of."""
    part = Recurring.objects.filter(petition=matter.pk).values("recurrence")
    one = recurrence.visible(actor, at=at).filter(pk__in=part).first() if actor.person else None
    return Panel(partial="petitions/part_panel.html", shows={"one": one}) if one else None


def causes_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a task's page the petitions because of which it was ordered."""
    one = recurrence.visible(actor, at=at).filter(task=matter.pk).first() if actor.person else None
    if one is None:
        return None
    return Panel(partial="petitions/causes_panel.html", shows={"one": one, "petitions": recurrence.petitions(one, actor=actor, at=at)[:50]})
