"""The task that came of a matter of another house."""

from datetime import datetime

from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Task
from danvan.do.directives.queries.documents import visible_tasks


def ordered_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on the page of the matter because of which a task was ordered how that task stands."""
    task: Task | None = visible_tasks(actor, at=at).filter(draft__directive__origin=matter.pk).first()
    if task is None:
        return None
    state = task.matter.state
    return Panel(partial="directives/ordered_panel.html", shows={"task": task, "state": states.LABELS[state], "tone": states.TONES[state]})
