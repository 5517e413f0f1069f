"""Adding and changing agencies: each change is dated, and kept in a matter of the agency's own."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions.naming import free_code
from danvan.base.office.queries import agencies as queries
from danvan.base.people.relations import Actor
from danvan.base.places import actions as places


@transaction.atomic
def add_agency(
    name: str, *, kind: str, above: Agency, valid_from: date, by: Actor, at: datetime, code: str = "", **contact: str
) -> Agency:
    """Add an agency below another; a village is a place too.

    :raises NotAllowed: if the actor neither leads nor administers what it shall stand below
    """
    agency = Agency.objects.create(
        code=code or free_code(name, among=Agency.with_proposed.all()), name=name, kind=kind, above=above, valid_from=valid_from, **contact
    )
    if kind in kinds.PLACES:
        places.settle_for(agency)
    moves.make(queries.dossier(agency, at=at), "add", by=by, at=at, code=agency.code, kind=kind)
    return agency


@transaction.atomic
def change_agency(agency: Agency, *, by: Actor, at: datetime, **wanted: Any) -> None:
    """Change what one reaches an agency by, or its kind, as which it counts from now on; another name or beginning is a succession.

    :raises NotAllowed: if the actor neither leads nor administers it or one above it, or may not give it that kind
    """
    kind = wanted.get("kind", agency.kind)
    if kind != agency.kind and kind not in dict(queries.kinds_for(by, agency=agency, at=at)):
        raise NotAllowed(f"{agency.kind} does not become {kind} by their hand")
    facts = {"kind": kind} if kind != agency.kind else {}
    before = {name: getattr(agency, name) for name in wanted}
    for name, value in wanted.items():
        setattr(agency, name, value)
    changed = [name for name in wanted if before[name] != wanted[name]]
    moves.make(
        queries.dossier(agency, at=at), "change", by=by, at=at, changed=len(changed), **facts,
        private={"before": {name: before[name] for name in changed}, "after": {name: wanted[name] for name in changed}},
    )
