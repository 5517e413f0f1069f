"""What a list of results shows of a text: a piece around what was found, in the text's own letters. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from danvan.base.search import words
from danvan.base.search.words import Spot
from danvan.engines import vietnamese

READ = 20_000  # letters of a text that are looked through
BEFORE, AFTER = 6, 34  # words that are shown around the first hit


@dataclass(frozen=True)
class Piece:
    """A part of a text, and whether it is what was asked for."""

    text: str
    is_hit: bool = False


def whole(text: str, *, needles: Sequence[str]) -> list[Piece]:
    """Return a text in pieces."""
    said = vietnamese.nfc(text)
    spots = words.spots(said)
    return list(_pieces(said, spots, _hits(spots, needles), start=0, end=len(said)))


def around(text: str, *, needles: Sequence[str]) -> list[Piece]:
    """Return the piece of a text that stands around what was found first, else its beginning."""
    said = vietnamese.nfc(text)[:READ]
    spots = words.spots(said)
    hits = _hits(spots, needles)
    first = max(min(hits, default=0) - BEFORE, 0)
    shown = spots[first : first + BEFORE + AFTER]
    if not shown:
        return []
    end = len(said) if shown[-1] == spots[-1] else shown[-1].end
    pieces = list(_pieces(said, spots, hits, start=shown[0].start if first else 0, end=end))
    return [*([Piece("… ")] if first else []), *pieces, *([Piece(" …")] if end < len(said) else [])]


def _pieces(said: str, spots: Sequence[Spot], hits: set[int], *, start: int, end: int) -> Iterator[Piece]:
    for at in sorted(hits):
        spot = spots[at]
        if start <= spot.start and spot.end <= end:
            if said[start : spot.start]:
                yield Piece(said[start : spot.start])
            yield Piece(said[spot.start : spot.end], is_hit=True)
            start = spot.end
    if said[start:end]:
        yield Piece(said[start:end])


def _hits(spots: Sequence[Spot], needles: Sequence[str]) -> set[int]:
    places: dict[str, list[int]] = {}
    for at, spot in enumerate(spots):
        places.setdefault(spot.word, []).append(at)
    return {hit for needle in needles for hit in _held(needle, spots, places)}


def _held(needle: str, spots: Sequence[Spot], places: dict[str, list[int]]) -> Iterator[int]:
    wanted = needle.split()
    begins = len(wanted) == 1 and not needle.endswith(" ")
    starts = [at for word in places if word.startswith(wanted[0]) for at in places[word]] if begins else places.get(wanted[0], [])
    for start in starts:
        said = " ".join(spot.word for spot in spots[start : start + len(wanted)])
        if f" {said} ".startswith(needle):
            yield from range(start, start + len(wanted))
