"""Scripts that complainants, clerks and verifiers could type into a complaint."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.people.models import Role
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.site.village import Village


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown, by how far it has come."""

    lodged: Complaint
    taken_up: Complaint
    decided: Complaint


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Sown:
    """Register three complaints; take two up and verify them, decide one of these."""
    lodged, taken_up, decided = (_lodged(village, planted=planted, at=at) for _ in range(3))
    for complaint in (taken_up, decided):
        _verify(complaint, village=village, planted=planted, at=at)
    number, words, court = (planted[f"petitions.Complaint.{name}"] for name in ("number", "decision", "court"))
    said = complaints.Decision(number=number, decided_on=localdate(at), outcome="wrong", text=words)
    complaints.decide(decided, decision=said, by=village.hoa, at=at)
    complaints.note_suit(decided, court=court, on=localdate(at), by=village.tu, at=at)
    return Sown(lodged=lodged, taken_up=taken_up, decided=decided)


def _lodged(village: Village, *, planted: dict[str, str], at: datetime) -> Complaint:
    words = complaints.Words(**{name: planted[f"petitions.Complaint.{name}"] for name in complaints.Words.__dataclass_fields__})
    receipt = complaints.Receipt(came="counter", received_on=localdate(at), shown_by="slip", signed=True)
    return complaints.take_in(words, receipt=receipt, settler=village.commune, by=village.tu, at=at)


def _verify(complaint: Complaint, *, village: Village, planted: dict[str, str], at: datetime) -> None:
    findings, dialogue, reason, withdrawn = (
        planted[f"petitions.Complaint.{name}"] for name in ("findings", "dialogue", "reason", "withdrawn")
    )
    complaints.accept(complaint, by=village.hoa, at=at)
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(complaint, role=role, taken_by=village.hoa.person, by=village.hoa, at=at)
    complaints.find(complaint, findings=findings, differ=True, by=village.minh, at=at)
    complaints.meet(complaint, on=localdate(at), words=dialogue, by=village.minh, at=at)
    complaints.ask_time(complaint, reason=reason, by=village.minh, at=at)
    complaints.give_up_part(complaint, words=withdrawn, by=village.tu, at=at)
