"""Documents as offices send them to each other: edXML packages (QCVN 102:2016/BTTTT) and the answers to them.

    edxml.read(data) -> Package           a package that came in; edxml.Refused if it is none
    edxml.write(package, at=moment)       the bytes of a package to send; the same package and moment give the same bytes
    edxml.read_status(data) -> Status     an answer that came in: arrived, taken on, refused, done ...
    edxml.write_status(status)            the bytes of an answer to send
    edxml.split("170/KH-UBND")            ("170", "KH-UBND"): a printed number as the standard keeps it

    Package: sender, to, number, notation, issued_on, subject; place, type, type_name, content, signer, due_on,
        to_places, priority, pages, appendixes, steering, answers, business, reason, attachments, traces, id.
        package.code is the number as printed, package.document_id what other systems know the document by,
        package.missing the names of fields that the standard asks for and that are empty, package.signed whether a
        signature is in it, which nobody has verified here.
    Attachment: name, content (bytes, unpacked), type, description

Nothing in a package is trusted: names of files are bare names, sizes are bounded, nothing declared is fetched. Whoever takes
a package in still has to look at each attachment (danvan.base.files) and to keep secrets out (engines.vietnamese): subject,
content, code, names of attachments and their words. The dialect of some provincial platforms whose root is
EdXMLEnvelope of http://www.go.vn/eDoc is refused as such ("dialect").
"""

from danvan.engines.edxml.codes import BUSINESS, STATUSES, split
from danvan.engines.edxml.package import Answered, Attachment, Package, Party, Signer, Staff, Status, Trace
from danvan.engines.edxml.reading import read
from danvan.engines.edxml.refusals import REFUSALS, Refused
from danvan.engines.edxml.statuses import read_status, write_status
from danvan.engines.edxml.writing import write

__all__ = [
    "BUSINESS", "REFUSALS", "STATUSES", "Answered", "Attachment", "Package", "Party", "Refused", "Signer", "Staff", "Status",
    "Trace", "read", "read_status", "split", "write", "write_status",
]
