"""What a house gives to be found of its matters; `site` fills the register, for the ground knows no house by name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Document:
    """The words of a matter for everyone who sees it at all: what only some of them may read is left out."""

    title: str
    text: str


Give = Callable[[Collection[int]], Mapping[int, Document]]  # by the matters' numbers, with a query for each kind
DOCUMENTS: dict[str, Give] = {}  # house: its query
