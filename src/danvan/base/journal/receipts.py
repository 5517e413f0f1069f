"""What the author of a matter holds of the entry in which their words are sealed: at once a promise, then a receipt that needs no server."""

from datetime import datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from danvan.base.face.panels import Panel
from danvan.base.journal import epochs, keys, nodes, queries
from danvan.base.journal.models import Checkpoint, Entry, EntryContent, Leaf
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.engines import ledger

PROMISED = timedelta(hours=24)  # within which an entry has its place, whatever stands still meanwhile


def may_hold(matter: Matter, *, actor: Actor, at: datetime) -> bool:
    """Return whether somebody is given the receipt: the author, and who deals with the matter; not whoever may look."""
    return relations.concerns(actor, to=matter, on=localdate(at))


def sealed(entry: Entry) -> ledger.Sealed | None:
    """Return an entry with its seals and the salts of what was written; nothing if its content was erased."""
    content = EntryContent.objects.filter(entry=entry).select_related("by").first()
    if content is None:
        return None
    closed = ledger.seals(queries.parts(by=content.by, private=content.private), seed=content.salt)
    salts = {name: ledger.salt(content.salt, name=name) for name in content.private}
    return ledger.Sealed(entry=queries.told(entry), seals=closed, salts=salts)


def receipt(entry: Entry) -> ledger.Receipt | None:
    """Return the receipt for an entry, the same whenever it is asked for; nothing before it is under a signed head."""
    leaf, shut = Leaf.objects.filter(entry=entry).first(), sealed(entry)
    if leaf is None or shut is None:
        return None
    point = Checkpoint.objects.filter(size__gt=leaf.index).exclude(signed="").order_by("pk").first()
    if point is None:
        return None
    proof = tuple(nodes.tree().inclusion(leaf.index, size=point.size))
    return ledger.Receipt(sealed=shut, index=leaf.index, proof=proof, note=point.signed)


def promise(entry: Entry) -> str:
    """Return the signed promise for an entry, the same whenever it is asked for; nothing before the log was begun."""
    epoch, shut = epochs.promising(at=entry.at), sealed(entry)
    if epoch is None or shut is None:
        return ""
    return ledger.promise(shut, origin=epoch.origin, until=entry.at + PROMISED, seed=keys.promises())


def written(entry: Entry, *, part: str) -> str:
    """Return a part of what somebody wrote, to the letter; nothing if it is erased or there was none."""
    content = EntryContent.objects.filter(entry=entry).first()
    return str(content.private.get(part, "")) if content else ""


def panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show the receipt of a matter to whoever may hold it."""
    if not may_hold(matter, actor=actor, at=at):
        return None
    entry = queries.sealing(matter)
    if entry.written is None:
        return None
    shows: dict[str, Any] = {"code": matter.code, "ready": entry.is_sequenced, "written": bool(entry.written.get("text"))}
    return Panel(partial="journal/panel.html", shows=shows | {"begun": epochs.promising(at=at) is not None})
