"""What proves that a form is meant: work that a browser does by itself (ALTCHA), or a minute's wait where no script runs.

Both are signed by us and bound to the key of the form, which is let through once (`face.once`): a proof that is sent again comes with
a form that is known already. The library by itself takes the same proof twice (`docs/decisions/0057-brakes.md`).
"""

import hashlib
import hmac
import json
from datetime import datetime, timedelta

from altcha.v2 import Payload, create_challenge, verify_solution
from django.conf import settings
from django.core import signing

ALGORITHM, COST = "PBKDF2/SHA-256", 5_000  # some 256 tries of so many rounds: a second or two on an ordinary phone
VALID = timedelta(minutes=30)  # for who reads slowly
WAIT = timedelta(minutes=1)
SALT = "danvan.brakes"


def challenge(key: str, *, at: datetime) -> str:
    """Return the work for whoever sends the form of this key, as JSON for the widget."""
    made = create_challenge(ALGORITHM, COST, expires_at=at + VALID, data={"form": _digest(key)}, hmac_secret=_secret())
    return json.dumps(made.to_dict())


def worked(text: str, *, key: str) -> bool:
    """Return whether the work of the form of this key was done, by what the widget sent; anything else is no proof."""
    try:
        payload = Payload.from_base64(text)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    return payload.challenge.parameters.data == {"form": _digest(key)} and verify_solution(payload, _secret()).verified


def ticket(key: str, *, at: datetime) -> str:
    """Return what says since when the form of this key waits."""
    return signing.dumps([_digest(key), int(at.timestamp())], salt=SALT)


def left(text: str, *, key: str, at: datetime) -> float | None:
    """Return for how many seconds more the form of this key has to wait, 0 if it has waited; None if the ticket is not its own or too old.

    A ticket ends so that none are saved up to be sent in a heap.
    """
    try:
        form, since = signing.loads(text, salt=SALT)
    except signing.BadSignature:
        return None
    waited = at.timestamp() - since
    return max(0.0, WAIT.total_seconds() - waited) if form == _digest(key) and waited <= VALID.total_seconds() else None


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()  # a key is also the seed of a secret code


def _secret() -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), SALT.encode(), "sha256")
