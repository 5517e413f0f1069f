"""What the reader found, each finding with its place in the text as given and the rule that found it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from danvan.engines.reader.schedules import Schedule

Span = tuple[int, int]


class Finding(NamedTuple):
    """A value, the place it was read from, and why."""

    value: str
    span: Span
    rule: str

    def as_dict(self) -> dict[str, Any]:
        """Return the finding for JSON."""
        return {"value": self.value, "span": list(self.span), "rule": self.rule}


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that the text names. `role` is main, basis or mentioned."""

    number: Finding
    role: Finding
    type: Finding | None = None
    date: Finding | None = None
    issuer: Finding | None = None
    title: Finding | None = None

    @property
    def normal(self) -> str:
        """Return the number as a register keeps it: no spaces, plain hyphens, TƯ as TW."""
        tight = re.sub(r"[\u00ad\u2010-\u2015\u2212]", "-", "".join(self.number.value.split()))
        return re.sub(r"(?<=[/-])T(?:Ư|\.Ư|U\.Ư)$", "TW", tight)

    def as_dict(self) -> dict[str, Any]:
        """Return the reference in the corpus's schema, with where and why each field was found."""
        fields = {name: getattr(self, name) for name in ("number", "type", "date", "issuer", "title", "role")}
        return {
            **{name: found.value if found else None for name, found in fields.items()},
            "normal": self.normal,
            "span": list(self.number.span),
            "rule": self.number.rule,
            "found": {name: found.as_dict() for name, found in fields.items() if found},
        }


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person must answer before a task can be given: a code for programs, a question for people, the words it is about."""

    code: str
    question: str
    span: Span | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the doubt for JSON."""
        return {"code": self.code, "question": self.question, **({"span": list(self.span)} if self.span else {})}


@dataclass(frozen=True, slots=True)
class Task:
    """Something that someone must do.

    `deadline` is set only where day, month and year are fixed; `schedule` says what the words of any deadline mean.
    `request`: its lead can only be asked.
    """

    text: Finding
    lead: tuple[Finding, ...] = ()
    support: tuple[Finding, ...] = ()
    deadline: date | None = None
    deadline_text: Finding | None = None
    request: bool = False
    schedule: Schedule | None = None
    doubts: tuple[Doubt, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the task in the corpus's schema, with where and why each field was found."""
        return {
            "text": self.text.value,
            "lead": [found.value for found in self.lead],
            "support": [found.value for found in self.support],
            "deadline": self.deadline.isoformat() if self.deadline else None,
            "deadline_text": self.deadline_text.value if self.deadline_text else None,
            "request": self.request,
            "schedule": self.schedule.as_dict() if self.schedule else None,
            "doubts": [doubt.as_dict() for doubt in self.doubts],
            "span": list(self.text.span),
            "rule": self.text.rule,
            "found": {
                "lead": [found.as_dict() for found in self.lead],
                "support": [found.as_dict() for found in self.support],
                **({"deadline_text": self.deadline_text.as_dict()} if self.deadline_text else {}),
            },
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one text. `nature`: an office's paper, a report of one, neither, or a private paper, which sets no tasks."""

    references: tuple[Reference, ...] = ()
    tasks: tuple[Task, ...] = ()
    theme: Finding | None = None
    period: Finding | None = None
    nature: Finding | None = None

    @property
    def main(self) -> Reference | None:
        """Return the document that the text is, or reports."""
        return next((reference for reference in self.references if reference.role.value == "main"), None)

    def as_dict(self) -> dict[str, Any]:
        """Return the reading in the corpus's schema."""
        return {
            "references": [reference.as_dict() for reference in self.references],
            "tasks": [task.as_dict() for task in self.tasks],
            **summary(self.theme, period=self.period, nature=self.nature),
        }


def summary(theme: Finding | None, *, period: Finding | None, nature: Finding | None) -> dict[str, Any]:
    """Return what a text is about, in the corpus's schema; what it is stands among the reasons."""
    both = {"theme": theme, "period": period}
    return {
        **{name: found.value if found else None for name, found in both.items()},
        "found": {name: found.as_dict() for name, found in (both | {"nature": nature}).items() if found},
    }
