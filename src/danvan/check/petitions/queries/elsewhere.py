"""Where a petition went that ended here without an answer, as the journal has it."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from danvan.base.journal.models import EntryContent
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import steps
from danvan.check.petitions.states.elsewhere import AWAY


@dataclass(frozen=True, kw_only=True)
class Gone:
    """When it went, what its author was told, and who has it now; nobody, where its author has to go there."""

    on: date
    note: str
    receiver: str = ""
    contact: str = ""


def gone(petition: Petition) -> Gone | None:
    """Return where a petition went; None if it lies here, or was settled here."""
    return latest(petition) if petition.matter.state in AWAY else None


def latest(petition: Petition) -> Gone | None:
    """Return where a petition went last, whatever became of it since; None if it never did."""
    if (entry := steps.latest(petition.matter, words=("guided_elsewhere", "referred"))) is None:
        return None
    content = EntryContent.objects.filter(entry=entry).first()
    said = content.private if content else {}
    return Gone(on=localdate(entry.at), **{name: str(said.get(name, "")) for name in ("note", "receiver", "contact")})
