"""What residents wrote, lane by lane."""

from danvan.check.petitions.models.complaint import Complaint
from danvan.check.petitions.models.denunciation import Denunciation
from danvan.check.petitions.models.feedback import Petition
from danvan.check.petitions.models.information import InformationRequest
from danvan.check.petitions.models.voters import Recommendation, Session

__all__ = ["Complaint", "Denunciation", "InformationRequest", "Petition", "Recommendation", "Session"]
