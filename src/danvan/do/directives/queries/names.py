"""Agencies found by the names that texts and lists give them, many times over: sorted once."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from danvan.base.agencies.models import Agency
from danvan.do.directives.models import body_key


class Names:
    """Agencies by their names, however those are spelled. What could be two of them names none: a person says which."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self.by_key: dict[str, Agency | None] = {}
        for agency in agencies:
            key = body_key(agency.name)
            self.by_key[key] = None if key in self.by_key else agency
        self.order = sorted(self.by_key)

    def find(self, words: str) -> Agency | None:
        """Return the agency that words name: by its whole name, or by how only one begins."""
        key = body_key(words)
        if not key or key in self.by_key:
            return self.by_key.get(key)
        at = bisect_left(self.order, f"{key} ")
        begin = [name for name in self.order[at : at + 2] if name.startswith(f"{key} ")]
        return self.by_key[begin[0]] if len(begin) == 1 else None

    def every(self, words: Sequence[str]) -> list[Agency]:
        """Return the agencies that words of a text name, each once."""
        hits = (self.find(word) for word in words)
        return list(dict.fromkeys(hit for hit in hits if hit))

    def lead(self, words: Sequence[str]) -> Agency | None:
        """Return the one agency that words name as lead; None if they name none, or two, for a person to say."""
        return self.find(words[0]) if len(words) == 1 else None
