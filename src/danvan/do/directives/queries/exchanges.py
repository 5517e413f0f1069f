"""Packages of documents: what was sent, what came, which document an answer is for, and whether its sender may answer."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import QuerySet

from danvan.base.journal.models import EntryContent
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Exchange, Task, issuers
from danvan.do.directives.queries.documents import visible
from danvan.engines import edxml

TEXT = "text/plain"
LONGEST = 200  # signs of an id that are kept


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came for a document that was sent: `numbered` if it brings the number, `believed` if its sender may say so."""

    directive: Directive
    document_id: str
    numbered: edxml.Answered | None
    believed: bool


def package(
    directive: Directive, *, to: tuple[edxml.Party, ...], document_id: str = "", scan: bytes = b"", scan_type: str = ""
) -> edxml.Package:
    """Return a document as it is sent; while it has no number it is known by its code here, by which one comes back."""
    number, notation = edxml.split(directive.number)
    sender = edxml.Party(settings.OFFICE_CODE, (issuers(directive.issuer) or [""])[0])
    files = [edxml.Attachment("van-ban.txt", directive.text.encode(), type=TEXT, description=str(directive))]
    if scan:
        ending = "pdf" if scan_type == "application/pdf" else "jpg"
        files.append(edxml.Attachment(f"ban-chup.{ending}", scan, type=scan_type))
    return edxml.Package(
        sender=sender, to=to, number=number, notation=notation, issued_on=directive.issued_on, subject=directive.title,
        type_name=directive.type, content=directive.title, attachments=tuple(files),
        id=document_id or ("" if directive.number else _id(directive.matter.code, on=directive.issued_on)),
    )


def report_id(task: Task, *, on: date) -> str:
    """Return what a task's report of a day is known by: it has no number yet."""
    return _id(task.matter.code, on=on)


def reported_to(task: Task) -> str:
    """Return to whom the report of a task goes, as the form asks for it: who sent the document, or who assigned the task here."""
    if task.directive.direction == "incoming":
        came = brought(task.directive)
        code = came.parties[0][0] if came and came.parties else ""
        return f"{code} {task.directive.issuer}".strip()
    return f"{settings.OFFICE_CODE} {task.matter.assigner}".strip()


def last_sent(about: Directive | Task) -> Exchange | None:
    """Return the package of a document, or of a task's report, that went out last."""
    of = {"task": about} if isinstance(about, Task) else {"directive": about, "task": None}
    found = Exchange.objects.filter(direction="out", **of).select_related("directive__matter__agency__above", "task__matter__agency__above")
    return found.order_by("-pk").first()


def last_words(task: Task) -> str:
    """Return what was last said of how far a task is."""
    if task.done:
        return task.done
    told = EntryContent.objects.filter(entry__matter=task.matter, entry__word="directives.progressed").order_by("-entry").first()
    return str(told.private.get("note", "")) if told else ""


def answer(said: edxml.Package | edxml.Status, *, actor: Actor, at: datetime) -> Answer | None:
    """Return which document of those sent from here a package or status is an answer for; None if it is a document itself, or of none."""
    if isinstance(said, edxml.Status):
        found, told = _sent([said.answers.document_id], actor=actor, at=at), said.answers
        numbers = bool(told.code and told.issued_on)
    else:
        found = _sent([said.document_id, *(one.document_id for one in said.answers)], actor=actor, at=at)
        told, numbers = edxml.Answered("", said.code, said.issued_on, said.document_id), bool(said.code)
    numbers = bool(numbers and found and found.kind == "document" and not found.directive.number)
    if found is None or (isinstance(said, edxml.Package) and not numbers):
        return None
    return Answer(
        directive=found.directive, document_id=found.document_id, numbered=told if numbers else None,
        believed=said.sender.id.strip() in _answerable(found.document_id),
    )  # fmt: skip


def exchanged(directive: Directive) -> list[Exchange]:
    """Return what went out and came in of a document, newest first."""
    return list(Exchange.objects.filter(directive=directive).select_related("by", "task__matter").order_by("-at", "-pk"))


def brought(directive: Directive) -> Exchange | None:
    """Return the package in which a document came; None if it came by another way."""
    return Exchange.objects.filter(directive=directive, direction="in", kind="document").order_by("pk").first()


def _id(code: str, *, on: date) -> str:
    return f"{settings.OFFICE_CODE},{on:%Y/%m/%d},{code}"


def _sent(document_ids: list[str], *, actor: Actor, at: datetime) -> Exchange | None:
    """Return what went out under the first id that is known, if an actor may see of what it was."""
    seen = visible(actor, at=at)
    for one in filter(None, document_ids):
        found = _out(one[:LONGEST]).filter(directive__in=seen).first()
        if found:
            return found
    return None


def _out(document_id: str) -> QuerySet[Exchange]:
    return Exchange.objects.filter(direction="out", document_id=document_id).select_related("directive__matter__agency__above").order_by("pk")


def _answerable(document_id: str) -> set[str]:
    """Return the codes of those who may answer: our own records office, and all to whom the document went."""
    codes = {code for one in _out(document_id) for code, _name in one.parties}
    return (codes | {settings.OFFICE_CODE}) - {""}
