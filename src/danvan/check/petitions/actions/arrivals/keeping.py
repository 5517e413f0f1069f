"""How something comes into the waiting room: once, however often it is handed over."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import tidy
from danvan.base.files.models import StoredFile
from danvan.base.people import sealing
from danvan.check.petitions.actions.arrivals import enclosing
from danvan.check.petitions.models import Arrival, ArrivalFile, Delivery
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.states import arrivals as states


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What somebody sent: `files` by the names they gave them, `sender` the address or number by which they are answered."""

    way: str
    received_at: datetime
    words: str = ""
    sender: str = ""
    files: tuple[tuple[str, bytes], ...] = ()
    scans: tuple[StoredFile, ...] = ()  # which a clerk's form has stored
    left_out: int = 0
    is_cut: bool = False
    is_automatic: bool = False  # it says itself that no person wrote it to us


def arrive(sent: Sent, *, agency: Agency, key: str, at: datetime) -> Arrival | None:
    """Let a letter or message wait for a clerk of an agency; None if what bears this key is here already, or was.

    What says of itself that a machine sent it is kept apart as spam at once, where a clerk sees it, unless its words must be seen first.

    Files are stored first: if we are killed before the row, the same files are found again when it is handed over again.

    :raises child.Busy, scanning.Unscanned: if files cannot be looked at now
    """
    if Delivery.objects.filter(key=key).exists():
        return None
    came, pages = enclosing.enclosed(sent.files), enclosing.scanned(sent.scans)
    words = tidy(sent.words)
    found = queries.found_in("\n".join([words, *(name for name, _ in sent.files)])) or came.found or pages.found
    sender: Any = sealing.seal(sent.sender) if sent.sender else None
    row = Arrival(
        agency=agency, way=sent.way, received_at=sent.received_at, words=words, left_out=sent.left_out + came.refused, is_cut=sent.is_cut,
        sender=sender, found=found,
    )
    if sent.is_automatic and not found:
        row.outcome, row.why, row.done_at = states.SPAM, states.MACHINE, at
    with transaction.atomic():
        if not handed_over(key, at=at):
            return None
        row.save()
        ArrivalFile.objects.bulk_create([ArrivalFile(arrival=row, file=one, is_read=is_read) for one, is_read in (pages.kept | came.kept).items()])
    return row


def handed_over(key: str, *, at: datetime) -> bool:
    """Note that something was handed to us, and return whether that is for the first time; whoever is second waits for the first."""
    return Delivery.objects.get_or_create(key=key, defaults={"at": at})[1]
