"""A package to send, in the order of elements that the standard and the national platform's examples have."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from danvan.engines.edxml import files, moments
from danvan.engines.edxml.markup import NAMESPACE, element, leaf, leaves
from danvan.engines.edxml.package import Answered, Attachment, Package, Party, Trace

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
PREFIX = "edXML:"
ACTOR = "http://schemas.xmlsoap.org/soap/actor/next"
LINK = {"xmlns__xlink": "http://www.w3.org/1999/xlink", "xlink__role": "XLinkRole", "xlink__type": "simple"}


def write(package: Package, *, at: datetime) -> bytes:
    """Return the bytes of a package that is sent at a moment."""
    content = [(_id(package, index), file) for index, file in enumerate(package.attachments)]
    header = element(
        f"{PREFIX}edXMLHeader", element(f"{PREFIX}MessageHeader", *_message(package)), _traces(package, at=at),
        element(f"{PREFIX}DigitalSignature"),
    )  # fmt: skip
    manifest = element(f"{PREFIX}edXMLManifest", *(_reference(name, file) for name, file in content), version="1.0")
    encoded = element("AttachmentEncoded", *(_attachment(name, file) for name, file in content)) if content else ""
    return wrapped(header, manifest=manifest, encoded=encoded)


def wrapped(header: str, *, manifest: str = "", encoded: str = "") -> bytes:
    """Return the whole message around a header and a manifest."""
    body = element(f"{PREFIX}edXMLBody", manifest)
    envelope = element(f"{PREFIX}edXMLEnvelope", header, body, xmlns__edXML=NAMESPACE)
    return (HEAD + element("edXML", envelope, encoded, xmlns=NAMESPACE)).encode()


def party(name: str, *, agency: Party) -> str:
    """Return an agency as sender or receiver."""
    says: dict[str, object] = {
        "OrganId": agency.id, "OrganizationInCharge": agency.in_charge, "OrganName": agency.name,
        "OrganAdd": agency.address, "Email": agency.email, "Telephone": agency.telephone, "Fax": agency.fax,
        "Website": agency.website,
    }  # fmt: skip
    return element(f"{PREFIX}{name}", *leaves(says, prefix=PREFIX))


def answered(answer: Answered) -> str:
    """Return the document that an answer is for."""
    says: dict[str, object] = {
        "OrganId": answer.organ_id, "Code": answer.code, "PromulgationDate": moments.written(answer.issued_on),
        "DocumentId": answer.document_id,
    }  # fmt: skip
    return element(f"{PREFIX}ResponseFor", *leaves(says, prefix=PREFIX))


def _message(package: Package) -> Iterator[str]:
    yield party("From", agency=package.sender)
    yield from (party("To", agency=agency) for agency in package.to)
    yield _group("Code", {"CodeNumber": package.number, "CodeNotation": package.notation})
    day = moments.written(package.issued_on)
    yield _group("PromulgationInfo", {"Place": package.place, "PromulgationDate": day})
    yield _group("DocumentType", {"Type": package.type, "TypeName": package.type_name})
    yield leaf(f"{PREFIX}Subject", package.subject)
    yield from leaves({"Content": package.content}, prefix=PREFIX)
    signer = package.signer
    yield _group("SignerInfo", {"Competence": signer.competence, "Position": signer.post, "FullName": signer.name})
    yield from leaves({"DueDate": moments.written(package.due_on)}, prefix=PREFIX)
    yield element(f"{PREFIX}ToPlaces", *(leaf(f"{PREFIX}Place", place) for place in package.to_places))
    yield _others(package)
    yield from (answered(answer) for answer in package.answers)
    yield leaf(f"{PREFIX}SteeringType", package.steering)
    yield leaf(f"{PREFIX}DocumentId", package.document_id)


def _group(name: str, says: dict[str, object]) -> str:
    return element(f"{PREFIX}{name}", *leaves(says, prefix=PREFIX))


def _others(package: Package) -> str:
    appendixes = element(f"{PREFIX}Appendixes", *(leaf(f"{PREFIX}Appendix", each) for each in package.appendixes))
    counts: dict[str, object] = {"Priority": package.priority, "PageAmount": package.pages}
    return element(f"{PREFIX}OtherInfo", *leaves(counts, prefix=PREFIX), appendixes)


def _traces(package: Package, *, at: datetime) -> str:
    """Return where the package was, this office last, and what is done with the document."""
    ways = [*package.traces, Trace(package.sender.id, at)]
    written = [
        _group("TraceHeader", {"OrganId": each.organ_id, "Timestamp": moments.written(each.at)}) for each in ways
    ]
    business = _group("Bussiness", {"BussinessDocType": package.business, "BussinessDocReason": package.reason, "Paper": 0})
    mark = sha256(package.document_id.encode()).hexdigest()[:8]
    return element(f"{PREFIX}TraceHeaderList", *written, business, id=mark, version="1.0", mustUnderstand="1", actor=ACTOR)


def _id(package: Package, index: int) -> str:
    """Return the name of a file inside the package, the same whenever it is written."""
    return sha256(f"{package.document_id}\0{index}".encode()).hexdigest()[:32]


def _reference(name: str, file: Attachment) -> str:
    says: dict[str, object] = {
        "ContentId": f"cid:{name}", "ContentType": file.type, "AttachmentName": files.bare(file.name),
        "Description": file.description,
    }  # fmt: skip
    return element(f"{PREFIX}Reference", *leaves(says, prefix=PREFIX), xlink__href=f"cid:{name}", **LINK)


def _attachment(name: str, file: Attachment) -> str:
    says: dict[str, object] = {
        "ContentType": file.type, "ContentId": name, "Description": file.description,
        "ContentTransferEncoded": files.packed(file.name, content=file.content), "AttachmentName": files.bare(file.name),
    }  # fmt: skip
    return element("Attachment", *leaves(says))
