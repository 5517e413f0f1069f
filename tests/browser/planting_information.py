"""Scripts that whoever asks for information, and who answers, could type."""

from dataclasses import dataclass
from datetime import datetime

from danvan.check.petitions.actions import information
from danvan.check.petitions.models import InformationRequest
from danvan.site.village import Village


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown, by how far it has come."""

    requested: InformationRequest
    sought: InformationRequest  # with more time asked for
    supplied: InformationRequest  # in part


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Sown:
    """Take three requests in; look for two, answer one of these."""
    requested, sought, supplied = (_asked(village, planted=planted, at=at) for _ in range(3))
    information.ask_back(requested, lacks="Năm nào?", by=village.tu, at=at)
    information.take_down(requested, words=planted["petitions.InformationRequest.taken_down"], by=village.tu, at=at)
    for request in (sought, supplied):
        information.seek(request, agency=village.works, is_complex=True, by=village.tu, at=at)
    information.ask_time(sought, reason=planted["petitions.InformationRequest.reason"], by=village.minh, at=at)
    answer, withheld = (planted[f"petitions.InformationRequest.{name}"] for name in ("answer", "withheld"))
    reply = information.Reply(outcome="part", answer=answer, ground="refuse.closed", withheld=withheld)
    information.propose(supplied, reply=reply, by=village.minh, at=at)
    information.approve(supplied, by=village.hoa, at=at)
    return Sown(requested=requested, sought=sought, supplied=supplied)


def _asked(village: Village, *, planted: dict[str, str], at: datetime) -> InformationRequest:
    words = {name: planted[f"petitions.InformationRequest.{name}"] for name in ("requester", "address", "asked", "purpose")}
    return information.submit(information.Asked(way="electronic", **words), agency=village.commune, by=village.lan, at=at)
