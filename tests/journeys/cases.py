"""Complaints for stories: what the complainant writes, how the paper came, and how far it has come."""

from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.site.village import BEGAN, Village

WORDS = complaints.Words(
    complainant="bà Lan", address="Thôn Đông, xã An Bình", against="Quyết định 41/QĐ-UBND thu hồi 120 m² đất vườn",
    decided_by="Chủ tịch UBND xã An Bình", text="Đất gia đình dùng từ năm 1987.", request="Hủy quyết định.",
)


def receipt(received_on: date, **more: object) -> complaints.Receipt:
    """Return how a signed paper came over the counter on a day."""
    said = {"came": "counter", "shown_by": "slip", "signed": True, "remote_by": "QĐ 861/QĐ-TTg" if more.get("remote") else "", **more}
    return complaints.Receipt(received_on=received_on, **said)  # type: ignore[arg-type]


def seat_above(village: Village) -> Agency:
    """Return a province put above the commune, where chị Mai sits at the counter and whose head is bác Ba."""
    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", valid_from=BEGAN)
    village.commune.above = above
    village.commune.save(update_fields=["above"])
    for who, word in ((village.mai, "reception"), (village.ba, "leader")):
        assert who.person
        Role.objects.create(person=who.person, agency=above, word=word, valid_from=BEGAN)
    return above


def lodged(
    village: Village, *, at: datetime, received_on: date | None = None, first: Complaint | None = None, words: complaints.Words = WORDS, **more: object
) -> Complaint:
    """Return a complaint that anh Tú has registered; a second one by chị Mai, in the seat above."""
    how = receipt(received_on or localdate(at), **more)
    settler, by = (Agency.objects.get(code="tinh"), village.mai) if first else (village.commune, village.tu)
    return complaints.take_in(words, receipt=how, settler=settler, first=first, by=by, at=at)


def accepted(village: Village, *, at: datetime, **more: object) -> Complaint:
    """Return a complaint that came and that bà Hoa took up on the same day."""
    complaint = lodged(village, at=at, **more)  # type: ignore[arg-type]
    complaints.accept(complaint, by=village.hoa, at=at)
    return complaint


def verified(complaint: Complaint, *, village: Village, at: datetime, differ: bool = False, taken_by: str = "hoa") -> Complaint:
    """Return a complaint into which ông Minh was asked to look, with what he found."""
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(complaint, role=role, taken_by=getattr(village, taken_by).person, by=village.hoa, at=at)
    complaints.find(complaint, findings="Hồ sơ thửa đất khớp lời khai.", differ=differ, by=village.minh, at=at)
    return complaint


def withdrawal(received_on: date, *, words: str = "Tôi rút đơn", **more: object) -> complaints.Paper:
    """Return a signed paper by which somebody withdraws."""
    said = {"number": "88", **more}
    return complaints.Paper(received_on=received_on, words=words, **said)  # type: ignore[arg-type]


def stay(look_again_on: date, *, reason: str = "Chờ Tòa án") -> complaints.Stay:
    """Return how long a complaint waits for the judgment of a court."""
    return complaints.Stay(ground="stay.waits_for_result", waits_for="Bản án về thửa đất", look_again_on=look_again_on, reason=reason)


def decided(complaint: Complaint, *, village: Village, at: datetime, on: date | None = None, by: Actor | None = None) -> Complaint:
    """Return a complaint that bà Hoa has decided, or another head."""
    said = complaints.Decision(number="57/QĐ-UBND", decided_on=on or localdate(at), outcome="partly", text="Sửa diện tích thu hồi.")
    complaints.decide(complaint, decision=said, by=by or village.hoa, at=at)
    return complaint


def due(complaint: Complaint, *, rule: str) -> date | None:
    """Return the last day of a clock that runs or waits: accept, resolve, send."""
    return Duty.objects.get(matter=complaint.matter, rule=complaint.rules[rule], closed_at=None).due_on
