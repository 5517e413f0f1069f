"""How what waited becomes feedback or a report: by the same move as at the counter, with the clock from when it came."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import entering
from danvan.check.petitions.actions.arrivals import closing, rights
from danvan.check.petitions.actions.arrivals.closing import Code
from danvan.check.petitions.models import Arrival, Petition


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a clerk says of it: about which place, of which kind, its words where they stand on a scan, and which regulation or procedure it is about."""

    place: Place
    kind: str = "feedback"
    where: str = ""
    words: str = ""
    concerns: str = ""
    cited: str = ""


@transaction.atomic
def take_in(arrival: Arrival, *, said: Said, bearer: str, seed: str, by: Actor, at: datetime) -> Petition:
    """Take in what waited; whoever sent it is told its code by the way it came, if that leads back.

    `bearer` is the hash of the secret code, `seed` what the code is made of: it lies sealed until the sender was told.

    :raises NotAllowed: if the actor may not, or somebody else was first
    """
    row = rights.locked(arrival, by=by, at=at)
    files = closing.files_of(row)
    photo = next((one for one in files if one.public), None)
    petition = entering.submit(
        row.words or said.words, place=said.place, where=said.where, kind=said.kind,
        photo=photo, concerns=said.concerns, cited=said.cited, came=closing.came(row), bearer=bearer, by=by,
        at=at, news=closing.way_back(row),
    )
    closing.close(row, into=[petition.matter], files=[one for one in files if one != photo], code=Code(bearer=bearer, seed=seed), by=by, at=at)
    return petition
