"""Sentences that an office keeps for what it writes again and again, each for one step of one lane."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.office.queries.rules import for_agency

KNOWN = re.compile(r"\{\{\s*(code|agency|date)\s*\}\}")  # what is filled in by itself
BLANK = re.compile(r"\[[^\[\]\n]{1,80}\]")  # what whoever uses it completes: "[số bóng đã thay]"


@dataclass(frozen=True, kw_only=True)
class Template:
    """One of them, as it stands on a day."""

    key: str
    name: str
    text: str

    @property
    def blanks(self) -> tuple[str, ...]:
        """What has to be completed."""
        return tuple(BLANK.findall(self.text))

    def filled(self, said: Mapping[str, str]) -> str:
        """Return the text with what is known of a matter in it; the blanks stay."""
        return KNOWN.sub(lambda found: said[found[1]], self.text)


def templates(agency: Agency, *, use: str, on: date) -> list[Template]:
    """Return those that an agency, or who stands above it, keeps for a use on a day, by their names."""
    rules = for_agency("template", agency=agency, on=on)
    found = [Template(key=rule.key, name=rule.value["name"], text=rule.value["text"]) for rule in rules.values() if rule.key.startswith(f"{use}:")]
    return sorted(found, key=lambda one: one.name)
