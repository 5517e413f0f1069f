"""What those who deal with a matter note down among themselves. One row, one move."""

from danvan.base.moves.table import Move

WHO = ("reception", "assigned", "leader", "upper")


def noting(states: tuple[str, ...], *, who: tuple[str, ...] = WHO) -> tuple[Move, ...]:
    """Return the row by which whoever deals with a matter notes something down in any of the states; nothing else changes."""
    return (Move(verb="note", frm=states, to="", who=who, word="noted", only_tells=True),)


LABELS: dict[str, str] = {}
TONES: dict[str, str] = {}
SAYS = {"noted": "Cán bộ ghi chú nội bộ"}
ASIDE = ("note",)
DOES = {"note": "Ghi chú nội bộ"}
