"""Codes by which one can guess the name."""

import re
from typing import Any

from django.db.models import QuerySet

from danvan.engines import vietnamese


def free_code(name: str, *, among: QuerySet[Any]) -> str:
    """Return a code that no row has yet, made of the letters of a name."""
    stem = re.sub(r"[^a-z0-9]+", "-", vietnamese.fold(name)).strip("-")[:34] or "khac"
    taken = set(among.filter(code__startswith=stem).values_list("code", flat=True))
    tried = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 2))]
    return next(code for code in tried if code not in taken)
