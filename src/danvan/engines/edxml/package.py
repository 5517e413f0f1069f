"""What a package says: who sends which document to whom, and the files in it."""

from dataclasses import dataclass, field
from datetime import date, datetime

from danvan.engines.edxml import codes

DAY = "%Y/%m/%d"
UNKNOWN = "application/octet-stream"  # the type of a file of which none is told
REQUIRED = ("sender.id", "sender.name", "to", "number", "notation", "issued_on", "subject")


@dataclass(frozen=True, slots=True)
class Party:
    """An agency by its code (QĐ 20/2020/QĐ-TTg, as 000.00.00.G22) and name; `in_charge` is the agency above it."""

    id: str
    name: str
    in_charge: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, with the post and in what competence ("TM.", "KT.")."""

    name: str = ""
    post: str = ""
    competence: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, unpacked, under its bare name."""

    name: str
    content: bytes
    type: str = UNKNOWN
    description: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A document sent earlier, to which this one, or a status, answers."""

    organ_id: str
    code: str
    issued_on: date | None
    document_id: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """An office that the package went through, and when."""

    organ_id: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Package:
    """A document on its way. `type` is the standard's number for a kind of document, as the sender's system knows it."""

    sender: Party
    to: tuple[Party, ...]
    number: str
    notation: str
    issued_on: date | None
    subject: str
    place: str = ""
    type: str = ""
    type_name: str = ""
    content: str = ""
    signer: Signer = Signer()
    due_on: date | None = None
    to_places: tuple[str, ...] = ()
    priority: int = 0
    pages: int = 0
    appendixes: tuple[str, ...] = ()
    steering: int = 0
    answers: tuple[Answered, ...] = ()
    business: int = 0
    reason: str = ""
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)
    traces: tuple[Trace, ...] = ()
    id: str = ""
    signed: bool = False

    @property
    def code(self) -> str:
        """Return the number as it is printed: 170/KH-UBND."""
        return codes.joined(self.number, notation=self.notation)

    @property
    def document_id(self) -> str:
        """Return what systems know the document by: "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT"."""
        day = self.issued_on.strftime(DAY) if self.issued_on else ""
        return self.id or f"{self.sender.id},{day},{self.code}"

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the names of the fields that the standard asks for and that are empty."""
        said = {"sender.id": self.sender.id, "sender.name": self.sender.name}
        return tuple(name for name in REQUIRED if not (said[name] if name in said else getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Staff:
    """Who handles a document at the agency that answers."""

    department: str = ""
    name: str = ""
    email: str = ""
    mobile: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """What an agency tells the sender of a document: `code` is a key of STATUSES, as a rule."""

    answers: Answered
    sender: Party
    code: str
    at: datetime | None
    description: str = ""
    staff: Staff = Staff()
