from datetime import datetime

from danvan.base.jobs.actions import Postponed
from danvan.base.jobs.models import Job
from danvan.base.notices import actions, preferences, queries, sinks
from danvan.base.notices.gateways import BadAddress, Down
from danvan.base.notices.models import Notice, Preference


def deliver(job: Job, *, at: datetime) -> None:
    """Send the message that a job holds, unless it was sent; in no transaction, for the other side may take its time.

    A worker killed between the sending and its mark sends it again under the same id, by which the other side knows it.

    :raises Postponed: while its channel rests, by night, or while an older message to the same address is on its way
    """
    number = int(job.reaction.split(":")[1])
    notice = Notice.objects.select_related("follower__person").filter(pk=number).first()
    if notice is None:  # erased meanwhile
        return
    wish = preferences.of_follower(notice.follower) if notice.follower else Preference()
    if notice.sent_at or notice.dead_at or _is_unwanted(notice, wish=wish, at=at):
        return
    if until := queries.not_before(notice, wish=wish, at=at):
        raise Postponed(until=until)
    try:
        sinks.send(notice)
    except BadAddress as bad:
        actions.bury(notice, reason=str(bad), at=at)
    except Down as down:
        actions.rest(notice.channel, error=str(down), wait=down.wait, at=at)
        raise Postponed(until=job.due_at) from down  # its queue rests: it keeps its place before those that came after it
    else:
        actions.went_through(notice, at=at)


def _is_unwanted(notice: Notice, *, wish: Preference, at: datetime) -> bool:
    """Return whether nobody is to get a message any more, and keep why."""
    if dead := queries.is_dead(notice):
        actions.drop(notice, reason=dead.reason, at=at)
    elif (notice.follower and notice.follower.off_at) or not wish.hears_on(notice.channel) or not sinks.address(notice):
        actions.drop(notice, reason="off", at=at)
    else:
        return False
    return True
