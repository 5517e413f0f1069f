"""What residents wrote, lane by lane."""

from danvan.check.petitions.models.feedback import Petition

__all__ = ["Petition"]
