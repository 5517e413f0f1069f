"""Complaints for stories: what the complainant writes, how the paper came, and how far it has come."""

from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.people.models import Role
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.site.village import Village

WORDS = complaints.Words(
    complainant="bà Lan", address="Thôn Đông, xã An Bình", against="Quyết định 41/QĐ-UBND thu hồi 120 m² đất vườn",
    decided_by="Chủ tịch UBND xã An Bình", text="Đất gia đình dùng từ năm 1987.", request="Hủy quyết định.",
)


def receipt(received_on: date, **more: object) -> complaints.Receipt:
    """Return how a signed paper came over the counter on a day."""
    said = {"came": "counter", "shown_by": "slip", "signed": True, **more}
    return complaints.Receipt(received_on=received_on, **said)  # type: ignore[arg-type]


def lodged(village: Village, *, at: datetime, received_on: date | None = None, first: Complaint | None = None, **more: object) -> Complaint:
    """Return a complaint that anh Tú has registered."""
    how = receipt(received_on or localdate(at), **more)
    return complaints.take_in(WORDS, receipt=how, settler=village.commune, first=first, by=village.tu, at=at)


def accepted(village: Village, *, at: datetime, **more: object) -> Complaint:
    """Return a complaint that came and that bà Hoa took up on the same day."""
    complaint = lodged(village, at=at, **more)  # type: ignore[arg-type]
    complaints.accept(complaint, by=village.hoa, at=at)
    return complaint


def verified(complaint: Complaint, *, village: Village, at: datetime, differ: bool = False) -> Complaint:
    """Return a complaint into which ông Minh was asked to look, with what he found."""
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(complaint, role=role, taken_by=village.hoa.person, by=village.hoa, at=at)
    complaints.find(complaint, findings="Hồ sơ thửa đất khớp lời khai.", differ=differ, by=village.minh, at=at)
    return complaint


def decided(complaint: Complaint, *, village: Village, at: datetime, on: date | None = None) -> Complaint:
    """Return a complaint that bà Hoa has decided."""
    said = complaints.Decision(number="57/QĐ-UBND", decided_on=on or localdate(at), outcome="partly", text="Sửa diện tích thu hồi.")
    complaints.decide(complaint, decision=said, by=village.hoa, at=at)
    return complaint


def due(complaint: Complaint, *, rule: str) -> date | None:
    """Return the last day of a clock that runs or waits: accept, resolve, send."""
    return Duty.objects.get(matter=complaint.matter, rule=complaint.rules[rule], closed_at=None).due_on
