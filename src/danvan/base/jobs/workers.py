from datetime import datetime, timedelta

from danvan.base.jobs.models import Worker

FORGOTTEN = timedelta(days=7)


def seen(name: str, *, at: datetime) -> None:
    """Write down that a worker lives."""
    if not Worker.objects.filter(name=name).update(seen_at=at):
        Worker.objects.get_or_create(name=name, defaults={"since": at, "seen_at": at})


def forget(*, at: datetime) -> None:
    """Take away the rows of workers not seen for long."""
    Worker.objects.filter(seen_at__lt=at - FORGOTTEN).delete()
