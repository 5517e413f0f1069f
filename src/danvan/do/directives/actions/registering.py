"""Documents: taken into the register, published."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives import models, queries
from danvan.do.directives.models import Directive, Draft, Reference, Task
from danvan.engines import reader


class AlreadyRegistered(Exception):
    """The register has this document; `matter_id` is where."""

    def __init__(self, matter_id: int) -> None:
        super().__init__(matter_id)
        self.matter_id = matter_id


@dataclass(frozen=True, kw_only=True)
class Identity:
    """What a document is known by."""

    number: str
    type: str
    issuer: str
    issued_on: date
    title: str

    @property
    def key(self) -> str:
        """The one key that the register knows it by."""
        return models.key(issuer=self.issuer, type=self.type, number=self.number, year=self.issued_on.year)


def registrar(by: Actor, *, at: datetime) -> Agency | None:
    """Return the agency for which an actor registers documents: the one longest served; None if they serve nowhere."""
    role = relations.roles(by, on=localdate(at)).select_related("agency").order_by("valid_from", "pk").first()
    return role.agency if role else None


@transaction.atomic
def register(
    text: str, *, identity: Identity, by: Actor, at: datetime, found: reader.Reading | None = None
) -> Directive:
    """Take a document into the register, with the documents and tasks that the reader finds in it.

    Reading a long text takes seconds: whoever holds up others by it reads first and brings what was found.

    :raises NotAllowed: if the actor serves nowhere
    :raises AlreadyRegistered: if the agency's register has it
    """
    agency = registrar(by, at=at)
    if agency is None:
        raise NotAllowed("only who serves may register")
    register = models.register_of(agency)
    if known := queries.registered_as(identity.key, register=register):
        raise AlreadyRegistered(known)
    matter = Matter(house="directives", kind="directive", agency=agency, author=by.person, opened_at=at)
    directive = Directive(
        matter=matter, register=register, text=text, key=identity.key, number=identity.number, type=identity.type, title=identity.title,
        number_key=models.number_key(identity.number), issuer=identity.issuer, issued_on=identity.issued_on,
    )
    _enter(directive, by=by, at=at)
    _keep_found(directive, found=found or reader.read(text, year=identity.issued_on.year), on=localdate(at))
    return directive


@transaction.atomic
def publish(directive: Directive, *, basis: str, by: Actor, at: datetime) -> None:
    """Open a document and its tasks to everybody, on the basis that allows it."""
    directive.basis, directive.published_at = basis, at
    directive.matter.visibility = "public"
    moves.make(directive, "publish", by=by, at=at, private={"basis": basis})
    for task in Task.objects.filter(directive=directive).select_related("matter__agency"):
        task.matter.visibility = "public"
        moves.make(task, "publish", by=PLATFORM, at=at, directive=directive.matter.code)


def _enter(directive: Directive, *, by: Actor, at: datetime) -> None:
    """Enter the register, unless another clerk did in this very moment."""
    try:
        moves.make(directive, "register", by=by, at=at, secrecy="ordinary", private={"title": directive.title})
    except IntegrityError:
        if known := queries.registered_as(directive.key, register=directive.register):
            raise AlreadyRegistered(known) from None
        raise


def _keep_found(directive: Directive, *, found: reader.Reading, on: date) -> None:
    """Keep what the reader finds: the documents named, and the tasks as drafts for a person to look at."""
    Reference.objects.bulk_create(_reference(one, directive) for one in found.references)
    standing = list(Agency.objects.standing(on=on))
    for one in found.tasks:
        draft = Draft.objects.create(
            directive=directive, start=one.text.span[0], end=one.text.span[1], text=" ".join(one.text.value.split()),
            lead=queries.lead_named([it.value for it in one.lead], among=standing), due_on=one.deadline,
            found=one.as_dict(),
        )
        draft.supporting.set(queries.named([it.value for it in one.support], among=standing))


def _reference(one: reader.Reference, directive: Directive) -> Reference:
    said = one.as_dict()
    return Reference(
        directive=directive, start=one.number.span[0], end=one.number.span[1], found=said["found"],
        number=models.tidy_number(said["number"]), number_key=models.number_key(said["number"]), role=said["role"],
        type=said["type"] or "", issuer=said["issuer"] or "", issued_on=said["date"], title=(said["title"] or "")[:500],
    )
