"""A land dispute before the commune: the days of the law, the council, the meetings, and how it ends."""

import io
from datetime import date, datetime

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions.actions import land
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries
from tests import pictures
from tests.village import Village, at
from tests.worlds import As

MONDAY = at("2026-03-02 09:00")
FORM = "/phan-anh/dat-dai/gui"
WRITTEN = {
    "agency": "an-binh", "plot": "Thửa 41, tờ 7", "about": "Nhà bên xây lấn bờ rào", "asker": "bà Lan", "address": "Thôn Đông",
    "other_party": "ông Thọ", "form_key": "k" * 24,
}  # fmt: skip
COUNCIL = "Bà Hoa, Chủ tịch Hội đồng\nÔng Sơn, Mặt trận"


def url(dispute: LandDispute, rest: str = "") -> str:
    return f"/phan-anh/dat-dai/{dispute.matter.code}{rest}"


def asked(village: Village, *, received_on: date = date(2026, 3, 2), when: datetime = MONDAY) -> LandDispute:
    said = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 41, tờ 7", about="Nhà bên xây lấn bờ rào")
    return land.submit(said, agency=village.commune, received_on=received_on, by=village.lan, at=when)


def under_way(village: Village) -> LandDispute:
    dispute = asked(village)
    land.take_up(dispute, agency=village.works, council=COUNCIL, by=village.tu, at=at("2026-03-04 09:00"))
    return dispute


def met(village: Village, *, when: str = "2026-03-10 08:00") -> LandDispute:
    dispute = under_way(village)
    land.call_meeting(dispute, meets_at=at(when), where="Nhà văn hóa", by=village.minh, at=at("2026-03-05 09:00"))
    return dispute


def result(on: date, *, moves_boundary: bool = False) -> land.Result:
    return land.Result(held_on=on, words="Lùi bờ rào 0,5 m", moves_boundary=moves_boundary)


def test_both_clocks_count_from_the_day_of_receipt(village: Village) -> None:
    dispute = asked(village, received_on=date(2026, 2, 27))  # a Friday, entered on Monday
    land.take_up(dispute, agency=village.works, council=COUNCIL, by=village.tu, at=at("2026-03-04 09:00"))
    due = dict(Duty.objects.filter(matter=dispute.matter).values_list("rule", "due_on"))
    assert due == {"mediations.accept_land": date(2026, 3, 4), "mediations.settle_land": date(2026, 3, 30)}  # 30 days end on a Sunday: the next working day
    assert Entry.objects.get(matter=dispute.matter, word="petitions.met_in_time").facts["on_time"]


def test_who_agreed_may_say_otherwise_for_ten_days_and_the_council_meets_again(village: Village) -> None:
    dispute = met(village)
    land.settle(dispute, result=result(date(2026, 3, 10)), by=village.minh, at=at("2026-03-10 17:00"))
    assert (dispute.matter.state, queries.last_day_to_object(dispute)) == ("mediated", date(2026, 3, 20))
    with pytest.raises(land.TooLate):
        land.object_to(dispute, words="Tôi nghĩ lại", by=village.lan, at=at("2026-03-21 08:00"))
    land.object_to(dispute, words="Tôi nghĩ lại", by=village.lan, at=at("2026-03-20 16:00"))
    assert dispute.matter.state == "mediating"
    assert Duty.objects.get(matter=dispute.matter, closed_at=None).due_on == date(2026, 4, 20)  # 30 days end on a Sunday


def test_whoever_stays_away_twice_ends_it_and_the_other_partys_absence_is_not_added(village: Village) -> None:
    dispute = met(village)
    land.note_absence(dispute, party="asker", words="Ốm", by=village.minh, at=at("2026-03-10 09:00"))
    for day, party in ((11, "other"), (12, "other")):
        assert dispute.matter.state == "mediating"
        land.call_meeting(dispute, meets_at=at(f"2026-03-{day} 08:00"), where="Nhà văn hóa", by=village.minh, at=at("2026-03-10 10:00"))
        land.note_absence(dispute, party=party, words="Không đến", by=village.minh, at=at(f"2026-03-{day} 09:00"))
    assert (dispute.matter.state, dispute.outcome, dispute.held_on) == ("unmediated", "absent", date(2026, 3, 12))


@pytest.mark.parametrize("verb", ["settle", "fail"])
def test_nothing_ends_before_both_were_called_and_the_hour_has_come(village: Village, verb: str) -> None:
    for dispute, when in ((under_way(village), "2026-03-09 09:00"), (met(village), "2026-03-09 09:00")):
        with pytest.raises(land.NotHeld):
            getattr(land, verb)(dispute, result=result(date(2026, 3, 9)), by=village.minh, at=at(when))


def test_minutes_go_to_the_land_records_only_where_a_boundary_moves(village: Village) -> None:
    for moves_boundary in (True, False):
        dispute = met(village)
        land.settle(dispute, result=result(date(2026, 3, 10), moves_boundary=moves_boundary), by=village.minh, at=at("2026-03-10 17:00"))
        assert moves.may(dispute, verb="forward", by=village.minh, at=at("2026-03-21 09:00")) is moves_boundary


def test_the_ten_days_to_say_otherwise_are_cut_by_nothing(village: Village) -> None:
    dispute = met(village)
    for wrong in (date(2026, 3, 9), date(2026, 3, 11)):  # before the meeting; not yet come
        with pytest.raises(land.NotHeld):
            land.settle(dispute, result=result(wrong), by=village.minh, at=at("2026-03-10 17:00"))
    land.settle(dispute, result=result(date(2026, 3, 10), moves_boundary=True), by=village.minh, at=at("2026-03-10 17:00"))
    with pytest.raises(NotAllowed):
        land.forward(dispute, where="VPĐKĐĐ", by=village.minh, at=at("2026-03-20 16:00"))
    land.forward(dispute, where="VPĐKĐĐ", by=village.minh, at=at("2026-03-21 08:00"))
    assert dispute.matter.state == "forwarded"


def test_somebody_without_an_account_asks_holds_a_code_and_takes_it_back(village: Village, client: As) -> None:
    answer = client.post(FORM, WRITTEN, follow=True)
    dispute = LandDispute.objects.get()
    assert "Mã theo dõi của bà con" in answer.content.decode()
    assert As().get(url(dispute)).status_code == 404
    client.post(url(dispute, "/viec/retract"), {"note": "Hai nhà đã thỏa thuận", "version": dispute.matter.version, "form_key": "l" * 24})
    dispute.refresh_from_db()
    assert dispute.matter.state == "retracted"


@pytest.mark.parametrize("missing", ["agency", "plot", "about", "asker", "address", "other_party"])
def test_what_is_missing_is_said_and_nothing_typed_is_lost(village: Village, client: As, missing: str) -> None:
    shown = client.post(FORM, WRITTEN | {missing: ""}).content.decode()
    assert 'class="govuk-error-summary"' in shown
    assert all(words in shown for name, words in WRITTEN.items() if name not in (missing, "agency"))
    assert not LandDispute.objects.exists()


def test_a_clerk_enters_a_paper_of_an_earlier_day_and_none_of_a_later_one(village: Village) -> None:
    desk = As().of(village.tu)
    paper = WRITTEN | {"received_on": "31/12/2099"}
    assert "Ngày này chưa đến" in desk.post("/phan-anh/dat-dai/tai-quay", paper).content.decode()
    desk.post("/phan-anh/dat-dai/tai-quay", paper | {"received_on": "27/02/2026"})
    assert LandDispute.objects.get().received_on == date(2026, 2, 27)


def test_a_denunciation_is_met_before_anything_is_kept(village: Village, client: As) -> None:
    shown = client.post(FORM, WRITTEN | {"about": "Tôi tố cáo cán bộ địa chính nhận hối lộ để sửa sổ"}).content.decode()
    assert "tố cáo" in shown.lower()
    assert not LandDispute.objects.exists()


def test_the_papers_name_both_parties_the_council_and_what_came_of_it(village: Village) -> None:
    dispute = met(village)
    land.fail(dispute, result=land.Result(held_on=date(2026, 3, 10), words="Mỗi bên giữ ý mình"), by=village.minh, at=at("2026-03-10 17:00"))
    desk = As().of(village.minh)
    wanted = {"thu-ly": "Ông Sơn, Mặt trận", "giay-moi": "08:00", "bien-ban": "Mỗi bên giữ ý mình"}
    for which, words in wanted.items():
        made = docx.Document(io.BytesIO(desk.get(url(dispute, f"/{which}.docx")).content))
        said = "\n".join([*(line.text for line in made.paragraphs), *(cell.text for table in made.tables for row in table.rows for cell in row.cells)])
        assert words in said
        assert "ông Thọ" in said
    assert desk.get(url(dispute, "/khong-thu-ly.docx")).status_code == 404


def test_the_signed_minutes_are_kept_and_shown_to_who_asked(village: Village) -> None:
    dispute = met(village)
    sent = {
        "held_on": "10/03/2026", "note": "Lùi bờ rào", "version": dispute.matter.version, "form_key": "m" * 24,
        "minutes": SimpleUploadedFile("bb.jpg", pictures.picture(), content_type="image/jpeg"),
    }  # fmt: skip
    As().of(village.minh).post(url(dispute, "/viec/settle"), sent)
    assert As().of(village.lan).get(url(dispute, "/bien-ban-da-ky")).status_code == 200
    assert As().get(url(dispute, "/bien-ban-da-ky")).status_code == 404


def test_a_paper_from_before_the_land_law_is_refused_with_a_sentence(village: Village, client: As) -> None:
    page = client.of(village.tu).post("/phan-anh/dat-dai/tai-quay", WRITTEN | {"received_on": "31/07/2024"})
    assert "áp dụng từ ngày 01/08/2024" in page.content.decode()


def test_what_reads_like_a_denunciation_is_met_at_the_counter_too(village: Village, client: As) -> None:
    said = {"about": "Tôi tố cáo ông cán bộ địa chính xã nhận hối lộ năm triệu đồng", "received_on": "02/03/2026"}
    page = client.of(village.tu).post("/phan-anh/dat-dai/tai-quay", WRITTEN | said)
    assert ("Máy có thể nhầm" in page.content.decode(), LandDispute.objects.exists()) == (True, False)
