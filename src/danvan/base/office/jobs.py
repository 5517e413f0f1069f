from datetime import datetime

from danvan.base.jobs.models import Job
from danvan.base.office import actions, shredding
from danvan.base.office.queries import cases


def carry_out(job: Job, *, at: datetime) -> None:
    """Carry out the succession that a job is about, unless it was taken back."""
    if job.matter:
        actions.carry_out(cases.of(job.matter), at=at)


def shred(job: Job, *, at: datetime) -> None:
    """Shred the files and messages that a job names, and leave no trace of which: their hashes could be guessed at."""
    found = [path for digest in job.args.get("digests", ()) for path in shredding.files_of(digest)]
    found += [path for number in job.args.get("notices", ()) for path in shredding.messages_of(number)]
    for path in found:
        shredding.shred(path)
    Job.objects.filter(pk=job.pk).update(args={})
