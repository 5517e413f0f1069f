"""Documents: taken into the register, published."""

from dataclasses import dataclass
from datetime import date, datetime
from secrets import token_hex

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives import models, queries
from danvan.do.directives.actions import exchanging, settling
from danvan.do.directives.models import Directive, Draft, Issuer, Reference, Task
from danvan.do.directives.queries import deadlines, rhythms
from danvan.do.directives.queries.names import Names
from danvan.engines import edxml, reader


class AlreadyRegistered(Exception):
    """The register has this document; `matter_id` is where."""

    def __init__(self, matter_id: int) -> None:
        super().__init__(matter_id)
        self.matter_id = matter_id


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What a document is known by; without a number while the records office has not given one."""

    number: str
    type: str
    issuer: str  # "A - B" where several issued it together
    issued_on: date
    title: str
    term: str = ""  # of the committee of the Party that numbers by it: 2025-2030

    @property
    def key(self) -> str:
        """The one key that the register knows it by."""
        named = {"issuer": self.issuer, "type": self.type, "number": self.number, "term": self.term}
        known = models.key(**named, year=self.issued_on.year)
        return known if self.number else f"{known}|{token_hex(8)}"  # as yet it is like no other


@dataclass(frozen=True, kw_only=True)
class Filing:
    """How a document came into the register: issued here, or come in on a day under a number of arrival; its scan."""

    direction: str = "issued"  # issued, incoming
    received_on: date | None = None
    arrival: str = ""
    scan: StoredFile | None = None
    document_id: str = ""  # of the package in which it came
    sender: edxml.Party | None = None  # of that
    package: str = ""  # hash of it, if the watched folder brought it


def registrar(by: Actor, *, at: datetime) -> Agency | None:
    """Return the agency for which an actor registers documents: the one longest served; None if they serve nowhere."""
    role = relations.roles(by, on=localdate(at)).select_related("agency").order_by("valid_from", "pk").first()
    return role.agency if role else None


@transaction.atomic
def register(
    text: str, *, identity: Identity, by: Actor, at: datetime, found: reader.Reading | None = None,
    filing: Filing = Filing(),
) -> Directive:
    """Take a document into the register, with the documents and tasks that the reader finds in it.

    Reading a long text takes seconds: whoever holds up others by it reads first and brings what was found.

    :raises NotAllowed: if the actor serves nowhere
    :raises AlreadyRegistered: if the agency's register has it
    """
    agency = registrar(by, at=at)
    if agency is None:
        raise NotAllowed("only who serves may register")
    directive = _entry(text, agency=agency, identity=identity, filing=filing, by=by, at=at)
    if known := queries.registered_as(directive.key, register=directive.register):
        raise AlreadyRegistered(known)
    _enter(directive, by=by, at=at)
    _keep_issuers(directive, on=localdate(at))
    if filing.document_id:
        exchanging.came(directive, document_id=filing.document_id, kind="document", by=by, at=at, sender=filing.sender)
    settling.settle(filing.package, directive=directive, by=by, at=at)
    _keep_found(directive, found=found or reader.read(text, year=identity.issued_on.year), on=localdate(at))
    return directive


@transaction.atomic
def publish(directive: Directive, *, basis: str, by: Actor, at: datetime) -> None:
    """Open a document and its tasks to everybody, on the basis that allows it.

    A task that was carried on opens once both are open: the document that it stands under, and that of which it is a piece.
    """
    directive.basis, directive.published_at = basis, at
    directive.matter.visibility = "public"
    moves.make(directive, "publish", by=by, at=at, private={"basis": basis})
    opened = Task.objects.filter(directive__published_at__isnull=False, draft__directive__published_at__isnull=False)
    hidden = opened.filter(Q(directive=directive) | Q(draft__directive=directive)).exclude(matter__visibility="public")
    for task in hidden.select_related("matter__agency"):
        task.matter.visibility = "public"
        moves.make(task, "publish", by=PLATFORM, at=at, directive=directive.matter.code)


def _entry(
    text: str, *, agency: Agency, identity: Identity, filing: Filing, by: Actor, at: datetime
) -> Directive:
    matter = Matter(house="directives", kind="directive", agency=agency, author=by.person, opened_at=at)
    return Directive(
        matter=matter, register=models.register_of(agency), text=text, key=identity.key, number=identity.number,
        type=identity.type, title=identity.title, number_key=models.number_key(identity.number), issuer=identity.issuer,
        issued_on=identity.issued_on, term=identity.term, direction=filing.direction, received_on=filing.received_on,
        arrival=filing.arrival, scan=filing.scan,
    )


def _enter(directive: Directive, *, by: Actor, at: datetime) -> None:
    """Enter the register, unless another clerk did in this very moment."""
    try:
        private = {"title": directive.title}
        moves.make(directive, "register", by=by, at=at, secrecy="ordinary", direction=directive.direction, private=private)
    except IntegrityError:
        if known := queries.registered_as(directive.key, register=directive.register):
            raise AlreadyRegistered(known) from None
        raise


def _keep_issuers(directive: Directive, *, on: date) -> None:
    """Keep who issued it; those kept here who issued it together see it, each like its own."""
    names = models.issuers(directive.issuer)
    here = queries.bodies(names, on=on)
    Issuer.objects.bulk_create(
        Issuer(directive=directive, name=name[:200], agency=here.get(name), rank=rank) for rank, name in enumerate(names, start=1)
    )
    for agency in here.values() if directive.direction == "issued" else ():
        give_sight(directive.matter, agencies=agency.chain())
        if agency not in directive.matter.agency.chain():
            give_sight(directive.matter, agencies=[agency], as_word="issuing")


def _keep_found(directive: Directive, *, found: reader.Reading, on: date) -> None:
    """Keep what the reader finds: the documents named, and the tasks as drafts for a person to look at."""
    Reference.objects.bulk_create(_reference(one, directive) for one in found.references)
    names = Names(Agency.objects.standing(on=on))
    for one in found.tasks:
        said = one.as_dict()
        draft = Draft.objects.create(
            directive=directive, start=one.text.span[0], end=one.text.span[1], text=" ".join(one.text.value.split()),
            lead=names.lead([it.value for it in one.lead]), due_on=deadlines.day(said),
            every=rhythms.every(said["schedule"]), found=said,
        )
        draft.supporting.set(names.every([it.value for it in one.support]))


def _reference(one: reader.Reference, directive: Directive) -> Reference:
    said = one.as_dict()
    return Reference(
        directive=directive, start=one.number.span[0], end=one.number.span[1], found=said["found"],
        number=models.tidy_number(said["number"]), number_key=models.number_key(said["number"]), role=said["role"],
        type=said["type"] or "", issuer=said["issuer"] or "", issued_on=said["date"], title=(said["title"] or "")[:500],
    )
