"""What the rules in force say, for whoever needs them: days off, terms, suggestions, the look, marks and bases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.duties.terms import Term
from danvan.base.face.colours import USUAL, Colours
from danvan.base.office.models import Rule
from danvan.base.office.queries.rules import for_agency, standing
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.engines import vietnamese

ANYWHERE = ""  # of a routing rule: wherever it happens


@dataclass(frozen=True, kw_only=True)
class Look:
    """How the place is called and coloured."""

    name: str
    colours: Colours


def days_off(agency: Agency) -> Mapping[date, str]:
    """Return the days that an agency, or who stands above it, has off or makes up for ("") beside the country's."""
    rules = for_agency("calendar", agency=agency, on=None)
    return {date.fromisoformat(key): rule.value["why"] if rule.value["is"] == "off" else "" for key, rule in rules.items()}


def shorter(agency: Agency, *, rule: str, on: date) -> Term | None:
    """Return an agency's own term for a duty that begins on a day."""
    found = for_agency("service_level", agency=agency, on=on).get(rule)
    return Term(days=found.value["days"], source=found.source) if found else None


def term_of_law(rule: str, *, on: date) -> law.Row:
    """Return the law's row of a time limit on a day.

    :raises law.NotFound: if there is none
    """
    return law.one("periods", key=rule, on=on)


def suggestions(agency: Agency, *, place: Place | None, on: date) -> list[tuple[Subject, Agency]]:
    """Return whom an agency's routing rules name for each subject at a place; a rule for the place itself counts first."""
    rules = for_agency("routing", agency=agency, on=on)
    standing = {one.code: one for one in Agency.objects.standing(on=on)} if rules else {}
    wheres = [place.code, ANYWHERE] if place else [ANYWHERE]
    found = []
    for subject in Subject.objects.order_by("name") if rules else ():
        rule = next((rules[key] for where in wheres if (key := f"{subject.code}:{where}") in rules), None)
        if rule and rule.value["agency"] in standing:
            found.append((subject, standing[rule.value["agency"]]))
    return found


def message(word: str, *, language: str, agency: Agency, on: date) -> tuple[str, str] | None:
    """Return the subject and body of an office's own message about a journal word; None where it has none."""
    found = for_agency("message", agency=agency, on=on).get(f"{word}:{language}")
    return (found.value["subject"], found.value["body"]) if found else None


def look(*, on: date) -> Look | None:
    """Return how the place is called and coloured on a day; None where nobody has set it."""
    found = standing("look", on=on).filter(matter__agency__above=None).last()
    if found is None or not found.value:
        return None
    said = dict(found.value)
    return Look(name=said.pop("name"), colours=Colours(**said))


def colours(on: date) -> Colours:
    """Return the colours of the place on a day, the usual ones where nobody has set any."""
    found = look(on=on)
    return found.colours if found else USUAL


def receptions(*, on: date) -> list[dict[str, Any]]:
    """Return the days of the week on which offices receive people, Monday first."""
    rules = [rule for rule in standing("reception", on=on) if rule.value]
    return [{"agency": rule.matter.agency, **rule.value} for rule in sorted(rules, key=lambda one: one.key)]


def mark_in(text: str) -> str | None:
    """Return the office's own mark that a text bears, whole words whatever their accents; None if it bears none."""
    folded = f" {' '.join(vietnamese.fold(text).split())} "
    marks = [rule.value["mark"] for rule in standing("secrecy", on=None) if rule.value]
    return next((mark for mark in marks if f" {vietnamese.fold(mark)} " in folded), None)


def is_basis(text: str, *, on: date) -> bool:
    """Return whether a basis names one of those that the office allows; any will do where it names none."""
    allowed = [_tight(rule.value["basis"]) for rule in standing("basis", on=on) if rule.value]
    return not allowed or any(one in _tight(text) for one in allowed)


def bases(*, on: date) -> list[Rule]:
    """Return the bases on which something may be published."""
    return [rule for rule in standing("basis", on=on) if rule.value]


def _tight(text: str) -> str:
    return " ".join(vietnamese.fold(text).split())
