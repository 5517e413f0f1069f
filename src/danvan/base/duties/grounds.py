"""On which row of the law a day stands that was counted earlier."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from danvan import law


def row(rule: str, *, why: Mapping[str, Any], reasoning: Sequence[Mapping[str, Any]]) -> law.Row | None:
    """Return the row on which one step of a duty's reasoning stands, for what the row says besides its source.

    None if it stands on an office's own rule, or on a row that the law as we hold it no longer has.
    """
    began = date.fromisoformat(reasoning[0]["start"])
    try:
        found = law.one("periods", key=rule, on=began, when=why.get("case", ""))
    except law.NotFound:
        return None
    return found if found.citation == why["source"].removesuffix(law.UNVERIFIED) else None
