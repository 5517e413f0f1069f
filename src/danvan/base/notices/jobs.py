from datetime import datetime

from danvan.base.jobs.models import Job
from danvan.base.notices import sinks
from danvan.base.notices.models import Notice


def deliver(job: Job, *, at: datetime) -> None:
    """Send the message that a job holds, unless it was sent."""
    notice = Notice.objects.get(pk=job.reaction.removeprefix("deliver:"))
    if notice.sent_at is None:
        sinks.send(notice)
        notice.sent_at = at
        notice.save(update_fields=["sent_at"])
