"""What the rules in force say, for whoever needs them: days off, terms, suggestions, the look, marks and bases."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.duties.terms import Term
from danvan.base.face.colours import Colours
from danvan.base.office.queries.rules import Held, at_large, for_agency
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
    """Return the law's row of a time limit, named with its case, on a day.

    :raises law.NotFound: if there is none
    """
    return law.named("periods", name=rule, on=on)


def suggestions(agency: Agency, *, place: Place | None, on: date) -> list[tuple[Subject, Agency]]:
    """Return whom an agency's routing rules name for each subject at a place; a rule for the place itself counts first."""
    rules = for_agency("routing", agency=agency, on=on)
    standing = {one.code: one for one in Agency.objects.standing(on=on)} if rules else {}
    wheres = [place.code, ANYWHERE] if place else [ANYWHERE]
    found = []
    for subject in Subject.objects.all() if rules else ():
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
    found = at_large("look", on=on)
    if not found or not found[-1].value:
        return None
    said = dict(found[-1].value)
    return Look(name=said.pop("name"), colours=Colours(**said))


def receptions(agency: Agency, *, on: date) -> list[dict[str, Any]]:
    """Return the days of the week on which an agency, or who stands above it, receives people, Monday first."""
    rules = for_agency("reception", agency=agency, on=on)
    whose = {one.pk: one for one in agency.chain()}
    return [{"agency": whose[rule.agency], **rule.value} for _day, rule in sorted(rules.items())]


def marks() -> Callable[[str], str | None]:
    """Return what finds the mark that a text bears of those set by who has none above: they hold wherever anything is typed."""
    return partial(_borne, rules=at_large("secrecy", on=None))


def mark_of(agency: Agency, *, text: str) -> str | None:
    """Return the mark that a text bears of those set by an agency or who stands above it; None if it bears none."""
    return _borne(text, rules=for_agency("secrecy", agency=agency, on=None).values())


def is_basis(text: str, *, agency: Agency, on: date) -> bool:
    """Return whether a basis names one of those that an agency allows; any will do where it names none."""
    allowed = [_tight(rule.value["basis"]) for rule in bases(agency, on=on)]
    return not allowed or any(one in _tight(text) for one in allowed)


def bases(agency: Agency, *, on: date) -> list[Held]:
    """Return the bases on which an agency may publish: its own and those of who stands above it."""
    return list(for_agency("basis", agency=agency, on=on).values())


def _borne(text: str, *, rules: Iterable[Held]) -> str | None:
    """Return the first mark found in a text, whole words whatever their accents."""
    folded = f" {_tight(text)} "
    marks = [str(rule.value["mark"]) for rule in rules if rule.value]
    return next((mark for mark in marks if f" {_tight(mark)} " in folded), None)


def _tight(text: str) -> str:
    return " ".join(vietnamese.fold(text).split())
