from datetime import datetime

from django.db import transaction

from danvan.base.journal import actions as journal
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Destination
from danvan.base.office.queries import queues
from danvan.base.people.relations import Actor


@transaction.atomic
def revive_destination(destination: Destination, *, by: Actor, at: datetime) -> int:
    """Send again to an address that was mended, with what was kept from it, and return how much that was.

    :raises NotAllowed: if the actor does not look after the queue
    """
    if not queues.keeps_the_queue(by, at=at):
        raise NotAllowed("only who looks after the whole installation")
    found_out, channel = destination.notice, destination.channel
    kept = notices.revive(destination, at=at)
    if found_out:
        facts = {"channel": channel, "notices": kept}
        journal.write("office.address_revived", matter=found_out.matter, by=by, at=at, facts=facts, private={})
    return kept
