"""What the Front thinks of a digest that it was sent: said once, and it stands with it."""

from datetime import datetime

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Return
from danvan.check.petitions.queries.returns import reading


def opine(one: Return, *, words: str, by: Actor, at: datetime) -> None:
    """Say once what the Front thinks of a digest; from then on it stands with it.

    :raises NotAllowed: if the digest was not sent to whom the actor leads, or they have said it
    """
    if not reading.leads_front(one, actor=by, at=at):
        raise NotAllowed("whoever leads the Front says what it thinks")
    one.opinion, one.opined_at = words, at
    moves.make(one, "opine", by=by, at=at, private={"note": words})
