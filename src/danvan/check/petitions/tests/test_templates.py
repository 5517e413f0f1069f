"""An office's own sentences: kept by rule for a step of a lane, put into the form by a press, completed before they go out."""

from datetime import date
from typing import Any

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.office import actions as office
from danvan.base.office.actions.rules import Wanted
from danvan.check.petitions.actions import complaints, voters
from danvan.check.petitions.models import Contribution, Petition, Recommendation
from danvan.check.petitions.tests.acts import routed
from tests.village import Village, at
from tests.worlds import As

TEXT = "{{ agency }} trả lời hồ sơ {{ code }}: đã thay [số bóng] bóng, xong ngày [ngày xong]."
KEY = "t" * 24


def rule(agency: Agency, village: Village, *, use: str = "feedback:routed:propose", value: dict[str, Any] | None = None, since: str = "2026-01-05") -> None:
    told = {"name": "Thay bóng", "text": TEXT} if value is None else value
    wanted = Wanted(key=f"{use}:thay-bong", value=told, source="Quyết định 12/QĐ-UBND", valid_from=date.fromisoformat(since))
    office.set_rule("template", agency=agency, wanted=wanted, by=village.hoa, at=at("2026-01-05 08:00"))


@pytest.fixture
def petition(village: Village) -> Petition:
    rule(village.commune, village)
    return routed(village)


def form(petition: Petition, client: As, **typed: Any) -> str:
    where = f"/phan-anh/{petition.matter.code}/viec/propose"
    sent = {"form_key": KEY, "version": petition.matter.version, "template": "feedback:routed:propose:thay-bong"} | typed
    response = client.post(where, sent) if typed else client.get(where)
    return response.content.decode() if response.status_code == 200 else str(response.status_code)


def test_a_press_puts_the_sentence_after_what_is_typed_and_nothing_is_lost_or_sent(village: Village, petition: Petition, client: As) -> None:
    officer = client.of(village.minh)
    assert "Thay bóng" in form(petition, officer)
    page = form(petition, officer, use="1", done="Kính gửi bà con.", done_by="Tổ điện", outcome="done", done_on="07/09/2026")

    assert "Kính gửi bà con.\n\nPhòng Kinh tế xã An Bình trả lời hồ sơ" in page.replace("\r\n", "\n")
    assert f"trả lời hồ sơ {petition.matter.code}: đã thay [số bóng] bóng" in page
    assert 'value="Tổ điện"' in page
    assert "07/09/2026" in page
    assert "checked" in page
    assert "govuk-error" not in page
    assert Petition.objects.get(pk=petition.pk).matter.state == "routed"


def test_a_blank_that_is_left_is_an_error_and_a_completed_one_goes_out(village: Village, petition: Petition, client: As) -> None:
    officer, typed = client.of(village.minh), {"outcome": "done", "done_on": "07/09/2026", "done_by": "Tổ điện", "no_proof": "Làm ban đêm"}
    page = form(petition, officer, **typed, done="Đã thay 3 bóng, xong ngày [ngày xong].")
    assert "Còn chỗ trống của mẫu câu chưa điền: [ngày xong]" in page
    assert "Đã thay 3 bóng" in page
    assert form(petition, officer, **typed, done="Đã thay 3 bóng [loại 50 W], xong ngày 07/09.") == "302"  # brackets of their own stay


@pytest.mark.parametrize("why", ["another step", "another agency", "ended", "not yet"])
def test_a_sentence_is_offered_only_where_and_while_its_rule_holds(village: Village, client: As, why: str) -> None:
    if why == "another step":
        rule(village.commune, village, use="feedback:routed:ask_back")
    elif why == "another agency":
        rule(village.culture, village)
    else:
        rule(village.commune, village, since="2026-01-05" if why == "ended" else "2090-01-01")
    if why == "ended":
        rule(village.commune, village, value={})
    assert "Thay bóng" not in form(routed(village), client.of(village.minh))


def test_the_other_lanes_offer_theirs_too(village: Village, client: As) -> None:
    rule(village.commune, village, use="complaint:lodged:ask_paper")
    said = complaints.Words(complainant="bà Lan", address="Thôn Đông", against="Quyết định 41", text="Đất", request="Hủy")
    receipt = complaints.Receipt(came="counter", received_on=date(2026, 3, 2), shown_by="slip", signed=True)
    complaint = complaints.take_in(said, receipt=receipt, settler=village.commune, by=village.tu, at=at("2026-03-02 09:00"))
    where = f"/phan-anh/khieu-nai/{complaint.matter.code}/viec/ask_paper"
    page = client.of(village.tu).post(where, {"form_key": KEY, "version": 1, "use": "1", "template": "complaint:lodged:ask_paper:thay-bong"}).content.decode()
    assert f"UBND xã An Bình trả lời hồ sơ {complaint.matter.code}" in page


def test_answers_to_voters_take_theirs(village: Village, client: As) -> None:
    rule(village.commune, village, use="voters:routed:propose")
    day = date(2026, 3, 2)
    session = voters.call("Kỳ họp thứ 12", agency=village.commune, council="commune", opens_on=day, next_on=date(2026, 7, 1), by=village.tu, at=at("2026-03-02 09:00"))
    collected = voters.Collected(by="front", on=day, place=village.thon_dong, voters=12)
    one = voters.take_in("Làm đường thôn Đông", session=session, collected=collected, by=village.tu, at=at("2026-03-02 09:00"))
    voters.route(one, agency=village.works, by=village.tu, at=at("2026-03-02 10:00"))
    where, typed = f"/phan-anh/cu-tri/{one.matter.code}/viec/propose", {"form_key": KEY, "version": one.matter.version, "outcome": "settled"}
    page = client.of(village.minh).post(where, typed | {"use": "1", "template": "voters:routed:propose:thay-bong", "text": "Kính gửi cử tri."}).content.decode()
    assert "Kính gửi cử tri.\n\nPhòng Kinh tế xã An Bình trả lời hồ sơ" in page.replace("\r\n", "\n")
    assert "chưa điền: [số bóng]" in client.of(village.minh).post(where, typed | {"text": "Đã thay [số bóng] bóng."}).content.decode()
    assert Recommendation.objects.get().matter.state == "routed"


def test_the_page_of_the_rule_keeps_one_and_refuses_what_cannot_be_filled(village: Village, client: As) -> None:
    keeper = client.of(village.hoa)
    typed = {"form_key": KEY, "agency": village.commune.pk, "use": "feedback:routed:propose", "name": "Thay bóng", "valid_from": "05/01/2090", "source": "QĐ 12"}
    assert "Ngoặc vuông phải có đủ hai đầu" in keeper.post("/van-phong/quy-tac/mau-cau/", typed | {"text": "Đã thay [số bóng"}).content.decode()
    assert "Trong ngoặc nhọn chỉ dùng được" in keeper.post("/van-phong/quy-tac/mau-cau/", typed | {"text": "Chào {{ name }}"}).content.decode()
    assert keeper.post("/van-phong/quy-tac/mau-cau/", typed | {"text": TEXT}).status_code == 302
    assert "Phản ánh, kiến nghị: Đang giải quyết · Trình câu trả lời. Thay bóng:" in keeper.get("/van-phong/quy-tac/mau-cau/").content.decode()


def test_a_question_to_another_agency_has_no_unfilled_blank_either(village: Village, client: As) -> None:
    rule(village.commune, village, use="feedback:routed:consult", value={"name": "Hỏi", "text": "Nhà [số nhà] do ai quản lý?"})
    petition = routed(village)
    where = f"/phan-anh/{petition.matter.code}/viec/consult"
    typed = {"form_key": KEY, "version": petition.matter.version, "agency": village.culture.pk, "days": "5", "question": "Nhà [số nhà] do ai quản lý?"}
    assert "chưa điền: [số nhà]" in client.of(village.minh).post(where, typed).content.decode()
    assert not Contribution.objects.exists()
