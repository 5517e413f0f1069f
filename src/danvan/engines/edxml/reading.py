"""A package that came in, field by field; what it does not say is empty."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from danvan.engines.edxml import files, markup, moments
from danvan.engines.edxml.markup import found, said
from danvan.engines.edxml.package import UNKNOWN, Answered, Attachment, Package, Party, Signer, Trace
from danvan.engines.edxml.refusals import Refused

CID = "cid:"


def read(data: bytes) -> Package:
    """Return a package.

    :raises Refused: with the reason, a key of REFUSALS
    """
    root = markup.parsed(data)
    header = found(root, "MessageHeader")
    if header is None:
        raise Refused("status" if found(root, "StatusCode") is not None else "no package")
    senders = [party(each) for each in header.findall("From")]
    if not senders:
        raise Refused("broken")
    return Package(sender=senders[0], attachments=tuple(_attachments(root)), **_document(header), **_travel(root, header))


def party(element: Element) -> Party:
    """Return an agency."""
    return Party(
        said(element, "OrganId"), said(element, "OrganName"), said(element, "OrganizationInCharge"),
        said(element, "OrganAdd"), said(element, "Email"), said(element, "Telephone"), said(element, "Fax"),
        said(element, "Website"),
    )  # fmt: skip


def answered(element: Element) -> Answered:
    """Return the document that an answer is for."""
    return Answered(
        said(element, "OrganId"), said(element, "Code"), moments.day(said(element, "PromulgationDate")),
        said(element, "DocumentId"),
    )  # fmt: skip


def _document(header: Element) -> dict[str, Any]:
    signer = header.find("SignerInfo")
    return {
        "number": said(header, "Code", "CodeNumber"), "notation": said(header, "Code", "CodeNotation"),
        "issued_on": moments.day(said(header, "PromulgationInfo", "PromulgationDate")),
        "place": said(header, "PromulgationInfo", "Place"), "type": said(header, "DocumentType", "Type"),
        "type_name": said(header, "DocumentType", "TypeName"), "subject": said(header, "Subject"),
        "content": said(header, "Content"), "due_on": moments.day(said(header, "DueDate")),
        "signer": Signer(said(signer, "FullName"), said(signer, "Position"), said(signer, "Competence")),
        "priority": _count(header, "OtherInfo", "Priority"), "pages": _count(header, "OtherInfo", "PageAmount"),
        "appendixes": _texts(header, "Appendix"), "steering": _count(header, "SteeringType"),
    }  # fmt: skip


def _travel(root: Element, header: Element) -> dict[str, Any]:
    signature = next((each for name in ("Signature", "DigitalSignature") for each in root.iter(name) if len(each)), None)
    return {
        "to": tuple(party(each) for each in header.findall("To")), "id": said(header, "DocumentId"),
        "to_places": tuple(filter(None, (said(place) for place in header.findall("ToPlaces/Place")))),
        "answers": tuple(answered(each) for each in header.findall("ResponseFor")),
        "business": _count(root, "BussinessDocType", anywhere=True),
        "reason": said(found(root, "BussinessDocReason")),
        "traces": tuple(
            Trace(said(each, "OrganId"), moments.moment(said(each, "Timestamp"))) for each in root.iter("TraceHeader")
        ),
        "signed": signature is not None,
    }  # fmt: skip


def _attachments(root: Element) -> Iterator[Attachment]:
    """Return the files, under the names that the manifest gives them."""
    listed = {_id(each): each for each in root.iter("Reference") if each.find("ContentId") is not None}
    room = files.UNFOLDED
    for each in root.iter("Attachment"):
        told = listed.get(_id(each))
        name = files.bare(said(told, "AttachmentName") or said(each, "AttachmentName"))
        content = files.unpacked(said(each, "ContentTransferEncoded"), name=name, room=room)
        room -= len(content)
        kind = said(told, "ContentType") or said(each, "ContentType") or UNKNOWN
        yield Attachment(name, content, kind, said(told, "Description") or said(each, "Description"))


def _id(element: Element) -> str:
    return said(element, "ContentId").removeprefix(CID)


def _texts(parent: Element, name: str) -> tuple[str, ...]:
    return tuple(filter(None, (said(each) for each in parent.iter(name))))


def _count(parent: Element, *path: str, anywhere: bool = False) -> int:
    """Return a number of at most six digits; 0 for anything else."""
    words = said(found(parent, path[-1])) if anywhere else said(parent, *path)
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 6 else 0
