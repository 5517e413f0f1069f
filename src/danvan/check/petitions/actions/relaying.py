"""What somebody says afterwards through a program: as a resident would say it themselves, once, and by the lane's own table."""

from collections.abc import Collection
from datetime import datetime

from danvan.base.files.models import StoredFile
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import accompanying, authoring, clients
from danvan.check.petitions.models import Petition, Relayed
from danvan.check.petitions.queries.clients import said_before
from danvan.check.petitions.states import open311 as states


class Unfit(Exception):
    """Nothing that a resident could do now comes of it."""


def say(
    petition: Petition, *, relayed: Relayed, mark: str, is_numbered: bool, said: str, words: str, files: Collection[StoredFile] = (), by: Actor, at: datetime,
) -> Entry:
    """Take down what was said, by the verb that fits the state, and return the entry; what was said before is not said again.

    `said` is the status that the client sent along. No status moves a matter by itself: it only chooses among what its author may do.
    `files` go along with the matter.

    :raises Unfit: if there are no words, or its author may do nothing of the kind now
    """
    clients.hold(relayed.client)
    if before := said_before(relayed, mark=mark, is_numbered=is_numbered, at=at):
        return before.entry
    verb = states.verb(petition.matter.state, said=said, has_words=bool(words))
    if not words and verb != "confirm":
        raise Unfit(verb)
    try:
        _do(verb, petition, words=words, by=by, at=at)
    except NotAllowed as not_now:
        if verb != "reopen":
            raise Unfit(verb) from not_now
        authoring.add(petition, words=words, by=by, at=at)  # the days to open it again are over: said all the same
    accompanying.enclose(petition.matter, files=files)
    entry, _who = journal.last(petition.matter)
    clients.remember_update(relayed, mark=mark, entry=entry, at=at)
    return entry


def _do(verb: str, petition: Petition, *, words: str, by: Actor, at: datetime) -> None:
    if verb == "complete":
        authoring.complete(petition, text=words, by=by, at=at)
    elif verb == "reopen":
        authoring.reopen(petition, reason=words, by=by, at=at)
    elif verb == "confirm":
        authoring.confirm(petition, by=by, at=at)
    else:
        authoring.add(petition, words=words, by=by, at=at)
