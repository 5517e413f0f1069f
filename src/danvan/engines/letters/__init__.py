"""A letter of electronic mail as a clerk reads it: who sent it, what it says, what came with it (RFC 5322, RFC 2045 to 2049).

    letters.opened(data, is_cut=False) -> Letter

It is opened in a child that exits: what is broken, nested without end or made to fill a memory falls there. HTML is made plain, what
is beyond the bounds is counted and left out.
"""

from danvan.engines.letters.letter import Attached, Letter
from danvan.engines.letters.opening import Unreadable, opened

__all__ = ["Attached", "Letter", "Unreadable", "opened"]
