"""Programs of others are admitted by a key that is shown once, and what they pass on is remembered, so that it comes in once."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import ApiClient, Petition, Relayed, RelayedUpdate
from danvan.check.petitions.queries import clients
from danvan.check.petitions.queries.clients import Clients

SHOWN = 4  # letters of a key by which people tell keys apart


@transaction.atomic
def admit(name: str, *, key: str, may_write: bool, valid_to: date | None, to: Clients, by: Actor, at: datetime) -> ApiClient:
    """Admit a client from today; of its key nothing is kept but a hash and the first letters.

    :raises NotAllowed: if the actor neither leads nor administers the agency
    """
    on = localdate(at)
    client = ApiClient.objects.create(
        name=name, agency=to.matter.agency, digest=clients.digest(key), begins=key[:SHOWN], may_write=may_write, valid_from=on, valid_to=valid_to,
    )
    until = valid_to.isoformat() if valid_to else ""
    moves.make(to, "admit", by=by, at=at, client=client.pk, may_write=int(may_write), valid_to=until, private={"after": name})
    return client


@transaction.atomic
def end(client: ApiClient, *, of: Clients, by: Actor, at: datetime) -> None:
    """Let the key of a client open nothing any more, from this minute.

    :raises NotAllowed: if the actor neither leads nor administers the agency
    """
    client.valid_to = localdate(at)
    client.save(update_fields=["valid_to"])
    moves.make(of, "end", by=by, at=at, client=client.pk, valid_to=client.valid_to.isoformat())


def hold(client: ApiClient) -> None:
    """Let no other report of the same client come in until this one is in: two copies at once would be two reports."""
    ApiClient.objects.select_for_update().get(pk=client.pk)


def remember(petition: Petition, *, client: ApiClient, nonce: str, own: str | None, content: str, at: datetime) -> Relayed:
    """Keep through whom a report came."""
    matter = petition.matter
    return Relayed.objects.create(matter=matter, client=client, code=matter.code, bearer=matter.bearer, nonce=nonce, own=own, content=content, at=at)


def remember_update(relayed: Relayed, *, mark: str, entry: Entry, at: datetime) -> RelayedUpdate:
    """Keep which entry came of an update."""
    return RelayedUpdate.objects.create(relayed=relayed, mark=mark, entry=entry, at=at)
