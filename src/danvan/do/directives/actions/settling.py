"""A package that waits: the records office is told of it, and makes a document or a number of it, or lets it go."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.notices import actions as notices
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives.models import Arrival, Directive, Package
from danvan.do.directives.queries import records


def lay_down(arrival: Arrival, *, at: datetime) -> None:
    """Say in the journal that a package waits for the records office, if one is named to which the folder belongs."""
    if office := records.office():
        matter = Matter(house="directives", kind="package", agency=office, opened_at=at)
        moves.make(Package(matter=matter, arrival=arrival), "lay_down", by=PLATFORM, at=at)


def tell_records(entry: Entry, *, at: datetime) -> None:
    """Tell each clerk of an agency's records office where they confirmed to be reached; where none did, the agency by its public address."""
    told = [notices.tell_person(entry, person=one, at=at) for one in records.clerks(entry.agency, on=localdate(at))]
    if not any(told) and entry.agency.email:
        notices.tell(entry, address=entry.agency.email, at=at)


@transaction.atomic
def settle(digest: str, *, directive: Directive, by: Actor, at: datetime) -> None:
    """Say which document a package that waited has brought, or is word of; its bytes are kept no longer.

    :raises NotAllowed: if the actor is not of the records office
    """
    waiting = Arrival.objects.filter(sha256=digest, stage="waiting")
    _move(waiting.first(), "take_in", by=by, at=at)
    waiting.update(stage="settled", directive=directive, settled_at=at, by=by.person, content=b"")


@transaction.atomic
def decline(arrival: Arrival, *, by: Actor, at: datetime) -> None:
    """Let a package that waits go without an entry in the register: of what it said nothing stays.

    :raises NotAllowed: if the actor is not of the records office
    """
    _move(arrival, "turn_away", by=by, at=at)
    waiting = Arrival.objects.filter(pk=arrival.pk, stage="waiting")
    waiting.update(stage="declined", settled_at=at, by=by.person, content=b"", name="", sender="", title="")


def _move(arrival: Arrival | None, verb: str, *, by: Actor, at: datetime) -> None:
    if package := Package.objects.filter(arrival=arrival).first():
        moves.make(package, verb, by=by, at=at)
