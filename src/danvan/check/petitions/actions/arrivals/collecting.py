"""Letters out of the mailbox of the reception: kept once each, then out of it; what machines send is kept apart, bounces are only noted."""

from datetime import datetime
from hashlib import sha256

from django.conf import settings

from danvan.base.agencies.models import Agency
from danvan.base.notices import bounces, mailbox
from danvan.base.notices.mailbox import Fetched, Mailbox
from danvan.base.people import sealing
from danvan.check.petitions.actions.arrivals.keeping import Sent, arrive
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.states.arrivals import MAIL, WAITS
from danvan.engines import letters

AT_ONCE = 100  # letters of one run
BODY = b"\r\n\r\n"  # what a letter's head ends in


def collect(*, at: datetime) -> int:
    """Let the letters of the mailbox wait for a clerk, and return how many came; each is taken out of the mailbox once it is kept.

    Killed before it is kept, it is fetched again; killed after that, it is known again by its bytes, and only taken out.
    """
    agency = queries.receiving(at=at) if settings.INBOX_HOST else None
    if agency is None:
        return 0
    with mailbox.opened() as box:
        return sum(_collected(one, box=box, agency=agency, at=at) for one in box.letters(most=AT_ONCE))


def _collected(one: Fetched, *, box: Mailbox, agency: Agency, at: datetime) -> bool:
    """Keep one letter and take it out; what no child can read is left there, marked, and an empty row says so."""
    if bounces.taken(one.data, at=at):
        box.take_away(one)
        return False
    came_at = min(one.came_at or at, at)
    key = sealing.index("letter", value=_known_by(one))
    try:
        letter = letters.opened(one.data, is_cut=one.is_cut)
    except letters.Unreadable:
        made = arrive(Sent(way=MAIL, received_at=came_at, is_cut=True), agency=agency, key=key, at=at)
        box.leave(one)
        return made is not None
    sent = Sent(
        way=MAIL, received_at=came_at, words="\n\n".join(filter(None, [letter.subject, letter.text])), sender=letter.sender, is_automatic=letter.is_automatic,
        files=tuple((file.name, file.data) for file in letter.files), left_out=letter.left_out, is_cut=letter.is_cut,
    )
    made = arrive(sent, agency=agency, key=key, at=at)
    box.take_away(one)
    return made is not None and made.outcome == WAITS


def _known_by(one: Fetched) -> str:
    """Return what is the same of a letter however often it is handed over, though each way writes lines of its own on top."""
    head, _end, body = one.data.partition(BODY)
    named = [line for line in head.split(b"\r\n") if line.lower().startswith((b"message-id:", b"from:", b"date:"))]
    return sha256(b"\n".join([*sorted(named), body])).hexdigest()
