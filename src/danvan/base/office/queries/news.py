"""Where whoever sent a matter hears of it: shown to them alone, with the middle hidden."""

from datetime import datetime
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.notices import queries as notices
from danvan.base.notices.queries import Followed
from danvan.base.people import relations
from danvan.base.people.relations import Actor

CHANNELS = {"email": _("Thư điện tử"), "sms": _("Tin nhắn"), "zalo": _("Zalo")}


def is_own(matter: Matter, *, actor: Actor, at: datetime) -> bool:
    """Return whether an actor sent a matter, or bears its code."""
    return "author" in relations.of(actor, to=matter, on=localdate(at))


def own(matter: Matter, *, actor: Actor, at: datetime) -> list[Followed]:
    """Return where an actor hears of a matter of theirs; nothing for anybody else."""
    return notices.destinations(matter) if is_own(matter, actor=actor, at=at) else []


def news_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show whoever sent a matter where they hear of it, each with a button to hear no more."""
    found = own(matter, actor=actor, at=at)
    shows: dict[str, Any] = {"matter": matter, "news": [(one, CHANNELS[one.channel]) for one in found]}
    return Panel(partial="office/news_panel.html", shows=shows) if found else None
