"""Reports from the street. Hours are counted by hand: the office is open 7:30-11:30 and 13:30-17:30."""

from datetime import date, datetime

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

TUESDAY = at("2026-08-18 15:00")
KEY = "r" * 24


def reported(village: Village, text: str = "Hố sâu giữa đường") -> Petition:
    return petitions.submit(text, place=village.thon_dong, by=village.lan, at=TUESDAY, kind="report")


def taken_on(village: Village, *, urgency: str, when: datetime) -> Petition:
    petition = reported(village)
    petitions.take_on(petition, subject=village.lighting, agency=village.works, urgency=urgency, by=village.tu, at=when)
    return petition


def clock(petition: Petition, rule: str = "petitions.handle") -> Duty:
    return Duty.objects.get(matter=petition.matter, rule=rule, closed_at=None)


def test_eight_hours_of_the_office_run_from_the_minute_it_came(village: Village) -> None:
    assert clock(reported(village), "petitions.take_on").due_at == at("2026-08-19 15:00")


@pytest.mark.parametrize(
    ("urgency", "due_at", "due_on"),
    [
        ("urgent", at("2026-08-19 09:30"), date(2026, 8, 19)),  # two hours on Tuesday, two on Wednesday
        ("ordinary", None, date(2026, 8, 24)),  # 19 20 21, Saturday 22 is worked, 24
        ("complex", None, date(2026, 9, 10)),  # 19 20 21 22 24-28, 3 4 7 8 9 10 September
    ],
)
def test_its_urgency_says_until_when_it_is_done(village: Village, urgency: str, due_at: datetime | None, due_on: date) -> None:
    duty = clock(taken_on(village, urgency=urgency, when=at("2026-08-18 15:30")))
    assert (duty.due_at, duty.due_on) == (due_at, due_on)


def test_another_urgency_keeps_both_days_and_says_why(village: Village) -> None:
    petition = taken_on(village, urgency="ordinary", when=at("2026-08-18 15:30"))
    petitions.regrade(petition, urgency="complex", reason="Hai xã cùng làm", by=village.hoa, at=at("2026-08-19 09:00"))

    facts = Entry.objects.get(word="petitions.regraded").facts
    assert (facts["petitions.handle:was"], facts["petitions.handle:is"], facts["case"]) == ("2026-08-24", "2026-09-10", "complex")


@pytest.mark.parametrize("who", ["lan", "minh", "son"])
def test_neither_residents_nor_officers_give_it_another_urgency(village: Village, who: str) -> None:
    petition = taken_on(village, urgency="urgent", when=TUESDAY)
    with pytest.raises(NotAllowed):
        petitions.regrade(petition, urgency="complex", reason="Lâu", by=getattr(village, who), at=TUESDAY)


def test_who_is_refused_reads_why_and_can_object_once_more(village: Village) -> None:
    petition = reported(village)
    petitions.decline(petition, refusal="not_ours", reason="Đường của tỉnh: 0200 000 111", by=village.tu, at=at("2026-08-18 16:00"))

    page = As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert "Việc không thuộc thẩm quyền của địa phương" in page
    assert "Đường của tỉnh: 0200 000 111" in page
    petitions.reopen(Petition.objects.get(), reason="Đường thôn mà", by=village.lan, at=at("2026-08-20 08:30"))
    petition = Petition.objects.get()
    assert petition.matter.state == "objected"
    assert clock(petition, "petitions.take_on").due_at == at("2026-08-21 08:30")


def test_who_objects_is_refused_again_by_a_head_alone(village: Village) -> None:
    petition = reported(village)
    petitions.decline(petition, refusal="not_ours", reason="Đường của tỉnh", by=village.tu, at=at("2026-08-18 16:00"))
    petitions.reopen(petition, reason="Đường thôn mà", by=village.lan, at=at("2026-08-20 08:30"))
    with pytest.raises(NotAllowed):
        petitions.decline(petition, refusal="not_ours", reason="Đường của tỉnh", by=village.tu, at=at("2026-08-20 09:00"))
    petitions.decline(petition, refusal="not_ours", reason="Đã xem bản đồ", by=village.hoa, at=at("2026-08-20 10:00"))
    assert petition.matter.state == "declined"


def test_after_it_was_taken_on_only_a_head_refuses_it(village: Village) -> None:
    petition = taken_on(village, urgency="urgent", when=TUESDAY)
    with pytest.raises(NotAllowed):
        petitions.decline(petition, refusal="not_found", reason="Không thấy", by=village.tu, at=TUESDAY)
    petitions.decline(petition, refusal="not_found", reason="Không thấy", by=village.hoa, at=at("2026-08-19 09:00"))
    assert Entry.objects.get(word="petitions.declined").facts["on_time"] is True


def test_what_is_refused_late_was_told_late_before(village: Village) -> None:
    petition = taken_on(village, urgency="urgent", when=TUESDAY)
    petitions.decline(petition, refusal="not_found", reason="Không thấy", by=village.hoa, at=at("2026-08-28 09:00"))
    *_before, lapsed, declined = Entry.objects.filter(matter=petition.matter).order_by("pk")
    assert (lapsed.word, lapsed.facts["on_time"]) == ("petitions.lapsed", False)
    assert (declined.word, declined.facts.get("on_time")) == ("petitions.declined", None)


def test_what_is_feedback_goes_over_with_the_day_it_came_and_not_back(village: Village) -> None:
    petition = reported(village, "Xin góp ý giờ mở cửa nhà văn hóa")
    petitions.turn(petition, kind="feedback", by=village.tu, at=at("2026-08-19 09:00"))
    assert (petition.matter.kind, clock(petition, "petitions.sort").due_on) == ("feedback", date(2026, 8, 20))
    assert not Duty.objects.filter(rule="petitions.take_on", closed_at=None).exists()

    with pytest.raises(NotAllowed):
        petitions.turn(petition, kind="report", by=village.tu, at=at("2026-08-19 09:00"))
    page = As().of(village.tu).get(f"/phan-anh/{petition.matter.code}").content.decode()
    assert "Đây là phản ánh hiện trường" not in page


def test_the_hours_of_what_is_a_report_run_from_the_minute_it_came(village: Village) -> None:
    petition = petitions.submit("Hố sâu", place=village.thon_dong, by=village.lan, at=TUESDAY)
    petitions.turn(petition, kind="report", by=village.tu, at=at("2026-08-19 14:00"))
    assert clock(petition, "petitions.take_on").due_at == at("2026-08-19 15:00")


def test_what_is_late_stays_told_when_it_goes_over(village: Village) -> None:
    petition = reported(village)
    petitions.turn(petition, kind="feedback", by=village.tu, at=at("2026-08-21 09:00"))
    assert [entry.facts.get("on_time") for entry in Entry.objects.filter(word="petitions.left_waiting")] == [False]


@pytest.mark.parametrize(("urgency", "may"), [("complex", False), ("urgent", True)])
def test_what_is_late_gets_no_longer_time(village: Village, urgency: str, may: bool) -> None:
    petition, late = taken_on(village, urgency="ordinary", when=at("2026-08-18 15:30")), at("2026-08-26 09:00")
    sent = {"urgency": urgency, "note": "Hai xã cùng làm", "form_key": KEY, "version": petition.matter.version}
    if may:
        petitions.regrade(petition, urgency=urgency, reason="Nguy hiểm", by=village.hoa, at=late)
    else:
        with pytest.raises(NotAllowed):
            petitions.regrade(petition, urgency=urgency, reason="Hai xã cùng làm", by=village.hoa, at=late)
        page = As().of(village.hoa).post(f"/phan-anh/{petition.matter.code}/viec/regrade", sent).content.decode()
        assert "không đổi sang mức có thời hạn dài hơn" in page
    assert Entry.objects.filter(word="petitions.lapsed").count() == may


def test_a_report_does_not_go_along_with_feedback(village: Village) -> None:
    feedback = petitions.submit("Hố sâu", place=village.thon_dong, by=village.lan, at=TUESDAY)
    with pytest.raises(petitions.CannotLead):
        petitions.merge(feedback, into=taken_on(village, urgency="urgent", when=TUESDAY), by=village.tu, at=TUESDAY)


def test_a_resident_says_what_it_is_and_a_clerk_takes_it_on(village: Village) -> None:
    sent = {"kind": "report", "text": "Cây đổ chắn đường", "place": "thon-dong", "form_key": KEY}
    assert As().of(village.lan).post("/phan-anh/gui", sent).status_code == 302
    petition, tu = Petition.objects.get(), As().of(village.tu)
    where = f"/phan-anh/{petition.matter.code}/viec/take_on"

    assert "Nội dung có chữ “cây đổ”" in tu.get(where).content.decode()
    refused = tu.post(where, {"subject": village.lighting.pk, "agency": village.works.pk, "form_key": KEY + "1", "version": 1})
    assert "Chưa chọn mức độ." in refused.content.decode()
    answer = tu.post(where, {"subject": village.lighting.pk, "agency": village.works.pk, "urgency": "urgent", "form_key": KEY + "2", "version": 1})
    assert answer.status_code == 302
    assert Petition.objects.get().urgency == "urgent"
