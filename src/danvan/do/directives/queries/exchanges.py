"""Packages of documents: what was sent, what came, and which document an answer is for."""

from datetime import datetime

from django.conf import settings

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Exchange, issuers
from danvan.do.directives.queries.documents import visible
from danvan.engines import edxml

TEXT = "text/plain"


def package(directive: Directive, *, to: tuple[edxml.Party, ...], scan: bytes = b"", scan_type: str = "") -> edxml.Package:
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
        id="" if directive.number else f"{settings.OFFICE_CODE},{directive.issued_on:%Y/%m/%d},{directive.matter.code}",
    )


def sent_as(document_id: str, *, actor: Actor, at: datetime) -> Directive | None:
    """Return the document that went out under an id, if an actor may see it; None if none did."""
    sent = Exchange.objects.filter(direction="out", document_id=document_id) if document_id else Exchange.objects.none()
    return visible(actor, at=at).filter(pk__in=sent.values("directive")).first()


def exchanged(directive: Directive) -> list[Exchange]:
    """Return what went out and came in of a document, newest first."""
    return list(Exchange.objects.filter(directive=directive).select_related("by").order_by("-at", "-pk"))
