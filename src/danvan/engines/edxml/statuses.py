"""What agencies tell the sender of a document: that it arrived, was refused, taken on, done."""

from danvan.engines.edxml import markup, moments, reading, writing
from danvan.engines.edxml.markup import element, found, leaf, leaves, said
from danvan.engines.edxml.package import Staff, Status
from danvan.engines.edxml.refusals import Refused
from danvan.engines.edxml.writing import PREFIX


def read_status(data: bytes) -> Status:
    """Return an answer that came in.

    :raises Refused: with the reason, a key of REFUSALS
    """
    root = markup.parsed(data)
    if found(root, "StatusCode") is None:
        raise Refused("no status" if found(root, "MessageHeader") is not None else "no package")
    answers, sender, staff = (found(root, name) for name in ("ResponseFor", "From", "StaffInfo"))
    if answers is None or sender is None:
        raise Refused("broken")
    return Status(
        reading.answered(answers), reading.party(sender), said(found(root, "StatusCode")),
        moments.moment(said(found(root, "Timestamp"))), said(found(root, "Description")),
        Staff(said(staff, "Department"), said(staff, "Staff"), said(staff, "Email"), said(staff, "Mobile")),
    )  # fmt: skip


def write_status(status: Status) -> bytes:
    """Return the bytes of an answer."""
    staff: dict[str, object] = {
        "Department": status.staff.department, "Staff": status.staff.name, "Email": status.staff.email,
        "Mobile": status.staff.mobile,
    }  # fmt: skip
    told = element(
        f"{PREFIX}Status", writing.answered(status.answers), writing.party("From", agency=status.sender),
        leaf(f"{PREFIX}StatusCode", status.code), leaf(f"{PREFIX}Description", status.description),
        leaf(f"{PREFIX}Timestamp", moments.written(status.at)), element(f"{PREFIX}StaffInfo", *leaves(staff, prefix=PREFIX)),
    )  # fmt: skip
    return writing.wrapped(element(f"{PREFIX}edXMLHeader", told))
