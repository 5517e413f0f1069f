"""Messages about an account: neutral words and a link, to the address of its owner, sealed until the moment they leave."""

from datetime import datetime

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.notices import sinks
from danvan.base.notices.models import Notice
from danvan.base.people import sealing
from danvan.base.people.models import Contact

DELIVER = "accounts.deliver"


def tell(contact: Contact, *, subject: str, words: str, at: datetime) -> None:
    """Have a message sent to an e-mail address; it may hold a link that lets in, so it waits under seal."""
    args = {"contact": contact.pk, "subject": subject, "words": sealing.seal(words).token}
    jobs.later(DELIVER, at=at, args=args, apart=True, queue="notices.email")


def deliver(job: Job, *, at: datetime) -> None:
    """Send one message by the channel of notices, unless the address has been taken away meanwhile.

    It is about no matter and so has no row among the notices; its number is its job's, below zero, which no row has.
    """
    contact = Contact.objects.filter(pk=job.args["contact"], kind="email").first()
    if contact is None:
        return
    words = sealing.Envelope(job.args["words"]).open()
    address = contact.value.open()
    sinks.send(Notice(pk=-job.pk, channel="email", address=address, subject=job.args["subject"], body=words))
