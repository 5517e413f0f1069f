"""Agencies found by their names, many times over: sorted once."""

from bisect import bisect_left
from collections.abc import Iterable

from danvan.base.agencies.models import Agency
from danvan.engines import vietnamese


class Names:
    """The agencies by their folded names."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self.by_name = {agency.folded: agency for agency in agencies}
        self.order = sorted(self.by_name)

    def find(self, words: str) -> Agency | None:
        """Return the agency that words name: by its whole name, or by how only one begins."""
        word = vietnamese.fold(" ".join(words.split()))
        if not word or word in self.by_name:
            return self.by_name.get(word)
        at = bisect_left(self.order, f"{word} ")
        begin = [name for name in self.order[at : at + 2] if name.startswith(f"{word} ")]
        return self.by_name[begin[0]] if len(begin) == 1 else None
