from datetime import datetime
from functools import partial

from django.template.loader import render_to_string

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.notices.models import Notice


def tell_agency(entry: Entry, *, at: datetime) -> None:
    """Tell the agency with which a matter lies what happened, if it has an address."""
    if address := entry.agency.email:
        tell(entry, address=address, at=at)


def tell(entry: Entry, *, address: str, at: datetime) -> None:
    """Write one message to one address in the words of the entry's house; a second time changes nothing."""
    house, past = entry.word.split(".")
    shows = {"code": entry.code, "agency": entry.agency.name}
    subject, _, body = render_to_string(f"{house}/notices/{past}.txt", shows).partition("\n")
    write = partial(Notice.objects.get_or_create, cause=entry, address=address)
    notice, _ = write(defaults={"matter": entry.matter, "subject": subject.strip(), "body": body.strip() + "\n"})
    jobs.later(
        "danvan.base.notices.jobs.deliver", matter=entry.matter, cause=entry, reaction=f"deliver:{notice.pk}", at=at
    )
