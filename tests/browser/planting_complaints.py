"""Scripts that complainants, clerks and verifiers could type into a complaint."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from danvan.base.people.models import Role
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.site.village import Village

SPOKEN = ("complainant", "address", "against", "text", "request", "decided_by", "representatives")


@dataclass(frozen=True, kw_only=True)
class Sown:
    """What was sown, by how far it has come."""

    lodged: Complaint
    taken_up: Complaint
    decided: Complaint
    stayed: Complaint
    refused: Complaint


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Sown:
    """Register five complaints; take two up and verify them, decide one of these; stay and refuse the others."""
    lodged, taken_up, decided, stayed, refused = (_lodged(village, planted=planted, at=at) for _ in range(5))
    _bring(lodged, village=village, planted=planted, at=at)
    _stay(stayed, village=village, planted=planted, at=at)
    paper = planted["petitions.Complaint.ground_paper"]
    complaints.refuse(refused, ground="refuse.ended", reason="Đã đình chỉ", paper=paper, by=village.hoa, at=at)
    for complaint in (taken_up, decided):
        _verify(complaint, village=village, planted=planted, at=at)
    number, words, court = (planted[f"petitions.Complaint.{name}"] for name in ("number", "decision", "court"))
    said = complaints.Decision(number=number, decided_on=localdate(at), outcome="wrong", text=words)
    complaints.decide(decided, decision=said, by=village.hoa, at=at)
    slip = planted["petitions.Complaint.delivery_slip"]
    complaints.send(decided, on=localdate(at), delivered_on=localdate(at), slip=slip, by=village.tu, at=at)
    complaints.note_suit(decided, court=court, on=localdate(at), by=village.tu, at=at)
    return Sown(lodged=lodged, taken_up=taken_up, decided=decided, stayed=stayed, refused=refused)


def _bring(complaint: Complaint, *, village: Village, planted: dict[str, str], at: datetime) -> None:
    complaints.ask_paper(complaint, lacks="Bản sao", by=village.tu, at=at)
    complaints.bring(complaint, words=planted["petitions.Complaint.brought"], signed=True, by=village.tu, at=at)
    complaints.take_evidence(complaint, words=planted["petitions.Evidence.words"], file=None, by=village.tu, at=at)


def _stay(complaint: Complaint, *, village: Village, planted: dict[str, str], at: datetime) -> None:
    complaints.accept(complaint, by=village.hoa, at=at)
    waits, soon = planted["petitions.Complaint.waits_for"], localdate(at) + timedelta(days=5)
    stay = complaints.Stay(ground="stay.waits_for_result", waits_for=waits, look_again_on=soon, reason="Chờ")
    complaints.stay(complaint, stay=stay, by=village.hoa, at=at)


def _lodged(village: Village, *, planted: dict[str, str], at: datetime) -> Complaint:
    said: dict[str, Any] = {name: planted[f"petitions.Complaint.{name}"] for name in SPOKEN}
    words = complaints.Words(**said, people=6)
    receipt = complaints.Receipt(came="counter", received_on=localdate(at), shown_by="slip", signed=True, remote=True, remote_by=planted["petitions.Complaint.remote_by"])
    return complaints.take_in(words, receipt=receipt, settler=village.commune, by=village.tu, at=at)


def _verify(complaint: Complaint, *, village: Village, planted: dict[str, str], at: datetime) -> None:
    findings, dialogue, reason, withdrawn = (
        planted[f"petitions.Complaint.{name}"] for name in ("findings", "dialogue", "reason", "withdrawn")
    )
    complaints.accept(complaint, by=village.hoa, at=at)
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(complaint, role=role, taken_by=village.linh.person, by=village.hoa, at=at)
    complaints.find(complaint, findings=findings, differ=True, by=village.minh, at=at)
    complaints.meet(complaint, on=localdate(at), words=dialogue, by=village.minh, at=at)
    complaints.ask_time(complaint, reason=reason, by=village.minh, at=at)
    paper = complaints.Paper(received_on=localdate(at), number=planted["petitions.Complaint.withdrawal_number"], words=withdrawn)
    complaints.give_up_part(complaint, paper=paper, by=village.tu, at=at)
