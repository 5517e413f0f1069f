"""What who is asked reads of a matter that another leads: as much as it needs, and never who wrote it.

Read without the matter's own row, which who is asked does not see: what they were asked, they were asked by its lead.
"""

from dataclasses import dataclass

from danvan.base.files.models import StoredFile
from danvan.check.petitions.models import Complaint, Contribution, InformationRequest, LandDispute, Petition
from danvan.engines import redaction

# names, addresses and papers are in none of these fields
LANES: tuple[tuple[type[Petition | Complaint | InformationRequest | LandDispute], tuple[str, ...]], ...] = (
    (Petition, ("text", "where")), (Complaint, ("against",)), (InformationRequest, ("asked",)), (LandDispute, ("plot", "about")),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Seen:
    """The words of a resident, with numbers and names covered, and the picture they sent."""

    words: tuple[str, ...]
    photo: StoredFile | None = None


def seen(contribution: Contribution) -> Seen | None:
    """Return what may be read of a matter; None where nothing was let through."""
    if not contribution.with_words:
        return None
    for model, names in LANES:
        if row := model._base_manager.filter(pk=contribution.about_id).first():
            return Seen(words=tuple(_covered(str(getattr(row, name))) for name in names if getattr(row, name)), photo=getattr(row, "photo", None))
    return None


def _covered(text: str) -> str:
    return redaction.redacted(text, found=redaction.marks(text))
