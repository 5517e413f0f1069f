"""What residents wrote, lane by lane."""

from danvan.check.petitions.models.arrival import Arrival, ArrivalFile, Delivery, Enclosure
from danvan.check.petitions.models.batch import Batch, BatchItem
from danvan.check.petitions.models.client import ApiClient, Relayed, RelayedUpdate
from danvan.check.petitions.models.complaint import Complaint
from danvan.check.petitions.models.contribution import Contribution
from danvan.check.petitions.models.course import Course, Reckoning
from danvan.check.petitions.models.crowd import Crowd
from danvan.check.petitions.models.denunciation import Denunciation
from danvan.check.petitions.models.evidence import Evidence
from danvan.check.petitions.models.feedback import Petition
from danvan.check.petitions.models.imports import Import, ImportRow
from danvan.check.petitions.models.information import InformationRequest
from danvan.check.petitions.models.land import LandDispute
from danvan.check.petitions.models.published import Persisting, Published
from danvan.check.petitions.models.recurrence import Recurrence, Recurring
from danvan.check.petitions.models.returns import Return
from danvan.check.petitions.models.slowed import Slowed
from danvan.check.petitions.models.voters import Recommendation, Session

__all__ = [
    "ApiClient", "Arrival", "ArrivalFile", "Batch", "BatchItem", "Complaint", "Contribution", "Course", "Crowd", "Delivery", "Denunciation", "Enclosure",
    "Evidence", "Import", "ImportRow", "InformationRequest", "LandDispute", "Persisting", "Petition",
    "Published", "Reckoning", "Recommendation", "Recurrence", "Recurring", "Relayed", "RelayedUpdate", "Return", "Session", "Slowed",
]
