"""A spot in letters: "21.02850, 105.85420", as maps on telephones show it."""

import re

Spot = tuple[float, float]
SOUTH, NORTH, WEST, EAST = 6.0, 24.0, 102.0, 118.0  # around Vietnam with its islands
WRITTEN = re.compile(r"\s*(\d{1,3}(?:\.\d{1,12})?)\s*[,;\s]\s*(\d{1,3}(?:\.\d{1,12})?)\s*", re.ASCII)


def spot(text: str) -> Spot | None:
    """Return the spot that a text names, latitude first; None if it names none in or around Vietnam."""
    if not (found := WRITTEN.fullmatch(text)):
        return None
    read = float(found[1]), float(found[2])
    return read if is_here(read) else None


def is_here(read: Spot) -> bool:
    """Return whether a spot lies in or around Vietnam."""
    return SOUTH <= read[0] <= NORTH and WEST <= read[1] <= EAST


def written(read: Spot) -> str:
    """Return a spot in letters, to a metre."""
    return f"{read[0]:.5f}, {read[1]:.5f}"
