"""A text message that came in parts, put together in their order whatever order they come in."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import tidy
from danvan.base.notices import queries as notices
from danvan.base.people import sealing
from danvan.check.petitions.actions.arrivals.keeping import handed_over
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.states import arrivals as states

TOGETHER = timedelta(hours=1)  # within which the parts of one message come: after that what lacks will not come
GAP = "[…]"  # in the place of a part that has not come


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A message, or the `number`th of `of` parts of one; `ref` is what the sender's telephone gave all of them."""

    way: str
    text: str
    sender: str
    number: int = 1
    of: int = 1
    ref: str = ""


@transaction.atomic
def take_piece(piece: Piece, *, agency: Agency, key: str, at: datetime) -> Arrival | None:
    """Put a part to those that came before; None if what bears this key is here already, or was."""
    if not handed_over(key, at=at):
        return None
    Agency.objects.select_for_update(no_key=True).get(pk=agency.pk)  # two parts at once: one after the other
    about = notices.key(states.CHANNEL[piece.way], address=piece.sender)
    sender: Any = sealing.seal(piece.sender)
    row = _begun(piece, about=about, at=at) or Arrival(agency=agency, way=piece.way, received_at=at, parts=piece.of, sender=sender)
    pieces = _pieces(row) | {"ref": piece.ref, str(piece.number): piece.text}
    said = [pieces.get(str(number)) for number in range(1, piece.of + 1)]
    row.lacks = said.count(None)
    row.words = tidy("".join(GAP if part is None else part for part in said))
    row.pieces = json.dumps(pieces) if row.lacks else ""
    row.sender_key = about if row.lacks else ""
    row.found = queries.found_in(row.words)
    row.save()
    return row


def _begun(piece: Piece, *, about: str, at: datetime) -> Arrival | None:
    """Return the message that a part belongs to, if one lacks it."""
    waiting = Arrival.objects.filter(
        outcome=states.WAITS, lacks__gt=0, way=piece.way, sender_key=about, parts=piece.of, received_at__gt=at - TOGETHER,
    ).order_by("pk")
    return next((row for row in waiting if (had := _pieces(row))["ref"] == piece.ref and str(piece.number) not in had), None)


def _pieces(row: Arrival) -> dict[str, str]:
    found: dict[str, str] = json.loads(row.pieces) if row.pieces else {}
    return found
