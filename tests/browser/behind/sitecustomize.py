"""Imported by Python itself before a site starts: lets its clock stand some days behind, where a story begins before today."""

import os
from datetime import datetime, timedelta

from django.utils import timezone

BEHIND = timedelta(days=int(os.environ.get("BEHIND_DAYS", "0")))
_now = timezone.now


def now() -> datetime:
    """Return the moment at which the story is."""
    return _now() - BEHIND


timezone.now = now
