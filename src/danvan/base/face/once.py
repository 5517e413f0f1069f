"""A form sent twice acts once: its key and what it did are stored in one transaction."""

import re
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from django.core.exceptions import SuspiciousOperation
from django.db import IntegrityError, transaction

from danvan.base.face.models import SentForm

KEY = re.compile(r"[\w-]{20,64}")


def once(key: str, *, at: datetime, act: Callable[[], str]) -> str:
    """Do what a form asks unless its key was seen, and return where to go on from there.

    `act` returns the location. If it raises, the key is free again.

    :raises SuspiciousOperation: if the key was not made by one of our pages
    """
    if not KEY.fullmatch(key):
        raise SuspiciousOperation("a form without its key")
    stored = sha256(key.encode()).hexdigest()  # a key is also the seed of a secret code
    if seen := SentForm.objects.filter(key=stored).first():
        return seen.location
    try:
        with transaction.atomic():
            with transaction.atomic():  # a second copy waits here for the first, then finds it
                sent = SentForm.objects.create(key=stored, at=at)
            sent.location = act()
            sent.save(update_fields=["location"])
            return sent.location
    except IntegrityError:
        if seen := SentForm.objects.filter(key=stored).first():
            return seen.location
        raise
