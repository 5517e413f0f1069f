"""What an office's rules say of the fields of work: which come first, what is held to be near, what comes back too often."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.office.queries.rules import Held, for_agency

ANY_FIELD = ""
PLACE, COMMUNE = "place", "commune"  # how far around: the same village, or all of its commune


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How far apart in place and in days two matters of a field may be and still be about the same."""

    within: str
    days: int
    metres: int  # between two spots of a map; who names no spot is looked for by village


@dataclass(frozen=True, kw_only=True)
class Often:
    """How often a field may come up in so many days before its cause is asked for."""

    times: int
    days: int
    within: str


USUAL = Reach(within=PLACE, days=60, metres=200)  # where an office has said nothing: our own choice


def priorities(agency: Agency, *, on: date) -> list[str]:
    """Return the codes of the fields that come first with an agency on a day, the first of them first."""
    rules = for_agency("priority", agency=agency, on=on).values()
    return [rule.key for rule in sorted(rules, key=lambda rule: (rule.value["rank"], rule.key))]


def reaches(agency: Agency, *, on: date) -> dict[str, Reach]:
    """Return how far around is looked for each field that an agency has a rule on, and under `ANY_FIELD` for all others."""
    rules = for_agency("likeness", agency=agency, on=on)
    said = {code: rule.value for code, rule in rules.items()}
    own = {code: Reach(within=value["within"], days=value["days"], metres=value.get("metres", USUAL.metres)) for code, value in said.items()}
    return {ANY_FIELD: USUAL} | own


def often(agency: Agency, *, subject: str, on: date) -> Often | None:
    """Return how often is too often for a field with an agency; None where it has not said."""
    rules = for_agency("recurrence", agency=agency, on=on)
    rule = _of_field(rules, subject=subject)
    return Often(times=rule.value["times"], days=rule.value["days"], within=rule.value["within"]) if rule else None


def _of_field(rules: Mapping[str, Held], *, subject: str) -> Held | None:
    """Return the rule on a field itself before that on any."""
    return rules.get(subject) or rules.get(ANY_FIELD)
