"""What the papers about a complaint have in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import steps
from danvan.check.petitions.queries.steps import Step
from danvan.check.petitions.reports import official
from danvan.check.petitions.states import complaint as states
from danvan.engines.papers.document import Document, Paragraph, Signature, Table
from danvan.engines.papers.words import say

INSPECTORS = ("Cơ quan thanh tra cùng cấp",)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the complaint, the step that it tells of, and its clocks."""

    complaint: Complaint
    step: Step
    duties: dict[str, Duty]  # by rule, the latest of each
    ground: str = ""  # key in law/grounds.toml, as that step named it


def paper(
    told: Told, *, kind: str, about: str, blocks: Iterable[Paragraph | Table], number: str = "", on: date | None = None,
    to: tuple[str, ...] = (), also: tuple[str, ...] = (), post: str = "", numbered: bool = True,
) -> Document:
    """Return a paper of whoever settles a complaint, which its head signs alone; its day is the records office's until there is a number."""
    step, number = told.step, number or told.step.number
    head = official.head(step.issuer.agency, kind=kind, about=about, on=on or step.on, number=number, dated=bool(number) or not numbered, numbered=numbered)
    signed = Signature(post=post) if post else official.signature(step.issuer, collective=False)
    return Document(head=head, blocks=tuple(blocks), signature=signed, addressees=to, recipients=(told.complaint.complainant, *also, "Lưu: VT"))


def inspectors(told: Told) -> tuple[str, ...]:
    """Return the inspectorate of the same level, which a commune has none of."""
    return () if official.seat(told.step.issuer.agency).kind == "commune" else INSPECTORS


def told_too(told: Told) -> tuple[str, ...]:
    """Return who hears, besides the complainant, whether a complaint is taken up: who forwarded it, and the inspectorate (Luật Khiếu nại, art. 27)."""
    forwarded = steps.step(told.complaint.matter, word="transferred")
    return (*((forwarded.issuer.agency.name,) if forwarded else ()), *inspectors(told))


def says(told: Told, *, what: str) -> Paragraph:
    """Return a sentence that begins with who issues the paper."""
    return Paragraph(text=f"{told.step.issuer.agency.name} {what}")


def together(told: Told) -> str:
    """Return how many complain together and who speaks for them; nothing of one alone."""
    one = told.complaint
    speakers = "; ".join(str(one.representatives).splitlines())
    return "" if one.people == 1 else f"{one.people} người" + (f"; người đại diện: {speakers}" if speakers else "")


def enclosed(told: Told) -> str:
    """Return what had come with a complaint when it was received, as whoever sent it calls that."""
    return "; ".join(each.words for each in told.complaint.evidence.all() if localdate(each.added_at) <= told.step.on)


def note(told: Told) -> Paragraph:
    """Return what was written of the step."""
    return Paragraph(text=told.step.note)


def who(told: Told) -> str:
    """Return who complains."""
    return str(told.complaint.complainant)


def about(told: Told) -> str:
    """Return about what, and under which code."""
    return f"về: {told.complaint.against} (hồ sơ {told.complaint.matter.code})"


def which(told: Told) -> str:
    """Return which instance it is."""
    return "lần hai" if told.complaint.instance == states.SECOND else "lần đầu"


def first_day(told: Told, *, rule: str) -> str:
    """Return the day that a clock had at first; a rule is named as in the complaint's rules, or whole."""
    duty = told.duties.get(told.complaint.rules.get(rule, rule))
    return say(date.fromisoformat(duty.reasoning[0]["due_on"]), kind="day") if duty else ""


def last_day(told: Told, *, rule: str) -> str:
    """Return the day that a clock has now."""
    duty = told.duties.get(told.complaint.rules.get(rule, rule))
    return say(duty.due_on, kind="day") if duty else ""
