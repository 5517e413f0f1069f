"""What goes out as a package, as bytes: a document with its scan, or how far a task is with the paper that says so."""

from collections.abc import Iterator

from django.conf import settings
from django.utils.timezone import localdate

from danvan.base.files import actions as files
from danvan.do.directives import queries
from danvan.do.directives.models import Exchange, Task
from danvan.do.directives.reports import tasks
from danvan.engines import edxml
from danvan.engines.papers import word


def written(sent: Exchange) -> bytes:
    """Return the bytes of what was sent, in the moment and under the id that its row keeps."""
    to = tuple(edxml.Party(code, name) for code, name in sent.parties)
    return edxml.write(_report(sent, task=sent.task, to=to) if sent.task else _document(sent, to=to), at=sent.at)


def _document(sent: Exchange, *, to: tuple[edxml.Party, ...]) -> edxml.Package:
    scan = sent.directive.scan
    return queries.package(
        sent.directive, to=to, document_id=sent.document_id, scan=_bytes(scan.sha256) if scan else b"", scan_type=scan.type if scan else "",
    )


def _report(sent: Exchange, *, task: Task, to: tuple[edxml.Party, ...]) -> edxml.Package:
    on, subject = localdate(sent.at), f"{tasks.ABOUT} theo {task.directive}"
    paper = word.word(tasks.report(task, to=tuple(one.name for one in to), words=queries.last_words(task), on=on))
    attached = [edxml.Attachment("bao-cao.docx", paper, type=word.MEDIA, description=tasks.ABOUT), *_proof(task)]
    return edxml.Package(
        sender=edxml.Party(settings.OFFICE_CODE, settings.CONTACT["name"]), to=to, number="", notation="", issued_on=on, type_name="Báo cáo",
        subject=subject, content=task.text, answers=(_answered(task),), id=sent.document_id, attachments=tuple(attached),
    )  # fmt: skip


def _answered(task: Task) -> edxml.Answered:
    """Return the document that set the task, as its own package names it."""
    came = queries.brought(task.directive)
    sender = came.parties[0][0] if came and came.parties else ""
    return edxml.Answered(sender, task.directive.number, task.directive.issued_on, came.document_id if came else "")


def _proof(task: Task) -> Iterator[edxml.Attachment]:
    """Yield what proves a task done; of a picture the copy drawn anew, without what a telephone hides in it."""
    if task.proof:
        kind = "image/jpeg" if task.proof.public else task.proof.type
        if content := _bytes(task.proof.public or task.proof.sha256):
            yield edxml.Attachment(f"minh-chung{files.ENDINGS[kind]}", content, type=kind)


def _bytes(digest: str) -> bytes:
    path = files.path(digest)
    return path.read_bytes() if path.exists() else b""
