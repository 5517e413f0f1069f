"""What is said of a clock that was met by whoever takes a matter to another agency: that one had no hand in it. One row, one move."""

from danvan.base.moves.table import TELL_MET, Move

MET = "met_in_time"  # a word of the journal


def meeting(states: tuple[str, ...], *, clock: tuple[str, ...]) -> tuple[Move, ...]:
    """Return the row by which the platform says, before a matter leaves some states for another agency, that their clock was met."""
    return (Move(verb=TELL_MET, frm=states, to="", who=("platform",), word=MET, closes=clock),)


LABELS: dict[str, str] = {}
TONES: dict[str, str] = {}
SAYS = {MET: "Bước tiếp nhận đã xong trong thời hạn"}
ASIDE: tuple[str, ...] = ()
DOES: dict[str, str] = {}
