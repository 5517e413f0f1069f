"""What mail servers send back later: reports of RFC 3464, found in a folder (Maildir) and matched by the id that we signed."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from pathlib import Path

from django.conf import settings

from danvan.base.notices import actions, sinks
from danvan.base.notices.models import Notice

LARGEST = 2**20  # bytes; a report is small


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """A message that a server could not deliver for good."""

    number: int  # of the notice
    status: str  # 5.1.1


def read(raw: bytes) -> Bounce | None:
    """Return what a letter reports; None if it is no report of a failure for good, or of no message of ours."""
    letter = message_from_bytes(raw, policy=policy.default)
    if letter.get_content_type() != "multipart/report":
        return None
    statuses = [str(part.get("Status", "")) for part in _fields(letter) if str(part.get("Action", "")).lower() == "failed"]
    number = next((found for part in letter.walk() if (found := sinks.numbered(_named(part))) is not None), None)
    status = next((status for status in statuses if status.startswith("5.")), "")
    return Bounce(number=number, status=status) if status and number is not None else None


def collect(*, at: datetime) -> int:
    """Read the reports that came, mark the destinations they name as dead, and return how many these were."""
    folder = settings.BOUNCES_FOLDER
    return sum(_taken(path, at=at) for path in sorted(Path(folder, "new").glob("*"))) if folder else 0


def taken(raw: bytes, *, at: datetime) -> bool:
    """Mark the destination as dead that a letter reports, if it is such a report, and return whether it is."""
    bounce = read(raw[:LARGEST])
    notice = Notice.objects.filter(pk=bounce.number, channel="email").first() if bounce else None
    if bounce and notice:
        actions.bury(notice, reason=f"bounced {bounce.status}", at=at)
    return notice is not None


def _taken(path: Path, *, at: datetime) -> bool:
    is_report = taken(path.read_bytes(), at=at)
    read_ones = path.parents[1] / "cur"
    read_ones.mkdir(exist_ok=True)
    path.rename(read_ones / path.name)
    return is_report


def _fields(letter: EmailMessage) -> list[Message]:
    """Return the groups of fields of a report, one for each recipient."""
    parts = [part for part in letter.walk() if part.get_content_type() == "message/delivery-status"]
    return [fields for part in parts for fields in part.get_payload() if isinstance(fields, Message)]


def _named(part: Message) -> str:
    """Return the id of the letter that a report is about, as its own head or the head it brings back names it."""
    text = part.get_payload() if part.get_content_type() == "text/rfc822-headers" else ""
    return f"{part.get('Message-ID', '')} {text}" if isinstance(text, str) else str(part.get("Message-ID", ""))
