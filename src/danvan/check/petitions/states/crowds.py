"""That several sent something together, and who speaks for them. One row, one move."""

from danvan.base.moves.table import Move


def crowding(states: tuple[str, ...]) -> tuple[Move, ...]:
    """Return the row by which an author or the reception says, in any of the states, how many sent it and who speaks for them."""
    return (Move(verb="name_speakers", frm=states, to="", who=("author", "reception"), word="speakers_named", only_tells=True),)


LABELS: dict[str, str] = {}
TONES: dict[str, str] = {}
SAYS = {"speakers_named": "Ghi số người cùng gửi và người đại diện"}
ASIDE = ("name_speakers",)
DOES = {"name_speakers": "Ghi người cùng gửi, người đại diện"}
