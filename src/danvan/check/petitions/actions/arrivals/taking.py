"""How what waited becomes a matter: by the same move as at the counter, with the clock from when it came."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.files.models import StoredFile
from danvan.base.people import sealing
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import entering
from danvan.check.petitions.actions.arrivals import rights
from danvan.check.petitions.actions.arrivals.emptying import empty
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Arrival, Enclosure, Petition
from danvan.check.petitions.states import arrivals as states


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a clerk says of it: about which place, of which kind, and its words where they stand on a scan."""

    place: Place
    kind: str = "feedback"
    where: str = ""
    words: str = ""


@transaction.atomic
def take_in(arrival: Arrival, *, said: Said, bearer: str, seed: str, by: Actor, at: datetime) -> Petition:
    """Take in what waited; whoever sent it is told its code by the way it came, if that leads back.

    `bearer` is the hash of the secret code, `seed` what the code is made of: it lies sealed until the sender was told.

    :raises NotAllowed: if the actor may not, or somebody else was first
    """
    row = rights.locked(arrival, by=by, at=at)
    channel = states.CHANNEL.get(row.way, "")
    news = {channel: row.sender.open()} if channel and row.sender else {}
    came = Came(how=states.CAME[row.way], on=localdate(row.received_at), received_at=None if row.way == states.SCAN else row.received_at)
    files = [one.file for one in row.files.select_related("file") if one.file]
    photo = next((one for one in files if one.public), None)
    petition = entering.submit(
        row.words or said.words, place=said.place, where=said.where, kind=said.kind, photo=photo, came=came, bearer=bearer, by=by, at=at, news=news,
    )
    _enclose([one for one in files if one != photo], petition=petition)
    row.outcome, row.by, row.done_at, row.matter = states.TAKEN, by.person, at, petition.matter
    row.seed = sealing.seal(seed) if news else None
    empty(row)
    return petition


def _enclose(files: list[StoredFile], *, petition: Petition) -> None:
    Enclosure.objects.bulk_create([Enclosure(petition=petition, file=one) for one in files])
