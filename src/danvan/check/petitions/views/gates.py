"""Where gateways bring text messages and Zalo messages: one POST of JSON for each part, signed with a secret that both hold.

    X-Danvan-Time: 1772678400
    X-Danvan-Signature: the hex of HMAC-SHA256(secret, "1772678400." + body)
    {"id": "m1", "from": "84912345678", "text": "...", "ref": "17", "part": 1, "parts": 4}

`ref`, `part` and `parts` only for a message in parts; the same `id` again changes nothing. What is badly signed or too old is told
nothing but 403, what cannot be a message 400.
"""

import hmac
import json
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from danvan.base.face.fields import whole
from danvan.base.notices.fields import MOBILE
from danvan.base.people import sealing
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import arrivals as actions
from danvan.check.petitions.queries import arrivals as queries

LARGEST = 16 * 2**10  # bytes of a body
WINDOW = timedelta(minutes=5)  # by which clocks may differ, and within which a message is as good as new
PARTS, LETTERS, NAMES = 20, 2000, 80  # of one message; of one part; of an id


@csrf_exempt  # no browser comes here, and no session counts: the signature does
def receive(visit: Visit, way: str) -> HttpResponse:
    """Take one message, or a part of one, from a gateway."""
    agency = queries.receiving(at=visit.at) if settings.GATE_SECRETS[way] else None
    if agency is None:
        raise Http404
    if int(visit.headers.get("Content-Length") or LARGEST + 1) > LARGEST:
        return JsonResponse({"error": "too_large"}, status=413)
    if not _is_signed(visit, secret=settings.GATE_SECRETS[way]):
        return JsonResponse({"error": "signature"}, status=403)
    piece, named = _piece(visit.body, way=way)
    if piece is None:
        return JsonResponse({"error": "not_a_message"}, status=400)
    key = sealing.index(way, value=f"{named}:{piece.number}")
    taken = actions.take_piece(piece, agency=agency, key=key, at=visit.at)
    return JsonResponse({"id": named, "again": taken is None})


def _is_signed(visit: Visit, *, secret: str) -> bool:
    said, given = visit.headers.get("X-Danvan-Time", ""), visit.headers.get("X-Danvan-Signature", "")
    seconds = whole(said)
    if seconds is None or abs(visit.at.timestamp() - seconds) > WINDOW.total_seconds():
        return False
    wanted = hmac.digest(secret.encode(), said.encode() + b"." + visit.body, "sha256").hex()
    return hmac.compare_digest(wanted.encode(), given.encode())


def _piece(body: bytes, *, way: str) -> tuple[actions.Piece | None, str]:
    """Return the message that a body holds, with its id; None if it holds none."""
    try:
        told: Any = json.loads(body)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        return None, ""
    text, named, sender, ref = (str(told.get(name, "")) for name in ("text", "id", "from", "ref"))
    number, of = (value if isinstance(value := told.get(name, 1), int) else 0 for name in ("part", "parts"))
    phone = MOBILE.fullmatch("".join(letter for letter in sender if letter.isdecimal()))
    fits = 0 < number <= of <= PARTS and 0 < len(text) <= LETTERS and 0 < len(named) <= NAMES and len(ref) <= NAMES
    if not fits or phone is None or "\0" in text:
        return None, ""
    return actions.Piece(way=way, text=text, sender=f"0{phone[1]}", number=number, of=of, ref=ref), named
