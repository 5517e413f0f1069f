"""Under which name the log goes on, and by which keys it is known."""

from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_hex
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext_noop

from danvan.base import editions
from danvan.base.journal import heads, keys
from danvan.base.journal.models import Epoch
from danvan.engines import ledger

FIRST = gettext_noop("mở sổ")


def current() -> Epoch | None:
    """Return the epoch in which the log is now; none before its first entry has a place."""
    return Epoch.objects.order_by("number").last()


def promising(*, at: datetime) -> Epoch | None:
    """Return the epoch in whose name something done at a moment is promised: the one of then, if its key is still ours."""
    key = ledger.public(keys.promises()).hex()
    ours = [one for one in editions.kept("epochs", read=_all) if one.promises == key]
    return next((one for one in reversed(ours) if one.at <= at), ours[0] if ours else None)


def begin(*, size: int, at: datetime, by: str = "", reason: str = FIRST) -> Epoch:
    """Begin the next epoch at a size of the tree, with the keys that this machine holds."""
    before = current()
    made = Epoch(
        number=before.number + 1 if before else 1, key=ledger.public(keys.heads()).hex(), began=size, at=at, by=by,
        promises=ledger.public(keys.promises()).hex(), reason=reason, known=heads.known() if before else "",
        nonce=token_hex(16),
    )
    made.origin = f"{_place()}/so-cai/{made.number}-{digest(made)}"
    made.save()
    return made


def digest(epoch: Epoch) -> str:
    """Return the hash of all that an epoch says, in which its origin ends."""
    at = epoch.at.astimezone(UTC).isoformat()
    said = [epoch.number, epoch.key, epoch.promises, epoch.began, at, epoch.by, epoch.reason, epoch.known, epoch.nonce]
    return sha256(ledger.canonical(said)).hexdigest()[:16]


def _all() -> tuple[Epoch, ...]:
    return tuple(Epoch.objects.order_by("number"))


def verifiers() -> dict[str, bytes]:
    """Return the public keys of all epochs by the names under which they sign."""
    found = list(Epoch.objects.order_by("number"))
    return {one.origin: bytes.fromhex(one.key) for one in found} | {
        f"{one.origin}/hua": bytes.fromhex(one.promises) for one in found
    }


def printed() -> list[str]:
    """Return these keys as they are printed, a line each."""
    return [ledger.verifier(name, key=key) for name, key in verifiers().items()]


def _place() -> str:
    address = urlsplit(settings.ADDRESS)
    return f"{address.netloc}{address.path}".rstrip("/") or "localhost"
